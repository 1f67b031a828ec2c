import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { paths } from '../paths.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { useKey } from '../ui/keys.ts'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'
import { CriterionBox } from './CriterionBox.tsx'
import { anEntry } from './entry.ts'
import { MarkConflict } from './MarkConflict.tsx'
import { MarkHead } from './MarkHead.tsx'
import { type Kept, type MarkDraft, useMarkDraft } from './useMarkDraft.ts'
import type { Assignment, Criterion } from './words.ts'

/** Criteria one by one: j and k walk, a digit deducts, o and v add, e edits, Esc comes back; saved by itself, handed in once. */
export function MarkForm({ assignment }: { assignment: Assignment }) {
  const draft = useMarkDraft(assignment)
  const { standard, kind, submittedAt } = assignment
  const criteria = standard.criteria[kind]
  const [at, setAt] = useState(0)
  const [fresh, setFresh] = useState(0)
  const [asking, setAsking] = useState(false)
  const place = useRef<HTMLElement>(null)
  const boxes = useCallback(() => [...(place.current?.querySelectorAll<HTMLElement>('fieldset') ?? [])], [])
  const closed = submittedAt !== null || draft.theirs !== null
  const go = (step: number) => {
    const next = Math.min(Math.max(at + step, 0), criteria.length - 1)
    setAt(next)
    boxes()[next]?.focus()
  }
  const add = (how: Parameters<typeof anEntry>[1]) => {
    const criterion = criteria[at]
    if (closed || !criterion) return
    const one = draft.kept(anEntry(criterion, how))
    setFresh(one.key)
    draft.change([...draft.entries, one])
  }
  useKey('j', '下一个评分项', () => go(1))
  useKey('k', '上一个评分项', () => go(-1))
  useKey('o', '该评分项：记录其他问题', () => add('other'))
  useKey('v', '该评分项：记录一票否决', () => add('veto'))
  useKey('e', '修改该评分项的问题（Esc 返回）', () => boxes()[at]?.querySelector<HTMLElement>('input, textarea')?.focus())
  const keys = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    if (event.key === 's') draft.save()
    else if (event.key === 'Enter' && !closed) setAsking(true)
    else return
    event.preventDefault()
  }
  return (
    <aside ref={place} className="mark-form" aria-label="评查表" onKeyDown={keys}>
      <MarkHead draft={draft} submitted={submittedAt !== null} />
      <MarkConflict draft={draft} />
      {criteria.map((criterion, index) => (
        <CriterionBox
          key={criterion.code}
          criterion={criterion}
          standard={standard}
          current={index === at}
          closed={closed}
          fresh={fresh}
          enter={() => setAt(index)}
          add={add}
          of={entriesOf(draft, criterion)}
          change={(key, entry) => draft.change(draft.entries.map((one) => (one.key === key ? { key, entry } : one)))}
          remove={(key) => {
            draft.change(draft.entries.filter((one) => one.key !== key))
            boxes()[index]?.focus()
          }}
        />
      ))}
      {!closed && <Submit assignmentId={assignment.id} draft={draft} asking={asking} ask={setAsking} />}
    </aside>
  )
}

export type Shown = Kept & { wrong: string[] }

/** Entries of a criterion with what is missing in each. */
function entriesOf({ entries, reading }: MarkDraft, { code }: Criterion): Shown[] {
  return entries.flatMap((one, index) =>
    one.entry.criterion === code
      ? [{ ...one, wrong: reading.missing.filter((missing) => missing.index === index).map(({ message }) => message) }]
      : [],
  )
}

type SubmitProps = { assignmentId: string; draft: MarkDraft; asking: boolean; ask: (open: boolean) => void }

/** Handed in for good; what is missing is said instead. */
function Submit({ assignmentId, draft, asking, ask }: SubmitProps) {
  const go = useNavigate()
  const queries = useQueryClient()
  const { missing } = draft.reading
  const send = useSave(
    async () => {
      if (!(await draft.save())) throw new Error('not saved')
      return api.submitMark({ assignmentId, version: draft.versionNow() })
    },
    {
      said: '评查表已提交',
      refresh: [['listMyAssignments'], ['getAssessmentWork'], ['getRound']],
      done: () => {
        queries.removeQueries({ queryKey: ['getAssignment', { assignmentId }] })
        go({ to: paths.markList() })
      },
    },
  )
  const refused = missing.length > 0 ? { detail: `还有 ${missing.length} 处需要补正后才能提交。` } : null
  return (
    <>
      <Problem error={send.error} />
      <ActButton type="primary" refused={refused} onClick={() => ask(true)}>
        提交评查表
      </ActButton>
      <Modal
        title="提交评查表？"
        open={asking}
        onCancel={() => ask(false)}
        footer={[
          <Button key="no" onClick={() => ask(false)}>
            继续评查
          </Button>,
          <Button
            key="yes"
            type="primary"
            autoFocus
            disabled={refused !== null}
            loading={send.isPending}
            onClick={() => {
              ask(false)
              send.mutate(undefined)
            }}
          >
            确认提交
          </Button>,
        ]}
      >
        {refused ? refused.detail : `共记录 ${draft.entries.length} 个问题。提交后不能再改。`}
      </Modal>
    </>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { ActForm } from '../ui/ActForm.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useSave } from '../ui/useSave.ts'
import type { FindingDetail } from './words.ts'

const JUDGE = {
  closeFinding: {
    title: '人工办结',
    hint: '用于不能补正、已另行处理的问题；理由存档，可以复查。',
    act: api.closeFinding,
  },
  markFalseAlarm: {
    title: '标记误报',
    hint: '事实没有错、规则判断有误的；计入该规则的误报率。',
    act: api.markFalseAlarm,
  },
}
type Judge = keyof typeof JUDGE
const refusalOf = (detail: string | null) => (detail === null ? null : { detail })

/** What may be done with a fault; what may not, says why. */
export function FindingActs({ finding }: { finding: FindingDetail }) {
  const { id: findingId, acts } = finding
  const hands = useMay('rectification.open')
  const judges = { closeFinding: useMay('inspection.close'), markFalseAlarm: useMay('inspection.judge') }
  const [open, setOpen] = useState<Judge | null>(null)
  const go = useNavigate()
  const hand = useSave(() => api.handOverFindings({ findingIds: [findingId] }), {
    refresh: [q.getFinding({ findingId }).queryKey, ['listFindings'], ['listRectifications']],
    said: '已交办整改',
    done: ({ items }) => items[0] && go({ to: paths.rectification({ rectificationId: items[0].rectificationId }) }),
  })
  const names = (Object.keys(JUDGE) as Judge[]).filter((name) => judges[name])
  if (!hands && names.length === 0) return null
  return (
    <Section title="处理">
      <Problem error={hand.error} />
      <div className="acts">
        {hands && (
          <ActButton
            type="primary"
            refused={refusalOf(acts.handOver)}
            loading={hand.isPending}
            onClick={() => hand.mutate(undefined)}
          >
            交办整改
          </ActButton>
        )}
        {names.map((name) => (
          <ActButton key={name} refused={refusalOf(acts[name])} onClick={() => setOpen(name)}>
            {JUDGE[name].title}
          </ActButton>
        ))}
      </div>
      <Drawer title={open ? JUDGE[open].title : ''} open={open !== null} onClose={() => setOpen(null)} size={480} destroyOnHidden>
        {open && <JudgeForm name={open} finding={finding} done={() => setOpen(null)} />}
      </Drawer>
    </Section>
  )
}

function JudgeForm({ name, finding, done }: { name: Judge; finding: FindingDetail; done: () => void }) {
  const { id: findingId, version } = finding
  const { act, title, hint } = JUDGE[name]
  return (
    <ActForm<{ reason: string }, unknown>
      name={name}
      subject={findingId}
      refused={refusalOf(finding.acts[name])}
      act={({ reason }) => act({ findingId, version, reason })}
      refresh={[q.getFinding({ findingId }).queryKey, ['listFindings'], ['countFindings'], ['listChecks']]}
      done={done}
      submit={title}
      said="已处理"
    >
      <TextField name="reason" label="理由" max={500} rows={3} hint={hint} />
    </ActForm>
  )
}

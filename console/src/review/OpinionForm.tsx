import { useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useCallback, useRef } from 'react'
import { api, q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { Field } from '../ui/Field.tsx'
import { useKey } from '../ui/keys.ts'
import { TextField } from '../ui/TextField.tsx'
import { PointsField, type Verdicts } from './PointsField.tsx'
import { TransferField } from './TransferField.tsx'
import { verdictsOf } from './verdicts.ts'
import { type Desk, RESULTS, type Result } from './words.ts'

type Opinion = { points: Verdicts; conclusion: string; result: Result; transferTo?: string }
const OPTIONS = Object.entries(RESULTS).map(([value, label]) => ({ value, label }))
const NOT_OPEN = { code: 'not-open', detail: '该次送审已有审核结果或者已撤回，不再审核。', basis: ['PROC:170'] }

/** The opinion on this very version: seven points, conclusion, result. A file changed meanwhile is answered 409 and nothing typed is lost. */
export function OpinionForm({ desk }: { desk: Desk }) {
  const navigate = useNavigate()
  const gives = useMay('review.give')
  const { proposalId, fileDigest } = desk
  if (!gives) return <aside className="section soft">您没有出具审核意见的权限，可以查看案卷和历次意见。</aside>
  return (
    <aside className="desk-form" aria-label="审核意见">
      <h2>审核意见</h2>
      <ActForm<Opinion, unknown>
        name="giveReviewOpinion"
        subject={proposalId}
        refused={desk.open ? desk.refused : NOT_OPEN}
        act={({ points, transferTo, ...form }) =>
          api.giveReviewOpinion({
            proposalId,
            fileDigest,
            ...form,
            transferTo: form.result === 'transferred' ? (transferTo ?? null) : null,
            points: verdictsOf(desk.points, points),
          })
        }
        refresh={[q.getReviewDesk({ proposalId }).queryKey, ['listReviewQueue'], ['getReviewWork'], ['getCase']]}
        done={() => navigate({ to: paths.reviewQueue() })}
        submit="出具审核意见"
        said="审核意见已出具"
      >
        <PointsField points={desk.points} />
        <TextField name="conclusion" label="审核结论" max={5000} rows={3} />
        <ResultField />
        <TransferField />
      </ActForm>
    </aside>
  )
}

const KEYS = { a: 'approved', r: 'returned', d: 'disagreed', t: 'transferred' } as const

function ResultField() {
  const place = useRef<HTMLDivElement>(null)
  const choose = useCallback(
    (result: Result) => place.current?.querySelector<HTMLInputElement>(`[value="${result}"]`)?.click(),
    [],
  )
  useKey(
    'a',
    '审核结果：同意',
    useCallback(() => choose(KEYS.a), [choose]),
  )
  useKey(
    'r',
    '审核结果：退回补充',
    useCallback(() => choose(KEYS.r), [choose]),
  )
  useKey(
    'd',
    '审核结果：不同意',
    useCallback(() => choose(KEYS.d), [choose]),
  )
  useKey(
    't',
    '审核结果：移送',
    useCallback(() => choose(KEYS.t), [choose]),
  )
  return (
    <div ref={place}>
      <Field name="result" label="审核结果" ask="选择">
        <Radio.Group optionType="button" buttonStyle="solid" options={OPTIONS} />
      </Field>
    </div>
  )
}

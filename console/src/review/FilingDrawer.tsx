import { Drawer } from 'antd'
import { api } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { penaltiesText } from '../kit/penalty.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { TextField } from '../ui/TextField.tsx'
import { PointsField, type Verdicts } from './PointsField.tsx'
import { POINTS } from './points.ts'
import { verdictsOf } from './verdicts.ts'
import type { Filing } from './words.ts'

type Given = { points: Verdicts; verdict: Input<'givePostFiling'>['verdict']; conclusion: string }

/** One on-the-spot decision, judged by the same seven points. */
export function FilingDrawer({ filing, close }: { filing: Filing; close: () => void }) {
  const { decisionId } = filing
  return (
    <Drawer title={`备案后审核：${filing.number}`} open onClose={close} size={640} destroyOnHidden>
      <Facts
        of={[
          ['当事人', filing.partyName],
          ['处罚', penaltiesText(filing.penalties)],
          ['决定时间', <InstantText key="d" at={filing.decidedAt} />],
          ['备案时间', <InstantText key="r" at={filing.recordedAt} />],
        ]}
      />
      <p className="as-written">{filing.facts}</p>
      <ActForm<Given, unknown>
        name="givePostFiling"
        subject={decisionId}
        act={({ points, ...form }) =>
          api.givePostFiling({
            decisionId,
            ...form,
            points: verdictsOf(POINTS, points),
          })
        }
        refresh={[['listPostFiling'], ['getReviewWork']]}
        done={close}
        submit="登记审核结果"
        said="审核结果已登记"
      >
        <PointsField points={POINTS} />
        <ChoiceField name="verdict" label="认定" options={{ 'in-order': '合格', flawed: '有瑕疵', wrong: '错误' }} />
        <TextField name="conclusion" label="审核结论" max={2000} rows={2} />
      </ActForm>
    </Drawer>
  )
}

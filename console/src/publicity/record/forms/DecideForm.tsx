import { Form } from 'antd'
import { api } from '../../../api/client.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { InstantText } from '../../../ui/DayText.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, GROUNDS, PROPOSALS, REASONS, refusalOf } from '../../words.ts'
import { Changed } from '../Changed.tsx'
import { formOf } from './common.ts'

type Decision = { verdict: 'accepted' | 'refused'; answer?: string }

/** The second person: agrees, and it happens at once; or not, with a reason, and all stays as it is. */
export function DecideForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  const open = detail.proposals.find(({ decidedAt }) => decidedAt === null)
  return (
    <ActForm<Decision, unknown>
      name="decideProposal"
      {...common}
      refused={refusalOf(detail.acts.decideProposal)}
      act={({ verdict, answer }) => api.decideProposal({ ...path, accepted: verdict === 'accepted', answer: answer ?? null })}
      submit="提交决定"
      said="决定已登记"
    >
      {open && <Proposed detail={detail} proposal={open} />}
      <ChoiceField name="verdict" label="决定" options={{ accepted: '同意', refused: '不同意，退回' }} />
      <Answer />
    </ActForm>
  )
}

/** What is proposed, by whom, why, and what of the page it would change. */
export function Proposed({ detail, proposal }: { detail: Detail; proposal: Detail['proposals'][number] }) {
  const { act, reasonCode, override, reason, proposedBy, proposedAt, publicFields } = proposal
  return (
    <>
      <Facts
        of={[
          ['提出的事项', PROPOSALS[act]],
          ['提出人', detail.names[proposedBy] ?? proposedBy],
          ['提出时间', <InstantText key="at" at={proposedAt} />],
          reasonCode !== null && ['原因', REASONS[reasonCode]],
          act === 'reopen' && ['恢复的根据', GROUNDS[override ?? 'mistaken']],
          [act === 'withdraw' ? '公开说明的理由' : '理由', reason],
        ]}
      />
      {publicFields && detail.proposed && (
        <Changed
          label="更正前后对照"
          before={detail.proposed.fields}
          after={publicFields}
          titles={['现在公示的内容', '更正后的内容']}
        />
      )}
    </>
  )
}

function Answer() {
  const refused = Form.useWatch('verdict') === 'refused'
  return <TextField name="answer" label={refused ? '不同意的理由' : '意见'} required={refused} max={300} rows={2} />
}

import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { nameOfParty, offendersNow, only, optionsOf } from '../reading.ts'
import type { CaseFile } from '../types.ts'
import { ProposalSummary } from '../view/ProposalSummary.tsx'
import type { ActName } from './nouns.ts'
import { ProposedItem } from './ProposedItem.tsx'
import type { FormOf } from './types.ts'

const standing = (file: CaseFile) => file.decisions.filter((one) => one.revokedOn === null)

/** A new version starts from the one before, or from what the offenders were told. */
function itemsOf(file: CaseFile) {
  const last = file.proposals.at(-1)
  if (last) {
    return last.items.map(({ partyId, outcome, causeCode, tier, mitigation, penalties, detentionExecuted, outcomeReason }) => ({
      ...{ partyId, outcome, causeCode, tier: tier ?? undefined, mitigation, penalties, detentionExecuted, outcomeReason },
    }))
  }
  return offendersNow(file).map((party) => ({
    partyId: party.id,
    outcome: 'penalty',
    causeCode: file.case.causeCode ?? undefined,
    mitigation: 'none',
    penalties: file.notices.filter((notice) => notice.partyId === party.id).at(-1)?.penalties ?? [],
  }))
}

/** Forms of the proposal and the decision. */
export const DECISION = {
  propose: {
    initial: ({ reading: { file } }) => {
      const last = file.proposals.at(-1)
      return {
        facts: last?.facts ?? file.case.summary,
        reasons: last?.reasons,
        discretion: last?.discretion,
        publicInterest: last?.publicInterest ?? false,
        complex: last?.complex ?? false,
        items: itemsOf(file),
      }
    },
    Fields: ({ reading: { file } }) => (
      <>
        <TextField name="facts" label="认定的事实和证据" max={10_000} rows={5} />
        <ListField name="items" noun="处理意见" min={1} max={50}>
          {(index) => <ProposedItem file={file} index={index} />}
        </ListField>
        <TextField name="reasons" label="处理理由" max={5000} rows={3} />
        <TextField name="discretion" label="裁量说明" max={5000} rows={3} hint="写明从轻、从重、减轻的情节和裁量基准。" />
        <FlagField name="publicInterest" label="涉及重大公共利益" />
        <FlagField name="complex" label="案情疑难复杂、涉及多个法律关系" />
      </>
    ),
  },
  withdrawProposal: { Fields: () => <TextField name="reason" label="撤回原因" max={2000} rows={3} /> },
  decide: {
    initial: ({ reading }) => ({ discussionId: reading.file.discussions.at(-1)?.id }),
    Fields: ({ reading }) => (
      <>
        <ProposalSummary reading={reading} />
        {reading.file.discussions.length > 0 && (
          <ChoiceField
            name="discussionId"
            label="集体讨论"
            required={false}
            options={optionsOf(reading.file.discussions, (one) => `${one.heldOn}：${one.conclusion.slice(0, 40)}`)}
          />
        )}
        {offendersNow(reading.file).some((party) => party.congressDeputy === 'county-or-above') && (
          <TextField
            name="deputyPermission"
            label="人大代表许可文书"
            max={200}
            required={false}
            hint="对县级以上人大代表行政拘留的，须经许可。"
          />
        )}
      </>
    ),
  },
  revokeDecision: {
    note: '撤销后原决定保留并注明撤销；已公示的，应当在三个工作日内撤回。',
    initial: ({ reading, of }) => ({ decisionId: of ?? only(standing(reading.file)), revokedOn: today() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField
          name="decisionId"
          label="决定"
          options={optionsOf(standing(file), (one) => `${one.number ?? '无文号'}（${nameOfParty(file, one.partyId)}）`)}
        />
        <DayField name="revokedOn" label="撤销日期" to={today()} />
        <TextField name="reason" label="撤销理由" max={2000} rows={3} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

import { Form } from 'antd'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { CauseField } from '../fields/CauseSelect.tsx'
import { GoverningLaw } from '../fields/GoverningLaw.tsx'
import { PenaltiesField } from '../fields/PenaltiesField.tsx'
import { useGoverningLaw } from '../fields/useGoverningLaw.ts'
import { MITIGATIONS, OUTCOMES } from '../names.ts'
import { actDayOf, offendersNow, optionsOf } from '../reading.ts'
import { tierNamed, tierOptions } from '../tiers.ts'
import type { CaseFile, Penalty } from '../types.ts'

/** What is proposed for one offender: outcome, cause, the law of the act with its range, and the penalties inside it. */
export function ProposedItem({ file, index }: { file: CaseFile; index: number }) {
  const at = (name: string) => ['items', index, name]
  const outcome = Form.useWatch(at('outcome'))
  const causeCode = Form.useWatch(at('causeCode'))
  const tierName = Form.useWatch(at('tier'))
  const mitigation = Form.useWatch(at('mitigation'))
  const penalties: Penalty[] = Form.useWatch(at('penalties')) ?? []
  const law = useGoverningLaw(causeCode, actDayOf(file), tierName)
  const tier = tierNamed(law.data?.version, tierName)
  return (
    <>
      <ChoiceField
        name={[index, 'partyId']}
        label="当事人"
        options={optionsOf(offendersNow(file), (party) => party.name)}
        required={outcome === 'penalty' || outcome === 'no-penalty'}
      />
      <ChoiceField name={[index, 'outcome']} label="处理意见" options={OUTCOMES} />
      <CauseField name={[index, 'causeCode']} label="案由" />
      {outcome === 'penalty' ? (
        <>
          <ChoiceField name={[index, 'tier']} label="违法情节" options={tierOptions(law.data?.version)} />
          <ChoiceField name={[index, 'mitigation']} label="从轻、减轻" options={MITIGATIONS} />
          <GoverningLaw law={law} tierName={tierName} />
          <PenaltiesField name={[index, 'penalties']} label="处罚" tier={mitigation === 'reduced' ? undefined : (tier ?? null)} />
          {penalties.some((penalty) => penalty.kind === 'detention') && (
            <>
              <YesNoField
                name={[index, 'detentionExecuted']}
                label="行政拘留是否执行"
                required={false}
                hint="依法不执行行政拘留处罚的选“否”。"
              />
              <ChoiceField
                name={[index, 'executionGround']}
                label="未成年人、老年人仍须执行的情形"
                required={false}
                options={{ grave: '情节严重、影响恶劣', repeated: '一年内二次以上违反治安管理' }}
              />
            </>
          )}
          <TextField name={[index, 'outcomeReason']} label="说明" max={2000} rows={2} required={false} />
        </>
      ) : (
        <TextField name={[index, 'outcomeReason']} label="理由" max={2000} rows={3} />
      )}
    </>
  )
}

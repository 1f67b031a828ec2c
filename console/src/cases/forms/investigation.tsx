import { Form } from 'antd'
import { rightNow } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { InstantField } from '../../ui/InstantField.tsx'
import { OfficersField } from '../../ui/OfficersField.tsx'
import { PersonField } from '../../ui/PersonPicker.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { QUESTIONING_GROUNDS, ROLES, SUMMONSES } from '../names.ts'
import { handlersNow, nameOfParty, only, optionsOf, partiesNow } from '../reading.ts'
import type { CaseFile } from '../types.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

const persons = (file: CaseFile) => partiesNow(file).filter((party) => party.kind === 'person' && party.role !== 'guardian')
const adults = (file: CaseFile) => partiesNow(file).filter((party) => party.role === 'guardian')
const openQuestionings = (file: CaseFile) => file.questionings.filter((one) => one.leftAt === null)

function QuestioningFields({ reading: { file } }: FieldsProps) {
  const summons = Form.useWatch('summons')
  const partyId = Form.useWatch('partyId')
  const guarded = adults(file).filter((party) => party.guardsParty === partyId)
  return (
    <>
      <ChoiceField
        name="partyId"
        label="被询问人"
        options={optionsOf(persons(file), (party) => `${party.name}（${ROLES[party.role]}）`)}
      />
      <ChoiceField name="summons" label="到案方式" options={SUMMONSES} />
      {(summons === 'written' || summons === 'forced') && <PersonField name="approvedBy" label="批准传唤的办案部门负责人" />}
      <ChoiceField
        name="ground"
        label="询问时限情形"
        options={QUESTIONING_GROUNDS}
        hint="从到达时起计算；不得以连续传唤的形式变相拘禁。"
      />
      <InstantField name="arrivedAt" label="到达时间" />
      <InstantField name="leftAt" label="离开时间" required={false} hint="询问尚未结束的，结束时再登记。" />
      <OfficersField name="officers" label="询问民警" known={handlersNow(file)} />
      <YesNoField name="inHandlingPlace" label="是否在执法办案场所进行" />
      <YesNoField name="avRecorded" label="是否全程同步录音录像" />
      <YesNoField name="restAndFood" label="是否保证饮食和必要的休息时间" />
      {guarded.length > 0 && (
        <ChoiceField
          name="guardianPresent"
          label="到场的监护人或者其他合适成年人"
          options={optionsOf(guarded, (party) => party.name)}
          required={false}
        />
      )}
      <TextField
        name="guardianAbsentReason"
        label="监护人未到场的原因"
        max={500}
        required={false}
        hint="被询问人不满十八周岁且监护人未到场的填写。"
      />
    </>
  )
}

/** Forms of the questioning and of the ways beside the ordinary procedure. */
export const INVESTIGATION = {
  recordQuestioning: {
    initial: ({ reading: { file } }) => ({
      partyId: only(persons(file).filter((party) => party.role === 'offender')),
      ground: 'ordinary',
      arrivedAt: rightNow(),
      officers: handlersNow(file).map((handler) => handler.personId),
    }),
    Fields: QuestioningFields,
  },
  endQuestioning: {
    initial: ({ reading, of }) => ({ questioningId: of ?? only(openQuestionings(reading.file)), leftAt: rightNow() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField
          name="questioningId"
          label="询问"
          options={optionsOf(openQuestionings(file), (one) => nameOfParty(file, one.partyId))}
        />
        <InstantField name="leftAt" label="离开时间" />
      </>
    ),
  },
  useFastTrack: {
    initial: ({ reading: { file } }) => ({
      consents: persons(file)
        .filter((party) => party.role === 'offender')
        .map((party) => ({ partyId: party.id, informedAt: rightNow(), consentedAt: rightNow() })),
    }),
    Fields: ({ reading: { file } }) => (
      <>
        {persons(file)
          .filter((party) => party.role === 'offender')
          .map((party, index) => (
            <fieldset key={party.id}>
              <legend>{party.name}的同意</legend>
              <Form.Item name={['consents', index, 'partyId']} hidden>
                <input type="hidden" />
              </Form.Item>
              <InstantField name={['consents', index, 'informedAt']} label="告知时间" />
              <InstantField name={['consents', index, 'consentedAt']} label="书面同意时间" />
              <InstantField name={['consents', index, 'custodyFrom']} label="到案时间" required={false} />
            </fieldset>
          ))}
        <FlagField
          name="admitted"
          label="违法嫌疑人自愿认错认罚，对违法事实和法律适用没有异议"
          mustBeTrue="不认错认罚的，不适用快速办理"
        />
        <YesNoField name="mayDetainTenDays" label="是否可能作出十日以上行政拘留处罚" />
      </>
    ),
  },
  convertToOrdinary: { Fields: () => <TextField name="reason" label="转为普通程序的原因" max={1000} rows={3} /> },
} satisfies Partial<Record<ActName, FormOf>>

import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { OfficersField } from '../../ui/OfficersField.tsx'
import { PersonField } from '../../ui/PersonPicker.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PartyFields } from '../fields/PartyFields.tsx'
import { EVIDENCE_KINDS, HANDLER_KINDS, ROLES } from '../names.ts'
import { handlersNow, only, optionsOf, partiesNow } from '../reading.ts'
import type { CaseFile, Party } from '../types.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

const wardsOf = (file: CaseFile) =>
  optionsOf(
    partiesNow(file).filter((party) => party.kind === 'person' && party.role !== 'guardian'),
    (party) => `${party.name}（${ROLES[party.role]}）`,
  )
const partyAt = ({ reading, of }: FieldsProps): Party | undefined => {
  const parties = partiesNow(reading.file)
  return parties.find((party) => party.id === of) ?? (parties.length === 1 ? parties[0] : undefined)
}
const partyOptions = (file: CaseFile) => optionsOf(partiesNow(file), (party) => `${party.name}（${ROLES[party.role]}）`)
const usable = (file: CaseFile) => file.evidence.filter((one) => one.excludedOn === null)
/** The version of the party the person saw goes with the request. */
const withVersion = (form: Record<string, unknown>, { reading, of }: FieldsProps) => {
  const partyId = (form.partyId ?? of) as string
  return { ...form, partyId, partyVersion: reading.file.parties.find((party) => party.id === partyId)?.version }
}

/** What is only asked of suspects stays as it is for others. */
function personalOf(party: Party | undefined): object {
  if (party?.kind !== 'person') return {}
  const { vulnerabilities, nursingOrPregnant, congressDeputy, priorDetained, legalRepresentative } = party
  return { vulnerabilities, nursingOrPregnant, congressDeputy, priorDetained, legalRepresentative }
}

function CorrectFields(props: FieldsProps) {
  if (!partyAt(props)) return <p>请先在案件页“当事人”中选择要更正的当事人。</p>
  return <PartyFields wards={wardsOf(props.reading.file)} />
}

/** Forms about who is on the case, and its evidence. */
export const PEOPLE = {
  assignHandler: {
    initial: () => ({ kind: 'co' }),
    Fields: ({ reading }) => (
      <>
        <PersonField name="personId" label="民警" unitId={reading.file.case.unitId} kind="officer" />
        <ChoiceField name="kind" label="分工" options={HANDLER_KINDS} hint="新任主办的，原主办改任协办。" />
      </>
    ),
  },
  endHandler: {
    initial: ({ reading, of }) => ({ handlerId: of ?? only(handlersNow(reading.file)) }),
    Fields: ({ reading }) => (
      <>
        <ChoiceField
          name="handlerId"
          label="民警"
          options={optionsOf(handlersNow(reading.file), (handler) => `${handler.name}（${HANDLER_KINDS[handler.kind]}）`)}
        />
        <ChoiceField name="ground" label="原因" options={{ 'handed-over': '移交', recused: '回避' }} />
        <TextField name="reason" label="说明" max={500} rows={3} hint="回避的，写明法定的回避情形。" />
      </>
    ),
  },
  addParty: {
    initial: ({ reading }) => ({
      role: partiesNow(reading.file).length === 0 ? 'offender' : undefined,
      kind: 'person',
      idType: 'id-card',
    }),
    Fields: ({ reading }) => <PartyFields wards={wardsOf(reading.file)} />,
  },
  correctParty: {
    initial: (props) => ({ ...partyAt(props) }),
    toRequest: (form, props) => withVersion({ ...personalOf(partyAt(props)), ...form, partyId: partyAt(props)?.id }, props),
    Fields: CorrectFields,
  },
  removeParty: {
    initial: (props) => ({ partyId: partyAt(props)?.id }),
    toRequest: withVersion,
    Fields: ({ reading }) => (
      <>
        <ChoiceField name="partyId" label="当事人" options={partyOptions(reading.file)} />
        <TextField name="reason" label="移除原因" max={500} rows={3} />
      </>
    ),
  },
  addEvidence: {
    initial: ({ reading }) => ({
      collectedOn: today(),
      collectedBy: handlersNow(reading.file).map((handler) => handler.personId),
      place: reading.file.case.place,
    }),
    operation: ({ file }) => (file instanceof File ? 'addEvidenceFile' : 'addEvidence'),
    Fields: ({ reading }) => (
      <>
        <ChoiceField name="kind" label="证据种类" options={EVIDENCE_KINDS} />
        <TextField name="title" label="名称" max={100} />
        <TextField name="description" label="内容和来源" max={2000} rows={3} required={false} />
        <DayField name="collectedOn" label="收集日期" to={today()} />
        <OfficersField
          name="collectedBy"
          label="收集民警"
          known={handlersNow(reading.file)}
          hint="二名以上；一名民警的，应当符合法定情形并全程录音录像。"
        />
        <TextField name="place" label="收集地点" max={200} required={false} />
        <FlagField name="avRecorded" label="全程同步录音录像" />
        <FlagField name="inHandlingPlace" label="在规范设置的执法办案场所进行" />
        <FileField
          name="file"
          label="证据文件"
          required={false}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt,.mp4,.mp3"
          hint="PDF、图片（PNG、JPEG）、Word、Excel、文本（UTF-8）、MP4 视频、MP3 音频，一份证据一个文件；登记后不能更换。"
        />
      </>
    ),
  },
  excludeEvidence: {
    initial: ({ reading, of }) => ({ evidenceId: of ?? only(usable(reading.file)) }),
    Fields: ({ reading }) => (
      <>
        <ChoiceField name="evidenceId" label="证据" options={optionsOf(usable(reading.file), (one) => one.title)} />
        <TextField name="reason" label="排除理由" max={500} rows={3} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

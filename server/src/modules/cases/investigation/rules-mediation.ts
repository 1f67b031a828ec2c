import { type Day, dayOf } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { CaseFile, Mediation } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { isMinorAt, liveParties } from '../parties/age.ts'
import type { RecordMediation, SettleMediation } from './types-settlement.ts'

/** Acts that may be mediated when they grew out of a civil dispute. @law PROC:178 */
const MEDIABLE: ReadonlySet<string> = new Set([
  'beating',
  'wounding',
  'insult',
  'defamation',
  'false-accusation',
  'damaging-property',
  'disturbing-by-messages',
  'stalking',
  'invading-privacy',
  'trespassing-in-home',
])

const article9 = (on: Day) => (on < PSA_2025_FROM ? 'PSA-2012:9' : 'PSA-2025:9')
const isPending = (each: Mediation) => each.agreed && !each.performedOn && !each.failedOn
const byPolice = (file: CaseFile) => file.mediations.filter((each) => each.kind === 'mediation')

/** What about the case rules mediation out, whatever the form says. @law PROC:178, PROC:183, PROC:185 */
export function refuseMediationAtAll(file: CaseFile, now: Instant): Refusal | null {
  const basis = [article9(dayOf(now)), 'PROC:178']
  if (file.case.family !== 'psa' || !MEDIABLE.has(file.case.causeCode ?? '')) {
    return { code: 'not-mediable', detail: '该案由不属于可以调解处理的违反治安管理行为。', basis }
  }
  if (!liveParties(file).some((party) => party.role === 'victim')) {
    return { code: 'no-victim', detail: '没有登记被侵害人，不能调解。', basis }
  }
  if (file.mediations.some((each) => each.performedOn && !each.failedOn)) {
    return { code: 'already-settled', detail: '调解协议已经履行，不再处罚，请提出调解结案意见。', basis: ['PROC:185'] }
  }
  return file.mediations.some(isPending)
    ? { code: 'agreement-pending', detail: '已达成调解协议，请先登记履行情况。', basis: ['PROC:184', 'PROC:185'] }
    : null
}

/** Why this mediation or settlement may not be recorded so, or null. A second mediation after seven working days is recorded as late. */
export function refuseMediation(file: CaseFile, input: RecordMediation, today: Day, recogniserKnown: boolean): Refusal | null {
  const basis = [article9(input.heldOn), 'PROC:178']
  if (!input.civilDispute) return { code: 'no-civil-dispute', detail: '只有因民间纠纷引起的行为可以调解处理。', basis }
  if (!input.light) return { code: 'not-light', detail: '只有情节较轻的可以调解处理。', basis }
  if (input.bars.length > 0) return { code: 'mediation-barred', detail: '存在不适用调解处理的情形。', basis: ['PROC:179'] }
  if (input.agreed && !input.agreement) {
    return { code: 'agreement-missing', detail: '请填写调解协议内容。', basis: ['PROC:184'] }
  }
  return refuseDay(file, input.heldOn, today) ?? refuseMinor(file, input) ?? refuseKind(file, input, today, recogniserKnown)
}

function refuseDay(file: CaseFile, on: Day, today: Day): Refusal | null {
  if (on > today) return { code: 'mediated-in-future', detail: '调解日期晚于今天。', basis: ['PROC:178'] }
  const acceptedAt = file.case.acceptedAt
  return acceptedAt && on < dayOf(acceptedAt)
    ? { code: 'mediated-before-acceptance', detail: '调解日期早于受案（立案）日期。', basis: ['PROC:178'] }
    : null
}

/** A minor's guardian is called in. @law PROC:181 */
function refuseMinor(file: CaseFile, input: RecordMediation): Refusal | null {
  const sides = liveParties(file).filter((party) => party.role === 'offender' || party.role === 'victim')
  const minor = sides.find((party) => isMinorAt(party, input.heldOn))
  if (!minor || input.guardianNote) return null
  return { code: 'guardian-missing', detail: `${minor.name}系未成年人，请登记如何通知监护人到场。`, basis: ['PROC:181'] }
}

/** Police mediation: at most twice, the second only when the first found no agreement. @law PROC:183 */
function refuseKind(file: CaseFile, input: RecordMediation, today: Day, recogniserKnown: boolean): Refusal | null {
  if (input.selfSettlement) return refuseSelfSettlement(file, input, today, recogniserKnown)
  const before = byPolice(file)
  if (before.length >= 2)
    return { code: 'mediated-twice', detail: '调解以二次为限，应当依法处理。', basis: ['PROC:183', 'PROC:185'] }
  if (before.some((each) => each.agreed)) {
    return {
      code: 'agreement-broken',
      detail: '达成协议后不履行的，应当依法处罚，不再调解。',
      basis: [article9(today), 'PROC:185'],
    }
  }
  const first = before[0]
  return first && input.heldOn < first.heldOn
    ? { code: 'second-before-first', detail: '第二次调解早于第一次。', basis: ['PROC:183'] }
    : null
}

/** Settled by themselves: in writing, performed, and recognised by the organ, before it decides. @law PSA-2025:9(4), PROC:186 */
function refuseSelfSettlement(file: CaseFile, input: RecordMediation, today: Day, recogniserKnown: boolean): Refusal | null {
  const settlement = input.selfSettlement
  if (!settlement) return null
  const basis = today < PSA_2025_FROM ? ['PROC:186'] : ['PSA-2025:9(4)', 'PROC:186']
  const { appliedOn, performedOn, recognisedBy, recognisedOn } = settlement
  if (!input.agreed) return { code: 'agreement-missing', detail: '自行和解应当达成协议并履行。', basis }
  if (performedOn < input.heldOn || performedOn > appliedOn || appliedOn > recognisedOn || recognisedOn > today) {
    return { code: 'settlement-days', detail: '应当依次达成协议、履行、书面申请、公安机关认可。', basis }
  }
  if (!recogniserKnown || file.handlers.some((handler) => handler.personId === recognisedBy)) {
    return { code: 'recogniser-unfit', detail: '自行和解由公安机关负责人认可，办案民警不能认可。', basis }
  }
  return file.decisions.length > 0 ? { code: 'already-decided', detail: '公安机关已依法作出处理决定。', basis } : null
}

/** Why no agreement awaits its outcome, or null. */
export function refuseNoPendingMediation(file: CaseFile): Refusal | null {
  if (file.mediations.some(isPending)) return null
  return { code: 'no-pending-mediation', detail: '没有待登记履行情况的调解协议。', basis: ['PROC:185'] }
}

/** Why the end of this mediation cannot be recorded so, or null. @law PROC:185 */
export function refuseSettle(file: CaseFile, input: SettleMediation, today: Day): Refusal | null {
  const basis = ['PROC:185']
  const mediation = file.mediations.find(({ id }) => id === input.mediationId)
  if (!mediation || !isPending(mediation)) {
    return { code: 'no-pending-mediation', detail: '没有这份待履行的调解协议。', basis }
  }
  if (input.on > today) return { code: 'settled-in-future', detail: '日期晚于今天。', basis }
  return input.on < mediation.heldOn ? { code: 'settled-before-held', detail: '日期早于调解日期。', basis } : null
}

import { addDays, addMonths, ageOn, type Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Calendar, countTerm, daysTerm, whereLoaded } from '../../law/index.ts'
import type { UnitKind } from '../../organisations/index.ts'
import { licenceState } from '../decision/rules-licence.ts'
import type { Decision, LicenceFile } from '../file/types.ts'
import type { LicenceKind } from '../kinds/types.ts'
import { acceptanceOf } from './rules-silence.ts'
import type { ApplicantInput, DeclineApplication, ReceiveApplication } from './types.ts'

/** Below this age a guardian acts for the applicant. @law 《民法典》第十七条至第二十三条 */
const ADULT_YEARS = 18

/** Papers of the kind that were not handed in, in the order of the list. */
export const missingDocuments = (kind: Pick<LicenceKind, 'documents'>, documents: readonly string[]): string[] =>
  kind.documents.filter((name) => !documents.includes(name))

/** Why the papers handed in may not be taken, or null: nothing is asked for that has no bearing on the matter. @law LIC 31 */
export function refuseDocuments(kind: Pick<LicenceKind, 'documents'>, documents: readonly string[]): Refusal | null {
  const other = documents.find((name) => !kind.documents.includes(name))
  if (other === undefined) return null
  return { code: 'unrelated-document', detail: `“${other}”不在该许可事项公示的材料目录内。`, basis: ['LIC:31(1)', 'LIC:30'] }
}

/** Why this applicant may not ask for this kind here, or null. Identifiers are checked apart, at their fields. @law LIC 22, 29 */
export function refuseApplicant(kind: LicenceKind, input: ApplicantInput, organ: UnitKind, today: Day): Refusal | null {
  if (!kind.applicants.includes(input.applicantKind)) {
    const who = kind.applicants[0] === 'unit' ? '单位' : '个人'
    return { code: 'wrong-applicant', detail: `“${kind.name}”由${who}申请。`, basis: ['LIC:29'] }
  }
  if (kind.level !== 'county' && organ !== 'city-bureau') {
    return { code: 'wrong-level', detail: `“${kind.name}”由设区的市级以上公安机关办理。`, basis: ['LIC:22'] }
  }
  const minor = input.applicantKind === 'person' && input.birthOn !== null && ageOn(input.birthOn, today) < ADULT_YEARS
  if (minor && !(input.guardianName && input.guardianIdNumber)) {
    return {
      code: 'minor-without-guardian',
      detail: '申请人未满十八周岁，请登记监护人姓名和身份证号码。',
      basis: ['LIC:29', '《民法典》第二十三条'],
    }
  }
  return null
}

/** Of an application, what has to agree with the licence it would renew or change. */
type Following = Pick<ReceiveApplication, 'purpose' | 'priorDecisionId' | 'applicantKind' | 'uscc' | 'idNumber'>

/** Why the licence named cannot be renewed or changed by this application, or null. @law LIC 49, 50 */
export function refusePrior(kind: LicenceKind, input: Following, prior: Decision | null, organId: string, today: Day) {
  const wrong = (code: string, detail: string, article = 'LIC:50(1)'): Refusal => ({ code, detail, basis: [article] })
  if (input.purpose === 'new') return input.priorDecisionId ? wrong('prior-of-new', '新办申请没有原许可。', 'LIC:29') : null
  if (!prior || !['granted', 'renewed', 'changed'].includes(prior.outcome))
    return wrong('no-prior', '请选择要延续或者变更的原许可。')
  if (prior.kindCode !== kind.code) return wrong('other-kind', '原许可不是同一许可事项。')
  if (!sameHolder(prior, input)) return wrong('other-holder', '原许可的被许可人不是本申请人。', 'LIC:9')
  if (prior.organId !== organId) return wrong('other-organ', '延续和变更向作出原许可决定的机关申请。', 'LIC:49')
  if (licenceState(prior, today) !== 'valid') return wrong('prior-not-valid', '原许可已失效，请重新申请。')
  return input.purpose === 'renewal' ? refuseRenewalDay(kind, prior, today) : null
}

const sameHolder = (prior: Decision, input: Following): boolean =>
  input.applicantKind === 'unit' ? prior.uscc === input.uscc : prior.personIdNumber === input.idNumber

/** Asked for at least thirty days before the end, or what the kind's own law says; the thirtieth day before is in time. @law LIC 50(1) */
function refuseRenewalDay(kind: LicenceKind, prior: Decision, today: Day): Refusal | null {
  const basis = ['LIC:50(1)']
  if (kind.renewalDays === null || prior.validTo === null)
    return { code: 'not-renewable', detail: `“${kind.name}”不办理延续，请重新申请。`, basis }
  const last = addDays(prior.validTo, -kind.renewalDays)
  if (today <= last) return null
  const detail = `原许可于${prior.validTo}届满，应当在届满${kind.renewalDays}日前（${last}及以前）申请延续。`
  return { code: 'renewal-late', detail, basis }
}

/** When this applicant deceived in this kind before: applications not accepted for false papers, licences revoked for fraud or bribery. */
export type Deceptions = { falseMaterialOn: readonly Day[]; fraudOn: readonly Day[] }

/**
 * Last day on which the applicant may not ask again, or null: one year after false papers, three after a licence got by fraud or bribery, and
 * only where public safety, health, life or property are touched directly.
 * @law LIC 78, 79
 */
export function barredUntil(
  kind: Pick<LicenceKind, 'publicSafety'>,
  { falseMaterialOn, fraudOn }: Deceptions,
  today: Day,
): Day | null {
  if (!kind.publicSafety) return null
  const ends = [...falseMaterialOn.map((on) => addMonths(on, 12)), ...fraudOn.map((on) => addMonths(on, 36))]
  return (
    ends
      .filter((end) => end >= today)
      .toSorted()
      .at(-1) ?? null
  )
}

/** Why what is wanting may no longer be told, or null. @law LIC 32(1)(4) */
export function refuseCorrections(file: LicenceFile, today: Day, calendar: Calendar): Refusal | null {
  const basis = ['LIC:32(1).4']
  if (file.correction) return { code: 'corrected-once', detail: '需要补正的内容应当一次告知，不得再次告知。', basis }
  const { bySilence, correctBy } = acceptanceOf(file, today, calendar)
  if (!bySilence) return null
  const detail = `告知补正的期限已于${correctBy}届满，自收到申请材料之日起即为受理。`
  return { code: 'accepted-by-silence', detail, basis }
}

/** `waitDays`: working days the bureau waits for corrections (a setting); `barredUntil`: as of the rule above. */
type Declining = { today: Day; calendar: Calendar; waitDays: number; barredUntil: Day | null }

/** Why the application may not be declined on this ground, or null. */
export function refuseDecline(file: LicenceFile, input: DeclineApplication, at: Declining): Refusal | null {
  const wrong = (code: string, detail: string, article: string): Refusal => ({ code, detail, basis: [article] })
  if (acceptanceOf(file, at.today, at.calendar).bySilence)
    return wrong('accepted-by-silence', '逾期未告知补正，自收到申请材料之日起即为受理，不得再不予受理。', 'LIC:32(1).4')
  if (input.ground === 'not-competent' && !input.otherOrgan)
    return wrong('no-other-organ', '请告知申请人向哪个机关申请。', 'LIC:32(1).2')
  if (input.ground === 'barred' && at.barredUntil === null)
    return wrong('not-barred', '申请人不在不得再次申请的期间内。', 'LIC:78')
  return input.ground === 'not-corrected' ? refuseUncorrected(file, at) : null
}

function refuseUncorrected(file: LicenceFile, at: Declining): Refusal | null {
  const { correction } = file
  if (!correction || correction.answeredOn)
    return { code: 'nothing-awaited', detail: '没有等待补正的材料。', basis: ['LIC:32(1).4'] }
  const term = daysTerm('LIC', at.waitDays, 'LIC:32(1).4')
  const until = whereLoaded(() => countTerm(term, correction.toldOn, [], at.calendar).dueOn)
  if (until !== null && at.today > until) return null
  return {
    code: 'still-awaited',
    detail: `等待补正至${until ?? '工作日历尚未载入的日期'}，此前不得以未补正为由不予受理。`,
    basis: term.basis,
  }
}

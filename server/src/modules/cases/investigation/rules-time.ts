import { type Day, dayOf } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { Calendar } from '../../law/index.ts'
import { whereLoaded } from '../deadlines/clock.ts'
import { psaHandling } from '../deadlines/rules-handling.ts'
import type { CaseFile, Extension } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import type { DecideExtension, EndPause, StartPause } from './types-time.ts'

/** The article on the limit that holds on that day. */
const limitArticle = (on: Day) => (on < PSA_2025_FROM ? 'PSA-2012:99' : 'PSA-2025:118')

/** Why the pause may not begin so, or null. @law PSA-2012:99, PSA-2025:118, PROC:165 */
export function refuseStartPause(file: CaseFile, input: StartPause, today: Day): Refusal | null {
  const basis = file.case.family === 'psa' ? [limitArticle(today), 'PROC:165'] : ['PROC:165']
  if (input.fromOn > today) return { code: 'pause-in-future', detail: '起始日期晚于今天。', basis }
  if (file.case.acceptedAt && input.fromOn < dayOf(file.case.acceptedAt)) {
    return { code: 'pause-before-acceptance', detail: '起始日期早于受案（立案）日期。', basis }
  }
  if (file.pauses.some((pause) => pause.reason === input.reason && pause.toOn === null)) {
    return { code: 'pause-open', detail: '同一事由的不计期间尚未结束。', basis }
  }
  return input.reason === 'hearing' ? refuseHearingPause(file, today, basis) : null
}

/** Hearings are left out of the limit of public-security cases from 2026 on. */
function refuseHearingPause(file: CaseFile, today: Day, basis: string[]): Refusal | null {
  if (file.case.family !== 'psa' || today < PSA_2025_FROM) {
    return { code: 'hearing-counts', detail: '依照现行规定，本案的听证期间计入办案期限。', basis }
  }
  if (file.hearings.some((hearing) => hearing.refusedReason === null)) return null
  return { code: 'no-hearing', detail: '本案没有听证。', basis }
}

/** Why no pause can end, or null. */
export function refuseNoOpenPause(file: CaseFile): Refusal | null {
  if (file.pauses.some((pause) => pause.toOn === null)) return null
  return { code: 'no-open-pause', detail: '没有正在进行的不计期间。', basis: ['PROC:165'] }
}

/** Why this pause cannot be ended so, or null. */
export function refuseEndPause(file: CaseFile, input: EndPause, today: Day): Refusal | null {
  const basis = ['PROC:165']
  const pause = file.pauses.find(({ id }) => id === input.pauseId)
  if (!pause || pause.toOn) return { code: 'no-open-pause', detail: '没有这段正在进行的不计期间。', basis }
  if (input.toOn > today) return { code: 'pause-in-future', detail: '结束日期晚于今天。', basis }
  return input.toOn < pause.fromOn ? { code: 'pause-ends-early', detail: '结束日期早于起始日期。', basis } : null
}

const pending = (extension: Extension) => extension.decidedAt === null
export const grantedOf = (file: CaseFile): Extension[] => file.extensions.filter((each) => each.approvedOn !== null)

/** How often the limit may be extended by the wording in force that day. @law PSA-2012:99 once; PSA-2025:118 at most twice */
export const mostExtensions = (on: Day): 1 | 2 => (on < PSA_2025_FROM ? 1 : 2)

/** Why no extension may be asked for, or null. Asking late is recorded, not refused. Knowable without the form: also the precondition. */
export function refuseRequestExtension(file: CaseFile, now: Instant): Refusal | null {
  const today = dayOf(now)
  if (file.case.family !== 'psa') {
    return { code: 'no-extension', detail: '法律没有规定本案办案期限可以延长。', basis: ['APL:60', 'PROC:165'] }
  }
  const basis = [limitArticle(today)]
  if (file.extensions.some(pending)) return { code: 'extension-pending', detail: '已有延长申请等待审批。', basis }
  if (grantedOf(file).length < mostExtensions(today)) return null
  const detail = today < PSA_2025_FROM ? '办案期限只能延长一次。' : '办案期限延长以二次为限。'
  return { code: 'extended-enough', detail, basis }
}

/** Whether the request comes after the limit as it stands; false while the limit is open. */
export function isRequestedLate(file: CaseFile, today: Day, calendar: Calendar): boolean {
  const dueOn = whereLoaded(() => psaHandling(file, { calendar })?.dueOn ?? null)
  return dueOn !== null && today > dueOn
}

/** Why nothing awaits a decision, or null. */
export function refuseNoPendingExtension(file: CaseFile): Refusal | null {
  if (file.extensions.some(pending)) return null
  return { code: 'no-pending-extension', detail: '没有待审批的延长申请。', basis: ['PSA-2012:99', 'PSA-2025:118'] }
}

type Rank = 'station' | 'county' | 'city'
/** Who decides: the chief's unit and organ, and the level of the case's organ. */
export type ExtensionFacts = {
  approver: { personId: string; chief: boolean; organId: string; level: Rank }
  organLevel: Rank
  today: Day
}

/** Whose approval the extension needs on that day. @law PSA-2012:99, PSA-2025:118 */
export function extensionApprover(file: CaseFile, on: Day): 'own-bureau' | 'one-level-up' {
  return on >= PSA_2025_FROM && file.case.unitLevel === 'station' ? 'own-bureau' : 'one-level-up'
}

/** Why this person may not decide on the extension so, or null. Refusing is subject to the same competence. */
export function refuseDecideExtension(file: CaseFile, input: DecideExtension, facts: ExtensionFacts): Refusal | null {
  const { approver, today } = facts
  const basis = [limitArticle(today)]
  const extension = file.extensions.find(({ id }) => id === input.extensionId)
  if (!extension || !pending(extension)) return { code: 'no-pending-extension', detail: '没有这项待审批的延长申请。', basis }
  if (!input.approved && !input.reason) return { code: 'reason-missing', detail: '请写明不批准的理由。', basis }
  if (extension.requestedBy === approver.personId) {
    return { code: 'own-request', detail: '申请人不能审批本人的申请。', basis }
  }
  if (input.approved && extension.ordinal > mostExtensions(today)) {
    return { code: 'extended-enough', detail: '办案期限只能延长一次。', basis }
  }
  return refuseCompetence(file, input, facts, basis)
}

const RANK: Record<Rank, number> = { station: 0, county: 1, city: 2 }

function refuseCompetence(file: CaseFile, input: DecideExtension, facts: ExtensionFacts, basis: string[]): Refusal | null {
  const { approver, organLevel, today } = facts
  if (!approver.chief) return { code: 'chief-needed', detail: '延长办案期限由公安机关负责人审批。', basis }
  if (extensionApprover(file, today) === 'own-bureau') {
    const own = approver.organId === file.case.organId || RANK[approver.level] > RANK[organLevel]
    return own ? null : { code: 'own-bureau-needed', detail: '派出所办理的案件，由所属公安机关批准延长。', basis }
  }
  if (organLevel === 'city') {
    return input.superiorDocument
      ? null
      : { code: 'provincial-document-missing', detail: '应当经省级公安机关批准，请填写批准文书。', basis }
  }
  if (RANK[approver.level] > RANK[organLevel]) return null
  return { code: 'one-level-up-needed', detail: '延长办案期限应当经上一级公安机关批准。', basis }
}

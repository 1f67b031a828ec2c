import { ageOn, type Day, dayOf } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { actDay } from '../decision/proposal-rules.ts'
import type { CaseFile, Notice, Party } from '../file/types.ts'
import { hearingDuty, PSA_2025_FROM } from './thresholds.ts'
import type { GiveNotice, RecordStatement } from './types.ts'

/** Articles on telling before punishing, in force on that day. */
const noticeBasis = (file: CaseFile, on: Day): string[] =>
  file.case.family === 'psa' ? [on >= PSA_2025_FROM ? 'PSA-2025:112' : 'PSA-2012:94', 'APL:44'] : ['APL:44', 'PROC:167']

/** The offenders still on the case. */
export const offendersOf = (file: CaseFile): Party[] =>
  file.parties.filter((party) => party.role === 'offender' && party.removedAt === null)

/** Why no notice at all can be given now, or null. */
export function refuseAnyNotice(file: CaseFile): Refusal | null {
  if (offendersOf(file).length > 0) return null
  return { code: 'no-offender', detail: '尚未登记违法嫌疑人，无从告知。', basis: ['APL:44'] }
}

/** Why this notice may not be recorded, or null. The law is that of the day on which it is given. */
export function refuseNotice(file: CaseFile, input: GiveNotice, now: Instant): Refusal | null {
  const party = offendersOf(file).find((candidate) => candidate.id === input.partyId)
  if (!party) return { code: 'party-unknown', detail: '告知对象不是本案的违法嫌疑人。', basis: ['APL:44'] }
  if (input.givenAt > now) return { code: 'in-future', detail: '告知时间不能晚于现在。' }
  if (file.case.acceptedAt && input.givenAt < minuteOf(file.case.acceptedAt)) {
    return { code: 'before-acceptance', detail: '告知时间不能早于受案时间。' }
  }
  return refuseMethod(file, input) ?? refuseGuardian(file, party, input) ?? refuseOffer(file, party, input)
}

/** What people write down has minutes, what the system notes has seconds: a notice in the minute of the acceptance is none before it. */
const minuteOf = (at: Instant): string => at.slice(0, 'YYYY-MM-DDTHH:MM'.length)

/** @law PROC:46, PROC:167(2), PROC:168 */
function refuseMethod(file: CaseFile, input: GiveNotice): Refusal | null {
  if (input.method === 'oral' && file.case.procedure !== 'fast-track') {
    const detail = '普通程序应当以书面或者笔录形式告知，只有快速办理可以口头告知。'
    return { code: 'oral-notice', detail, basis: ['PROC:167(2)', 'PROC:46'] }
  }
  if (input.method !== 'announcement') return null
  if (!input.announcedWhy) {
    return { code: 'announcement-ground', detail: '因逃跑等原因无法告知的，才可以公告告知，请写明原因。', basis: ['PROC:168'] }
  }
  if (!input.statementWaived && !input.hearingWaived) return null
  return { code: 'announcement-waiver', detail: '公告告知的，当事人不在场，不能登记其放弃权利。', basis: ['PROC:168', 'APL:62'] }
}

/**
 * From 2026 the guardians of an offender under 18 are told as well. Before, and in other administrative cases, the law asks for
 * guardians at the questioning (PROC 75), not at the notice.
 * @law PSA-2025:112(3)
 */
function refuseGuardian(file: CaseFile, party: Party, input: GiveNotice): Refusal | null {
  const on = dayOf(input.givenAt)
  const minor = party.birthOn !== null && ageOn(party.birthOn, on) < 18
  if (!minor || file.case.family !== 'psa' || on < PSA_2025_FROM || input.guardianTold) return null
  const detail = `${party.name}不满十八周岁，还应当告知其父母或者其他监护人并听取意见。`
  return { code: 'guardian-not-told', detail, basis: ['PSA-2025:112(3)'] }
}

/** @law PSA-2012:98, PSA-2025:117, APL:63; PROC:41: what calls for a hearing is not handled on the fast track */
function refuseOffer(file: CaseFile, party: Party, input: GiveNotice): Refusal | null {
  const on = dayOf(input.givenAt)
  const { penalties, detentionExecuted } = input
  const duty = hearingDuty({ family: file.case.family, party, actOn: actDay(file), penalties, detentionExecuted }, on)
  if (duty && file.case.procedure === 'fast-track') {
    const detail = `${duty.why}，依法应当适用听证程序，不适用快速办理，请先转为普通程序。`
    return { code: 'fast-track-hearing', detail, basis: ['PROC:41', ...duty.basis] }
  }
  if (duty && !input.hearingOffered) {
    return { code: 'hearing-not-offered', detail: `${duty.why}，应当告知要求举行听证的权利。`, basis: duty.basis }
  }
  if (input.hearingWaived && !input.hearingOffered) {
    return { code: 'waiver-without-offer', detail: '没有告知听证权利的，不能登记放弃听证。', basis: noticeBasis(file, on) }
  }
  return null
}

/** Why no statement can be recorded now, or null. */
export function refuseAnyStatement(file: CaseFile): Refusal | null {
  if (file.notices.length > 0) return null
  return { code: 'no-notice', detail: '尚未进行处罚前告知。', basis: ['APL:44', 'APL:45'] }
}

/** Why this statement may not be recorded, or null. One who waived may still speak until the decision. @law APL:45, PROC:169 */
export function refuseStatement(file: CaseFile, input: RecordStatement, now: Instant): Refusal | null {
  const notice = findNotice(file, input.noticeId)
  if (!notice) return { code: 'notice-unknown', detail: '本案没有这次告知。', basis: ['APL:45'] }
  if (input.madeAt > now) return { code: 'in-future', detail: '陈述申辩时间不能晚于现在。' }
  if (input.madeAt < notice.givenAt) {
    return { code: 'statement-before-notice', detail: '对拟作处罚的陈述申辩不会早于告知。', basis: ['APL:44', 'APL:45'] }
  }
  return null
}

export const findNotice = (file: CaseFile, noticeId: string): Notice | undefined =>
  file.notices.find((notice) => notice.id === noticeId)

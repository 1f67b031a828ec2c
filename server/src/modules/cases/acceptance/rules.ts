import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { CauseOfAction, SubjectKind } from '../../law/index.ts'
import type { Case, CaseFile } from '../file/types.ts'
import { limitationOf } from './limitation.ts'
import type { Accept, ContinueUnknown, CorrectCase, Decline, TransferReport } from './types.ts'

/** From this day on a case under the public-security law is opened (立案) rather than accepted (受案). @law PSA-2025:90, PSA-2025:144 */
const OPENING_SINCE = '2026-01-01'

/** What the act is called on that day: general cases are opened too, under APL 54, but the police procedure calls it 受案 (PROC 61). */
export function acceptanceTitle(family: Case['family'], on: Day): '立案' | '受案' {
  return family === 'psa' && on >= OPENING_SINCE ? '立案' : '受案'
}

/** The article the acceptance rests on, by the day on which it is made. */
export function acceptanceBasis(family: Case['family'], on: Day): string[] {
  if (family === 'general') return ['PROC:61.1', 'APL:54']
  return on >= OPENING_SINCE ? ['PSA-2025:90'] : ['PSA-2012:77', 'PSA-2012:78', 'PROC:61.1']
}

/** Whose procedure governs: that of the law which punishes the act on the day it ended. @law PSA-2025:4, PSA-2025:141 */
export function familyOf(cause: CauseOfAction, actOn: Day): Case['family'] {
  const version = versionOn(cause, actOn) ?? cause.versions[0]
  return version?.statute.startsWith('PSA-') ? 'psa' : 'general'
}

const versionOn = (cause: CauseOfAction, on: Day) =>
  cause.versions.find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo))

/** Why this cause may not stand on the case, or null: it must punish the act on the day it ended, and the kind of party at hand. */
export function refuseCause(cause: CauseOfAction, actOn: Day, subjects: readonly SubjectKind[]): Refusal | null {
  if (!versionOn(cause, actOn)) {
    const detail = `案由“${cause.name}”在 ${actOn} 没有有效的法律规定，请另选案由。`
    return { code: 'cause-not-in-force', detail, basis: ['APL:4', 'APL:37'] }
  }
  const strange = subjects.find((subject) => !cause.subjects.includes(subject))
  if (!strange) return null
  const detail = `案由“${cause.name}”不适用于${strange === 'unit' ? '单位' : '个人'}。`
  return { code: 'cause-wrong-subject', detail, basis: cause.versions.at(-1)?.citations.slice(0, 1) ?? [] }
}

type Days = { occurredOn: Day | null; occurredUntil: Day | null; foundOn: Day }

/** Days of the act in an order that can be true: none in the future, the act before its end, and before it was found. */
export function refuseDays({ occurredOn, occurredUntil, foundOn }: Days, today: Day): Refusal | null {
  const wrong = (code: string, detail: string): Refusal => ({ code, detail, basis: ['PROC:60'] })
  if (foundOn > today) return wrong('found-in-future', `发现日期 ${foundOn} 晚于今天。`)
  if (occurredUntil && !occurredOn) return wrong('end-without-start', '填写了行为终了日期，也请填写行为开始日期。')
  if (occurredOn && occurredOn > foundOn) return wrong('occurred-after-found', `行为日期 ${occurredOn} 晚于发现日期 ${foundOn}。`)
  if (occurredOn && occurredUntil && occurredUntil < occurredOn)
    return wrong('end-before-start', `行为终了日期 ${occurredUntil} 早于开始日期 ${occurredOn}。`)
  return occurredUntil && occurredUntil > today ? wrong('end-in-future', `行为终了日期 ${occurredUntil} 晚于今天。`) : null
}

/** Kinds of those who are suspected on the case. */
export function suspectKinds(file: Pick<CaseFile, 'parties'>): SubjectKind[] {
  const suspects = file.parties.filter((party) => party.role === 'offender' && !party.removedAt)
  return [...new Set(suspects.map((party) => party.kind))]
}

/**
 * Why the case may not be accepted with these facts, or null. Limitation that has run out does not forbid accepting, it forbids the penalty; the
 * officer must have seen it, because the case can then only be terminated (PROC 259).
 * @param cause the cause to stand on the case
 * @law Public Security Administration Punishments Law (2025) art. 90, (2012) art. 77–78; Procedure art. 61; Administrative Penalty Law (2021) art. 54
 */
export function refuseAccept(file: CaseFile, input: Accept, cause: CauseOfAction, today: Day): Refusal | null {
  const accepted = acceptedCase(file.case, input, cause)
  const { occurredOn, occurredUntil } = accepted
  if (!occurredOn) {
    return { code: 'act-day-unknown', detail: '请填写行为日期；不明确的，填写已查明的最早日期。', basis: ['PROC:61.1'] }
  }
  const days = refuseDays(accepted, today)
  if (days) return days
  const wrongCause = refuseCause(cause, occurredUntil ?? occurredOn, suspectKinds(file))
  if (wrongCause) return wrongCause
  if (file.case.source === 'report' && !input.receiptGivenTo && !input.receiptNote) {
    return { code: 'receipt-missing', detail: '请登记受案回执交给何人；无法交付的，注明原因。', basis: ['PROC:61.1'] }
  }
  if (input.limitationGround === 'life-health-finance' && accepted.family === 'psa') {
    return {
      code: 'limitation-ground-wrong',
      detail: '治安案件的追究时效为六个月，不因危害后果延长。',
      basis: ['PSA-2025:25', 'APL:36'],
    }
  }
  const limitation = limitationOf(accepted)
  if (!limitation?.expired || input.limitationSeen) return null
  const detail = `${limitation.explanation}可以受案调查，但不得处罚；请确认已知悉后再提交。`
  return { code: 'limitation-expired', detail, basis: limitation.basis }
}

/** The case's own facts as the acceptance leaves them. */
export function acceptedCase(before: Case, input: Accept, cause: CauseOfAction) {
  const occurredOn = input.occurredOn ?? before.occurredOn
  const occurredUntil = input.occurredOn ? input.occurredUntil : (input.occurredUntil ?? before.occurredUntil)
  const family = familyOf(cause, occurredUntil ?? occurredOn ?? before.foundOn)
  return {
    causeCode: cause.code,
    family,
    occurredOn,
    occurredUntil,
    foundOn: before.foundOn,
    limitationGround: input.limitationGround,
  }
}

/**
 * Why the report may not be turned away so, or null: the reporter is told, with reasons.
 * @law Public Security Administration Punishments Law (2025) art. 90, (2012) art. 78; Procedure art. 60, 61 items 2 and 3
 */
export function refuseDecline(input: Decline, today: Day): Refusal | null {
  const basis = today >= OPENING_SINCE ? ['PSA-2025:90', 'PROC:61'] : ['PSA-2012:78', 'PROC:61']
  if ((input.ground === 'other-organ' || input.ground === 'repeat-report') && !input.handedTo) {
    const detail = input.ground === 'other-organ' ? '请填写接收移送的公安机关。' : '请填写已登记案件的编号。'
    return { code: 'handed-to-missing', detail, basis: ['PROC:60', 'PROC:61.2'] }
  }
  return refuseTold(input, today, basis)
}

/** Why the report may not go to that unit, or null. @param open whether the unit still exists */
export function refuseTransfer(file: CaseFile, input: TransferReport, open: boolean, today: Day): Refusal | null {
  if (input.unitId === file.case.unitId) return { code: 'same-unit', detail: '本案已由该单位管辖。', basis: ['PROC:61.2'] }
  if (!open) return { code: 'unit-closed', detail: '该单位已撤销，不能接收案件。', basis: ['PROC:61.2'] }
  return refuseTold(input, today, ['PROC:61.2'])
}

function refuseTold(input: Pick<Decline, 'told' | 'toldOn'>, today: Day, basis: string[]): Refusal | null {
  if (input.told === 'unreachable') return null
  if (!input.toldOn) return { code: 'reporter-not-told', detail: '请填写告知报案人的日期。', basis }
  return input.toldOn > today ? { code: 'told-in-future', detail: `告知日期 ${input.toldOn} 晚于今天。`, basis } : null
}

/** Why the case may not be set to continued investigation, or null: a victim is told why no decision comes. @law PROC:165(3) */
export function refuseContinueUnknown(file: CaseFile, input: ContinueUnknown, today: Day): Refusal | null {
  const basis = ['PROC:165(3)']
  const victim = file.parties.find((party) => party.role === 'victim' && !party.removedAt)
  if (victim && !input.victimToldOn && !input.victimNote) {
    return { code: 'victim-not-told', detail: `请登记何时向被侵害人${victim.name}说明情况；无法说明的，注明原因。`, basis }
  }
  if (input.victimToldOn && input.victimToldOn > today)
    return { code: 'told-in-future', detail: `说明日期 ${input.victimToldOn} 晚于今天。`, basis }
  return null
}

/** A title for the list where none was typed: 示例甲殴打他人案. */
export function titleOf(parties: readonly { role: string; name: string }[], causeName: string | null): string {
  const suspects = parties.filter(({ role }) => role === 'offender')
  const who = suspects[0] ? `${suspects[0].name}${suspects.length > 1 ? '等人' : ''}` : ''
  return `${who}${causeName ?? '涉嫌违法行为'}案`
}

/**
 * Why the facts may not be corrected so, or null. An accepted case keeps a cause and a day of the act, and the cause must punish the act on that day.
 * @param cause the corrected cause, or null while a report has none
 */
export function refuseCorrection(file: CaseFile, input: CorrectCase, cause: CauseOfAction | null, today: Day): Refusal | null {
  const days = refuseDays(input, today)
  if (days) return days
  const accepted = file.case.acceptedAt !== null
  if (accepted && !cause) return { code: 'cause-missing', detail: '已受案的案件应当有案由。', basis: ['PROC:61.1'] }
  if (accepted && !input.occurredOn)
    return { code: 'act-day-unknown', detail: '已受案的案件应当有行为日期。', basis: ['PROC:61.1'] }
  return cause && refuseCause(cause, input.occurredUntil ?? input.occurredOn ?? input.foundOn, suspectKinds(file))
}

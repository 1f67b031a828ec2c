import { type Day, dayOf, daysBetween } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Calendar, Penalty } from '../../law/index.ts'
import type { CaseFile, Notice, Party } from '../file/types.ts'
import { requestTerm } from '../hearing/request-term.ts'
import { hearingDuty, PSA_2025_FROM } from '../hearing/thresholds.ts'
import type { ProposedItem } from './types.ts'

/** Days after a notice by announcement before a decision. @law PROC:168 */
const ANNOUNCEMENT_DAYS = 7

const size = (penalty: Penalty): number =>
  'fineFen' in penalty ? penalty.fineFen : 'days' in penalty ? penalty.days : 'months' in penalty ? penalty.months : 1

/** True when the second list holds a kind the first lacks, or more of one: that is heavier, and needs a new notice. */
export function heavier(noticed: readonly Penalty[], proposed: readonly Penalty[]): boolean {
  return proposed.some((penalty) => {
    const before = noticed.find((candidate) => candidate.kind === penalty.kind)
    return penalty.kind !== 'warning' && (!before || size(penalty) > size(before))
  })
}

/** The newest notice given to a party. */
export const lastNotice = (file: CaseFile, partyId: string): Notice | undefined =>
  file.notices.findLast((notice) => notice.partyId === partyId)

type When = { today: Day; actOn: Day; calendar: Calendar }

/**
 * Nobody is punished unheard: noticed, heard or silent, offered a hearing where one is due, and the penalty is no heavier than was announced.
 * @law APL:44, APL:45, APL:62, APL:64; PSA-2012:94, PSA-2025:112, PSA-2025:117; PROC:168
 */
export function refuseUnheard(
  file: CaseFile,
  party: Party,
  item: ProposedItem,
  { today, actOn, calendar }: When,
): Refusal | null {
  const basis = [today >= PSA_2025_FROM ? 'PSA-2025:112' : 'PSA-2012:94', 'APL:44', 'APL:62']
  const notice = lastNotice(file, party.id)
  if (!notice) return { code: 'no-notice', detail: `尚未对${party.name}进行处罚前告知。`, basis }
  if (heavier(notice.penalties, item.penalties)) {
    const detail = '拟处罚重于告知内容：不得因陈述、申辩、听证加重处罚；依据新查明的事实加重的，应当重新告知。'
    return { code: 'heavier-than-noticed', detail, basis: ['APL:45', ...basis] }
  }
  const givenOn = dayOf(notice.givenAt)
  if (notice.method === 'announcement' && daysBetween(givenOn, today) <= ANNOUNCEMENT_DAYS) {
    return { code: 'announcement-running', detail: `公告告知自${givenOn}起满七日后方可处理。`, basis: ['PROC:168'] }
  }
  const duty = hearingDuty({ ...item, family: file.case.family, party, actOn }, givenOn)
  return duty ? refuseHearingOpen(file, notice, duty.basis, today, calendar) : null
}

function refuseHearingOpen(
  file: CaseFile,
  notice: Notice,
  basis: readonly string[],
  today: Day,
  calendar: Calendar,
): Refusal | null {
  if (!notice.hearingOffered) return { code: 'hearing-not-offered', detail: '应当告知听证权利而未告知。', basis }
  const hearing = file.hearings.findLast((candidate) => candidate.noticeId === notice.id)
  if (hearing?.heldOn || hearing?.withdrawnOn || hearing?.refusedReason) return null
  if (hearing) {
    return { code: 'hearing-pending', detail: '当事人已要求听证，听证结束前不能提出处罚意见。', basis: [...basis, 'APL:65'] }
  }
  const lastDay = requestTerm(notice, calendar).dueOn
  if (notice.hearingWaived || lastDay === null || today > lastDay) return null
  const detail = `当事人可在${lastDay}前（含当日）要求听证，期满或者书面放弃后方可处理。`
  return { code: 'hearing-term-running', detail, basis: ['APL:64'] }
}

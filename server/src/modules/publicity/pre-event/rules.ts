import { type Day, daysBetween } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { ListItem } from './types.ts'
import { type ListSpec, typedFields, type UpdateDuty } from './types-lists.ts'

/** What nobody types cannot be added. */
export function refuseTyping(spec: ListSpec): Refusal | null {
  if (typedFields(spec).length > 0) return null
  return { code: 'list-derived', detail: `“${spec.title}”由系统从机构人员等登记中生成，请在登记处更正。`, basis: [...spec.basis] }
}

/** The last day an item holds is not before its first. */
export function refuseTerm(effectiveFrom: Day, effectiveTo: Day | null): Refusal | null {
  if (effectiveTo === null || effectiveTo >= effectiveFrom) return null
  return { code: 'list-term', detail: '终止日期不能早于生效日期。' }
}

/**
 * Monitoring sites and traffic limits are public before they are used, so nobody may be told of one afterwards.
 * @param releasedOn the day of the release @law APL:41, RTSL:39
 */
export function refuseLate(duty: UpdateDuty, item: Pick<ListItem, 'effectiveFrom' | 'version'>, releasedOn: Day): Refusal | null {
  if (duty !== 'before-use' || item.version > 1 || releasedOn <= item.effectiveFrom) return null
  return {
    code: 'list-before-use',
    detail: `应当在使用（施行）前向社会公布；生效日期 ${item.effectiveFrom} 已过，请退回改为公布之日或者以后。`,
    basis: ['APL:41', 'RTSL:39'],
  }
}

/** Another person than the one who wrote it lets it out, and only while it waits. @law APL:39 */
export function refuseRelease(item: Pick<ListItem, 'editedBy' | 'releasedAt' | 'returnReason'>, reader: string): Refusal | null {
  if (item.releasedAt !== null) return { code: 'list-released', detail: '该版本已经发布；修改后另行提交新版本。' }
  if (item.returnReason !== null) return { code: 'list-returned', detail: '该版本已被退回，等待修改。' }
  if (item.editedBy === reader) return { code: 'same-reader', detail: '须由另一人审核发布，不能发布本人编辑的内容。' }
  return null
}

/** Only a yearly list is looked through; nothing may still wait for release. */
export function refuseCheck(spec: ListSpec, waiting: number): Refusal | null {
  if (spec.duty !== 'yearly') return { code: 'list-not-yearly', detail: '该清单随变动更新，不需要年度核对。' }
  if (waiting > 0) return { code: 'list-waiting', detail: `还有 ${waiting} 项等待审核发布，发布后再登记年度核对。` }
  return null
}

/**
 * Last day of the look through that is due next: that of this year until the list was changed or looked through this year, then that of the next.
 * @param seenOn when the list was last changed or looked through; null: never
 * @param monthDay `03-31`, the bureau's choice
 */
export function yearlyDue(seenOn: Day | null, today: Day, monthDay: string): Day {
  const year = Number(today.slice(0, 4))
  const done = seenOn !== null && Number(seenOn.slice(0, 4)) >= year
  return `${done ? year + 1 : year}-${monthDay}` as Day
}

/** Days left before the day on which the work list names it; a month. */
export const NAMED_AHEAD_DAYS = 30
export const isNamed = (dueOn: Day, today: Day): boolean => daysBetween(today, dueOn) <= NAMED_AHEAD_DAYS

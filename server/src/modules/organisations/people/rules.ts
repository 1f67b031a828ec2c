import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Person, PersonKind, ReviewerPost, Unit } from '../types.ts'

/** Why a person may not enter the unit on that day, or null. */
export function refuseEntry(unit: Pick<Unit, 'name' | 'closedOn'>): Refusal | null {
  return unit.closedOn ? { code: 'unit-closed', detail: `${unit.name}已于 ${unit.closedOn} 撤销。` } : null
}

/** Officers have a police number, auxiliaries have none. */
export function refuseNumber(kind: PersonKind, policeNumber: string | null): Refusal | null {
  if (kind === 'auxiliary' && policeNumber) return { code: 'auxiliary-with-number', detail: '辅警没有警号。' }
  return null
}

/** Why the transfer may not be recorded, or null. @param since first day in the present unit */
export function refuseTransfer(
  person: Pick<Person, 'unitId' | 'leftOn'>,
  to: Pick<Unit, 'id' | 'name' | 'closedOn'>,
  on: Day,
  since: Day,
  today: Day,
): Refusal | null {
  if (person.leftOn) return { code: 'has-left', detail: `该人员已于 ${person.leftOn} 离职。` }
  if (to.id === person.unitId) return { code: 'same-unit', detail: '该人员已在此机构。' }
  if (on > today) return { code: 'transfer-in-future', detail: '调动到岗后再登记，日期不得晚于今天。' }
  if (on <= since) return { code: 'transfer-too-early', detail: `调动日期应晚于到现机构的日期 ${since}。` }
  return refuseEntry(to)
}

/** Why leaving may not be recorded, or null. */
export function refuseLeaving(person: Pick<Person, 'leftOn' | 'activeFrom'>, on: Day, since: Day, today: Day): Refusal | null {
  if (person.leftOn) return { code: 'has-left', detail: `该人员已于 ${person.leftOn} 离职。` }
  if (on > today) return { code: 'leaving-in-future', detail: '离职后再登记，日期不得晚于今天。' }
  return on < since ? { code: 'leaving-too-early', detail: `离职日期不得早于到现机构的日期 ${since}。` } : null
}

/** Why the review post may not end on that day, or null. */
export function refuseEndOfPost(post: Pick<ReviewerPost, 'fromOn' | 'toOn'>, on: Day): Refusal | null {
  if (post.toOn) return { code: 'post-ended', detail: `该岗位已于 ${post.toOn} 结束。` }
  return on < post.fromOn ? { code: 'ends-before-start', detail: `结束日期不得早于任职日期 ${post.fromOn}。` } : null
}

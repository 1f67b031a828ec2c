import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { CaseFile, Discussion } from '../file/types.ts'
import type { HearingPlan, HoldDiscussion, NamedPerson } from './types.ts'

/** Everyone who investigated: handlers of any time, who questioned, collected evidence or took a measure. */
export function investigatorsOf(file: CaseFile): Set<string> {
  return new Set([
    ...file.handlers.map((handler) => handler.personId),
    ...file.questionings.flatMap((questioning) => questioning.officers),
    ...file.evidence.flatMap((evidence) => evidence.collectedBy),
    ...file.measures.flatMap((measure) => measure.officers),
  ])
}

/**
 * Why these people may not hold the hearing, or null: none investigated the case, nobody sits twice, the legal section of the deciding
 * organ organises it.
 * @law APL:64.4, PROC:124, PROC:127
 */
export function refuseBench(
  file: CaseFile,
  plan: Pick<HearingPlan, 'chairId' | 'members' | 'clerkId'>,
  people: readonly NamedPerson[],
): Refusal | null {
  const ids = [plan.chairId, ...plan.members, plan.clerkId]
  const unknown = ids.find((id) => !people.some((person) => person.id === id))
  if (unknown) return { code: 'person-unknown', detail: '听证人员不在机构人员名册中。', basis: ['PROC:127'] }
  if (new Set(ids).size < ids.length) {
    return { code: 'bench-doubled', detail: '听证主持人、听证员、记录员应当由不同的人担任。', basis: ['PROC:127'] }
  }
  const investigators = investigatorsOf(file)
  const partial = people.find((person) => investigators.has(person.id))
  if (partial) {
    const detail = `${partial.name}参与了本案调查，不得担任听证主持人、听证员或者记录员。`
    return { code: 'bench-investigated', detail, basis: ['APL:64.4', 'PROC:127'] }
  }
  const chair = people.find((person) => person.id === plan.chairId)
  if (chair?.unitKind === 'legal-section' && chair.organId === file.case.organId) return null
  const detail = `听证由${file.case.organName}法制部门组织实施，${chair?.name ?? '主持人'}不在该部门。`
  return { code: 'chair-not-legal-section', detail, basis: ['PROC:124'] }
}

/** Why this discussion may not be recorded, or null. @param least members including the chair, a local setting @law APL:57, PSA-2025:113 */
export function refuseDiscussion(
  input: HoldDiscussion,
  people: readonly NamedPerson[],
  least: number,
  today: Day,
): Refusal | null {
  const basis = ['APL:57', 'PSA-2025:113']
  const ids = input.members.map((member) => member.personId)
  if (input.heldOn > today) return { code: 'in-future', detail: '集体讨论日期不能晚于今天。' }
  if (new Set(ids).size < ids.length) return { code: 'member-doubled', detail: '参加人员重复。', basis }
  if (!ids.includes(input.chairId)) return { code: 'chair-not-member', detail: '主持人应当列入参加人员并表决。', basis }
  if (ids.length < least) return { code: 'discussion-too-few', detail: `集体讨论至少应有${least}名负责人参加。`, basis }
  const stranger = ids.find((id) => !people.some((person) => person.id === id && person.officer))
  if (stranger) return { code: 'person-unknown', detail: '参加人员中有人不是在册民警。', basis }
  if (input.members.some((member) => member.vote === 'disagree' && !member.dissent)) {
    return { code: 'dissent-missing', detail: '不同意见应当如实记录，请写明不同意的理由。', basis }
  }
  return refuseMajority(input.members)
}

/** More than half of those present agree; who abstains is present. */
function refuseMajority(members: readonly Pick<Discussion['members'][number], 'vote'>[]): Refusal | null {
  const agreed = members.filter((member) => member.vote === 'agree').length
  if (agreed * 2 > members.length) return null
  const detail = `结论须经参加人员过半数同意，现为${members.length}人中${agreed}人同意。`
  return { code: 'no-majority', detail, basis: ['APL:57', 'PSA-2025:113'] }
}

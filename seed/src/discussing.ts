import { dayOf } from '../../server/src/kit/day.ts'
import type { Instant } from '../../server/src/kit/instant.ts'
import { hearingDuty } from '../../server/src/modules/cases/index.ts'
import type { Item } from './deciding.ts'
import { Json } from './rows.ts'
import { act, idFrom, type Told, type World } from './teller.ts'

/** From how many days the chiefs discuss detention; the bureau asks for it where the offender disputes it. */
const DETENTION_DAYS = 10

/** The chiefs discuss what calls for a hearing, and long detention. @returns the discussion of the case, or null when none is due @law APL:57 */
export function discuss(world: World, told: Told, items: readonly Item[], at: Instant): string | null {
  if (!items.some((item) => isGrave(told, item, at))) return null
  const id = idFrom(told.id, 'discussion')
  const chiefs = world.officersOf(told.organ.code).slice(0, 3)
  const [chair] = chiefs
  if (!chair) throw new RangeError(`no chiefs of ${told.organ.code}`)
  world.rows.add('cases.discussion', {
    id,
    caseId: told.id,
    heldOn: dayOf(at),
    chairId: chair.id,
    members: new Json(chiefs.map((chief) => ({ personId: chief.id, name: chief.name, vote: 'agree', dissent: null }))),
    minutes: '听取办案单位和法制部门汇报，讨论事实、证据、定性和处罚幅度。',
    conclusion: '同意处理意见。',
  })
  act(world, told, 'holdDiscussion', at, chair, told.stage, { members: chiefs.length })
  return id
}

function isGrave(told: Told, item: Item, at: Instant): boolean {
  const { party, penalties, detentionExecuted } = item
  if (item.outcome !== 'penalty' || !party) return false
  if (penalties.some((penalty) => penalty.kind === 'detention' && penalty.days >= DETENTION_DAYS)) return true
  const facts = {
    family: told.family,
    party: { kind: party.kind as 'person' | 'unit', birthOn: party.birthOn },
    actOn: told.occurredOn,
  }
  return hearingDuty({ ...facts, penalties, detentionExecuted }, dayOf(at)) !== null
}

import { addDays, type Day, dayOf } from '../../../server/src/kit/day.ts'
import { REVOCATION_GROUND } from '../../../server/src/modules/licences/index.ts'
import { agree, decisionRow, propose, REMEDIES } from './deciding.ts'
import { receive } from './opening.ts'
import { tellApplication } from './story.ts'
import { after, did, type Given, type LicenceWorld, momentIn, workingDay, workingDaysAfter } from './teller.ts'

/** Taken back once the holder was heard, a reviewer agreed and the bureau's head decided. @law LIC 7, 69, 8 */
export function revoke(
  world: LicenceWorld,
  { asked, decision, on }: Given,
  ground: keyof typeof REVOCATION_GROUND,
  days: number,
): void {
  const heardOn = workingDaysAfter(on, days)
  const at = momentIn(world.random, workingDaysAfter(heardOn, 2))
  if (at > world.until) return
  const { name, basis } = REVOCATION_GROUND[ground]
  const proposedAt = momentIn(world.random, workingDaysAfter(heardOn, 1))
  const proposalId = propose(
    world,
    asked,
    { intent: 'revoke', ground, reasons: `${name}。`, basis: [basis], heardOn },
    proposedAt,
  )
  agree(world, asked, proposalId, after(proposedAt, 60))
  const said = { reasons: `${name}。`, remedies: REMEDIES, basis: [basis], ground, proposalId, priorDecisionId: decision.id }
  decisionRow(world, asked, 'revoked', at, asked.chief, { ...said, content: '撤销原准予的行政许可。' })
  world.marks.push({ decisionId: String(decision.id), on: dayOf(at), set: { revokedOn: dayOf(at), revokedReason: name } })
  did(world, asked, 'revokeLicence', at, asked.chief, asked.row.stage, { outcome: 'revoked', ground })
}

/** Struck off because the unit ended. @law LIC 70 */
export function cancel(world: LicenceWorld, { asked, decision, on }: Given, days: number): void {
  const at = momentIn(world.random, workingDaysAfter(on, days))
  if (at > world.until) return
  const said = { reasons: '单位已依法终止。', basis: ['LIC:70.3'], ground: 'unit-ended', priorDecisionId: decision.id }
  decisionRow(world, asked, 'cancelled', at, asked.head, { ...said, content: '注销原准予的行政许可：法人或者其他组织依法终止。' })
  world.marks.push({ decisionId: String(decision.id), on: dayOf(at), set: { cancelledOn: dayOf(at) } })
  did(world, asked, 'cancelLicence', at, asked.head, asked.row.stage, { outcome: 'cancelled' })
}

/** Who the holder is stays as it was. */
const SAME = [
  ...[
    'applicantKind',
    'applicantName',
    'idType',
    'idNumber',
    'uscc',
    'soleTrader',
    'birthOn',
    'legalRepresentative',
    'legalRepIdType',
  ],
  ...['legalRepIdNumber', 'guardianName', 'guardianIdNumber', 'secrecy', 'tradeSecret'],
]

/** The holder asks again: to prolong before the end, or to change what was allowed. @law LIC 49, 50 */
export function again(world: LicenceWorld, { asked, decision, on }: Given, purpose: 'renewal' | 'change'): void {
  const ends = decision.validTo as Day | null
  const day = workingDay(purpose === 'renewal' && ends ? addDays(ends, -45) : addDays(on, 40))
  if (day > dayOf(world.until)) return
  const kept = Object.fromEntries(SAME.map((key) => [key, asked.row[key]]))
  const matter = purpose === 'renewal' ? '申请延续有效期' : '申请变更许可事项'
  const over = { ...kept, purpose, priorDecisionId: decision.id, matter }
  tellApplication(world, day, receive(world, day, asked.share, over, asked.unit))
}

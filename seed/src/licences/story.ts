import { type Day, dayOf } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { decide, deliver, refuse } from './deciding.ts'
import { receive } from './opening.ts'
import { type Asked, after, did, type LicenceWorld, momentIn, numbered, workingDaysAfter } from './teller.ts'

/** Nothing is told beyond the chapter's last moment. */
export const isOver = (world: LicenceWorld, at: Instant) => at > world.until

/** One application from its papers to its end, or as far as the chapter goes. */
export function tellApplication(world: LicenceWorld, on: Day, asked: Asked = receive(world, on)): void {
  const acceptedAt = accept(world, asked)
  if (acceptedAt === null) return
  const { random } = world
  if (random.chance(0.015)) {
    withdraw(world, asked, acceptedAt)
    return
  }
  const examined = examine(world, asked, acceptedAt)
  if (examined === null) return
  const { on: examinedOn, meets } = examined
  const decidedAt = meets ? decide(world, asked, examinedOn) : refuse(world, asked, examinedOn)
  if (decidedAt !== null) deliver(world, asked, decidedAt)
}

function withdraw(world: LicenceWorld, asked: Asked, acceptedAt: Instant): void {
  const at = after(acceptedAt, 60 * 24)
  if (isOver(world, at)) return
  asked.row.closedAt = at
  did(world, asked, 'withdrawApplication', at, asked.clerk, 'withdrawn')
}

/** Receipt to acceptance: at once, after one notice of what is wanting, by silence, or not at all. @returns null when it ends or waits here */
function accept(world: LicenceWorld, asked: Asked): Instant | null {
  const { random } = world
  const receivedAt = asked.row.receivedAt as Instant
  const receivedOn = dayOf(receivedAt)
  const turn = random.next()
  if (turn < 0.025 && asked.kind.decision.count >= 15) return bySilence(world, asked, receivedOn)
  if (turn < 0.045)
    return decline(world, asked, momentIn(random, workingDaysAfter(receivedOn, random.between(1, 4))), 'not-competent')
  if (turn < 0.17) return corrected(world, asked, receivedOn)
  const days = random.between(0, 3)
  return takeUp(world, asked, days === 0 ? after(receivedAt, 30) : momentIn(random, workingDaysAfter(receivedOn, days)))
}

function takeUp(world: LicenceWorld, asked: Asked, at: Instant, acceptedOn: Day = dayOf(at)): Instant | null {
  if (isOver(world, at)) return null
  Object.assign(asked.row, { acceptedAt: at, acceptedOn, bySilence: acceptedOn < dayOf(at) })
  numbered(world, asked, 'licence-acceptance', at, (text) => {
    asked.row.acceptanceNumber = text
  })
  did(world, asked, 'acceptApplication', at, asked.clerk, 'examining')
  return at
}

/** Nobody answered in five working days: accepted from the day the papers came. @law LIC 32(1)(4) */
function bySilence(world: LicenceWorld, asked: Asked, receivedOn: Day): Instant | null {
  const at = momentIn(world.random, workingDaysAfter(receivedOn, 6))
  const taken = takeUp(world, asked, at, receivedOn)
  if (taken) world.licenceFaults.push({ applicationId: asked.id, clock: 'licence-correct' })
  return taken
}

function corrected(world: LicenceWorld, asked: Asked, receivedOn: Day): Instant | null {
  const { random, rows } = world
  const toldAt = momentIn(random, workingDaysAfter(receivedOn, random.between(1, 4)))
  if (isOver(world, toldAt)) return null
  const notice = {
    applicationId: asked.id,
    number: '',
    missing: asked.kind.documents.slice(-1),
    toldOn: dayOf(toldAt),
    answeredOn: null as Day | null,
  }
  rows.add('licences.correction', notice)
  numbered(world, asked, 'licence-correction', toldAt, (text) => {
    notice.number = text
  })
  did(world, asked, 'tellCorrections', toldAt, asked.clerk, 'correcting')
  const answeredAt = momentIn(random, workingDaysAfter(dayOf(toldAt), random.between(1, 12)))
  if (random.chance(0.1)) return decline(world, asked, momentIn(random, workingDaysAfter(dayOf(toldAt), 30)), 'not-corrected')
  if (isOver(world, answeredAt)) return null
  notice.answeredOn = dayOf(answeredAt)
  did(world, asked, 'recordCorrections', answeredAt, asked.clerk, 'received')
  return takeUp(world, asked, momentIn(random, workingDaysAfter(dayOf(answeredAt), random.between(1, 3))))
}

function decline(world: LicenceWorld, asked: Asked, at: Instant, ground: 'not-competent' | 'not-corrected'): null {
  if (isOver(world, at)) return null
  const other = ground === 'not-competent'
  const reason = other ? '所申请事项不属于本机关职权范围。' : '告知补正后逾期未补正。'
  const row = {
    applicationId: asked.id,
    number: '',
    ground,
    reason,
    otherOrgan: other ? '示例行政审批局' : null,
    toldOn: dayOf(at),
  }
  world.rows.add('licences.non_acceptance', row)
  numbered(world, asked, 'licence-non-acceptance', at, (text) => {
    row.number = text
  })
  asked.row.closedAt = at
  did(world, asked, 'declineApplication', at, asked.clerk, 'declined')
  return null
}

/** By one officer on paper, or by two on the spot. Four in a hundred do not meet the conditions. */
function examine(world: LicenceWorld, asked: Asked, acceptedAt: Instant): { on: Day; meets: boolean } | null {
  const { random, rows } = world
  const { onSite, decision } = asked.kind
  const at = momentIn(random, workingDaysAfter(dayOf(acceptedAt), decision.count <= 5 ? 1 : random.between(1, 3)))
  if (isOver(world, at)) return null
  const meets = !random.chance(world.lately ? 0.25 : 0.04)
  const officers = onSite ? [asked.examiner.id, asked.second.id] : [asked.examiner.id]
  const record = onSite ? '现场核查了场所、设施和制度。' : '书面审查了全部申请材料。'
  const seen = { applicationId: asked.id, kind: onSite ? 'on-site' : 'document', officers, examinedOn: dayOf(at), record }
  rows.add('licences.examination', {
    id: random.id(Date.parse(at)),
    ...seen,
    conclusion: meets ? 'meets' : 'fails',
    recordedAt: at,
  })
  did(world, asked, 'recordExamination', at, asked.examiner)
  return { on: dayOf(at), meets }
}

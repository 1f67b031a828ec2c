import { addDays, addMonths, type Day, dayOf } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { LICENCE_DOCUMENT, type LicenceOutcome } from '../../../server/src/modules/licences/index.ts'
import type { CityOfficer } from '../city.ts'
import type { Row } from '../rows.ts'
import { hear, pause, prolong } from './between.ts'
import { type Asked, after, did, type LicenceWorld, momentIn, numbered, workingDaysAfter } from './teller.ts'

const GRANTED: Record<string, LicenceOutcome> = { new: 'granted', renewal: 'renewed', change: 'changed' }
export const REMEDIES = '如不服本决定，可以自收到本决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。'

/** A decision's row, with the party as it stands in the application. */
export function decisionRow(
  world: LicenceWorld,
  asked: Asked,
  outcome: LicenceOutcome,
  at: Instant,
  by: CityOfficer,
  said: Row,
): Row {
  const { row, kind, organ } = asked
  const unit = row.applicantKind === 'unit'
  const { mark, name } = LICENCE_DOCUMENT[outcome]
  const decision: Row = {
    ...{
      id: world.random.id(Date.parse(at)),
      applicationId: asked.id,
      unitId: row.unitId,
      unitPath: row.unitPath,
      organId: row.organId,
    },
    ...{
      authorityName: organ.name,
      authorityUscc: organ.uscc,
      kindCode: kind.code,
      number: '',
      documentName: name,
      outcome,
      decidedOn: dayOf(at),
    },
    ...{
      decidedBy: by.id,
      recordedAt: at,
      bySilence: false,
      reasons: null,
      remedies: null,
      ground: null,
      proposalId: null,
      priorDecisionId: null,
    },
    ...{
      validFrom: null,
      validTo: null,
      licenceType: kind.type,
      certificateName: kind.certificateName,
      certificateNo: null,
      certificateIssuedOn: null,
    },
    ...{
      partyType: unit ? 'legal-person' : row.soleTrader ? 'sole-trader' : 'natural-person',
      partyName: row.applicantName,
      uscc: row.uscc,
    },
    ...{
      legalRepresentative: row.legalRepresentative,
      legalRepIdType: row.legalRepIdType,
      legalRepIdNumber: row.legalRepIdNumber,
    },
    ...{
      personIdType: row.idType,
      personIdNumber: row.idNumber,
      birthOn: row.birthOn,
      secrecy: row.secrecy,
      tradeSecret: row.tradeSecret,
    },
    ...{ revokedOn: null, revokedReason: null, cancelledOn: null, succeededOn: null, ...said },
  }
  world.rows.add('licences.decision', decision)
  numbered(world, asked, mark, at, (text) => {
    decision.number = text
  })
  return decision
}

/** The last day a licence holds: of the one act, of the kind's term, or none. Residence papers often hold half a year. */
function validTo(world: LicenceWorld, { asked, kind, row }: Asked, from: Day): Day | null {
  if (asked.validTo) return asked.validTo
  if (kind.validity === null) return null
  const half = kind.code === 'foreigner-residence' && world.random.chance(0.6)
  const young = kind.code === 'passport' && row.guardianName !== null
  return addDays(addMonths(from, half ? 6 : young ? 60 : kind.validity.count), -1)
}

/** Granted by the head of the section, in time but for one in ninety. @returns the moment, or null when it is not yet decided */
export function decide(world: LicenceWorld, asked: Asked, examinedOn: Day): Instant | null {
  const { random } = world
  const acceptedOn = asked.row.acceptedOn as Day
  const heardOn = hear(world, asked, examinedOn)
  const paused = heardOn === null ? pause(world, asked, examinedOn) : 0
  const prolonged = heardOn === null && paused === 0 && prolong(world, asked)
  const term = asked.kind.decision.count + (prolonged ? 10 : 0)
  const late = heardOn === null && paused === 0 && !prolonged && random.chance(0.011)
  const days = late
    ? term + 3
    : paused > 0
      ? term
      : prolonged
        ? term - 2
        : random.between(Math.min(4, term - 1), Math.max(4, Math.min(term - 1, 12)))
  const first = heardOn ?? examinedOn
  const planned = workingDaysAfter(acceptedOn, late || prolonged || paused > 0 ? days : Math.min(days, term))
  const at = momentIn(random, planned <= first ? workingDaysAfter(first, 1) : planned)
  if (at > world.until) return null
  if (late) world.licenceFaults.push({ applicationId: asked.id, clock: 'licence-decide' })
  const outcome = GRANTED[String(asked.row.purpose)] ?? 'granted'
  const prior = world.given.find(({ decision }) => decision.id === asked.row.priorDecisionId)
  const starts = outcome === 'renewed' && prior?.decision.validTo ? addDays(prior.decision.validTo as Day, 1) : dayOf(at)
  const said = {
    content: asked.asked.content,
    basis: [...asked.kind.basis, 'LIC:38(1)'],
    validFrom: starts,
    validTo: validTo(world, asked, starts),
  }
  const decision = decisionRow(world, asked, outcome, at, asked.head, { ...said, priorDecisionId: asked.row.priorDecisionId })
  if (prior) world.marks.push({ decisionId: String(prior.decision.id), on: starts, set: { succeededOn: starts } })
  world.given.push({ asked, decision, on: dayOf(at) })
  did(world, asked, 'grantLicence', at, asked.head, 'granted', { outcome })
  return at
}

/** Refused with reasons, once a reviewer of the legal section has agreed. @law LIC 38(2) */
export function refuse(world: LicenceWorld, asked: Asked, examinedOn: Day): Instant | null {
  const { random } = world
  const at = momentIn(random, workingDaysAfter(asked.row.acceptedOn as Day, Math.max(2, Math.min(asked.kind.decision.count, 8))))
  const proposedAt = after(momentIn(random, examinedOn), 5)
  const reasons = '经审查，申请人不符合该许可事项规定的条件。'
  const proposalId = propose(
    world,
    asked,
    { intent: 'refuse', ground: null, reasons, basis: asked.kind.basis, heardOn: null },
    proposedAt,
  )
  const opinedAt = agree(world, asked, proposalId, after(proposedAt, 30))
  const decidedAt = at <= opinedAt ? after(opinedAt, 60 * 24) : at
  if (decidedAt > world.until) return null
  const content = `对“${asked.row.matter}”的申请不予行政许可。`
  decisionRow(world, asked, 'refused', decidedAt, asked.head, {
    content,
    reasons,
    remedies: REMEDIES,
    basis: asked.kind.basis,
    proposalId,
  })
  did(world, asked, 'refuseLicence', decidedAt, asked.head, 'refused', { outcome: 'refused' })
  return decidedAt
}

/** What the examiner would refuse or revoke. @returns its id */
export function propose(world: LicenceWorld, asked: Asked, said: Row, at: Instant): string {
  const id = world.random.id(Date.parse(at))
  const { intent } = said
  world.rows.add('licences.proposal', {
    id,
    applicationId: asked.id,
    ...said,
    statement: null,
    proposedBy: asked.examiner.id,
    proposedAt: at,
  })
  did(world, asked, intent === 'refuse' ? 'proposeRefusal' : 'proposeRevocation', at, asked.examiner)
  return id
}

/** The reviewer agrees. @returns when */
export function agree(world: LicenceWorld, asked: Asked, proposalId: string, at: Instant): Instant {
  const opinion = {
    applicationId: asked.id,
    proposalId,
    reviewerId: asked.reviewer.id,
    result: 'agreed',
    content: '事实清楚，依据正确，同意。',
    givenAt: at,
  }
  world.rows.add('licences.opinion', { id: world.random.id(Date.parse(at)), ...opinion })
  did(world, asked, 'giveLegalOpinion', at, asked.reviewer)
  return at
}

/** The paper and the decision reach the applicant in ten working days but for one in a hundred. @law LIC 44 */
export function deliver(world: LicenceWorld, asked: Asked, decidedAt: Instant): void {
  const { random, rows } = world
  const decision = rows.tables.get('licences.decision')?.at(-1) as Row
  const grants = decision.outcome !== 'refused'
  const issuedAt = after(decidedAt, 30)
  if (grants && asked.kind.certificateName !== null && issuedAt <= world.until) {
    decision.certificateIssuedOn = dayOf(issuedAt)
    numbered(world, asked, 'licence-certificate', issuedAt, (text) => {
      decision.certificateNo = text
    })
    did(world, asked, 'issueCertificate', issuedAt, asked.clerk)
  }
  const late = grants && random.chance(0.01)
  const at = momentIn(random, workingDaysAfter(dayOf(decidedAt), late ? 12 : random.between(1, 7)))
  if (at > world.until) return
  if (late) world.licenceFaults.push({ applicationId: asked.id, clock: 'licence-certificate' })
  const recipient = String(
    asked.row.agentName ?? asked.row.guardianName ?? asked.row.legalRepresentative ?? asked.row.applicantName,
  )
  const paper = {
    applicationId: asked.id,
    decisionId: decision.id as string,
    deliveredOn: dayOf(at),
    method: random.pick(['window', 'window', 'post']),
  }
  rows.add('licences.delivery', { id: random.id(Date.parse(at)), ...paper, recipient, recordedAt: at })
  asked.row.closedAt = at
  did(world, asked, 'deliverLicence', at, asked.clerk, 'closed')
}

import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../law/index.ts'
import type { Decision, LicenceFile, Proposal } from '../file/types.ts'
import { kindOf } from '../kinds/rules.ts'
import { accepted, aLicence } from '../test/file.ts'
import * as rules from './rules.ts'
import { licenceState } from './rules-licence.ts'
import { agreedProposal, refuseOpinionBy } from './rules-opinion.ts'

const day = (text: string) => text as never
const [EXAMINER, SECOND, PROPOSER, REVIEWER, CHIEF] = Array.from({ length: 5 }, () => crypto.randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]
const looked = (conclusion: 'meets' | 'fails' = 'meets', recordedAt = '2022-03-04T02:00:00.000Z') =>
  ({
    id: crypto.randomUUID(),
    kind: 'on-site',
    officers: [EXAMINER, SECOND],
    examinedOn: '2022-03-03',
    record: '示例',
    conclusion,
    recordedAt,
  }) as never
const proposed = (result: 'agreed' | 'not-agreed' | null, over: Partial<Proposal> = {}): Proposal =>
  ({
    ...{
      id: crypto.randomUUID(),
      intent: 'refuse',
      ground: null,
      reasons: '示例',
      basis: ['LIC:38(2)'],
      heardOn: null,
      statement: null,
    },
    ...{ proposedBy: PROPOSER, proposedAt: '2022-03-05T02:00:00.000Z' },
    opinion: result && {
      id: crypto.randomUUID(),
      reviewerId: REVIEWER,
      result,
      content: '示例',
      givenAt: '2022-03-06T02:00:00.000Z',
    },
    ...over,
  }) as Proposal
const file = (rest: Partial<LicenceFile> = {}) => accepted('2022-03-02', { examinations: [looked()], ...rest })
const grant = (of: LicenceFile, on = '2022-03-07') => rules.refuseGrant(of, day(on), chinaCalendar)?.code ?? null
const refuse = (of: LicenceFile, on = '2022-03-07') => rules.refuseRefusal(of, day(on), chinaCalendar)?.code ?? null

describe('granting', () => {
  test('rests on an examination that finds the conditions met', () => {
    expect(grant(file())).toBeNull()
    expect(grant(file({ examinations: [] }))).toBe('not-examined')
    expect(grant(file({ examinations: [looked('fails')] }))).toBe('examination-fails')
    expect(grant(file({ examinations: [looked('fails'), looked('meets')] }))).toBeNull()
  })

  test('after a refusal was proposed asks for a new examination, unless the reviewer did not agree', () => {
    expect(grant(file({ proposals: [proposed(null)] }))).toBe('refusal-proposed')
    expect(grant(file({ proposals: [proposed('agreed')] }))).toBe('refusal-proposed')
    expect(grant(file({ proposals: [proposed('not-agreed')] }))).toBeNull()
    expect(
      grant(file({ proposals: [proposed('agreed')], examinations: [looked('meets', '2022-03-06T02:00:00.000Z')] })),
    ).toBeNull()
  })

  test('does not prolong what was revoked meanwhile', () => {
    const prior = aLicence({ validTo: day('2022-12-31'), revokedOn: day('2022-03-01') })
    expect(grant(accepted('2022-03-02', { prior, examinations: [looked()] }, { purpose: 'renewal' }))).toBe('prior-not-valid')
  })
})

describe('refusing', () => {
  test('needs the newest proposal to be agreed to', () => {
    expect(refuse(file({ proposals: [] }))).toBe('no-legal-opinion')
    expect(refuse(file({ proposals: [proposed(null)] }))).toBe('no-legal-opinion')
    expect(refuse(file({ proposals: [proposed('agreed'), proposed('not-agreed')] }))).toBe('no-legal-opinion')
    expect(refuse(file({ proposals: [proposed('not-agreed'), proposed('agreed')] }))).toBeNull()
    expect(agreedProposal(file({ proposals: [proposed('agreed')] }), 'revoke')).toBeNull()
  })
})

test.each([
  [EXAMINER, 'decider-examined'],
  [SECOND, 'decider-examined'],
  [PROPOSER, 'decider-examined'],
  [REVIEWER, 'decider-examined'],
  [CHIEF, null],
])('who examined, proposed or reviewed does not decide', (person, code) => {
  expect(rules.refuseDecider(file({ proposals: [proposed('agreed')] }), person)?.code ?? null).toBe(code)
})

test('nor give the opinion', () => {
  const waiting = file({ proposals: [proposed(null)] })
  expect([EXAMINER, PROPOSER, REVIEWER].map((person) => refuseOpinionBy(waiting, person)?.code ?? null)).toEqual([
    ...['reviewer-examined', 'reviewer-examined', null],
  ])
})

describe('how long a licence holds', () => {
  const given = (kind: string, over: object = {}, rest: Partial<LicenceFile> = {}, on = '2022-03-07') => {
    const input = { content: 'x', validFrom: null, validTo: null, ...over } as never
    const { validFrom, validTo } = rules.validity(
      accepted('2022-03-02', rest, rest.prior ? { purpose: 'renewal' } : {}),
      kindOf(kind),
      input,
      day(on),
    )
    return [validFrom, validTo]
  }
  test('for good, for the kind’s months, or as decided', () => {
    expect(given('hotel')).toEqual(['2022-03-07', null])
    expect(given('foreigner-residence')).toEqual(['2022-03-07', '2023-03-06'])
    expect(given('foreigner-residence', {}, {}, '2024-02-29')).toEqual(['2024-02-29', '2025-02-27'])
    expect(given('large-event', { validFrom: '2022-05-01', validTo: '2022-05-03' })).toEqual(['2022-05-01', '2022-05-03'])
    expect(given('foreigner-residence', {}, { prior: aLicence({ validTo: day('2022-06-30') }) })).toEqual([
      '2022-07-01',
      '2023-06-30',
    ])
  })

  test.each([
    [{ validTo: '2022-06-30' }, '2022-06-30', 'valid'],
    [{ validTo: '2022-06-30' }, '2022-07-01', 'expired'],
    [{}, '2021-12-31', 'not-yet'],
    [{}, '2022-01-01', 'valid'],
    [{ revokedOn: '2022-05-01', validTo: '2022-06-30' }, '2022-04-30', 'valid'],
    [{ revokedOn: '2022-05-01', validTo: '2022-06-30' }, '2022-07-01', 'revoked'],
    [{ cancelledOn: '2022-05-01' }, '2022-05-01', 'cancelled'],
    [{ succeededOn: '2022-07-01' }, '2022-06-30', 'valid'],
    [{ succeededOn: '2022-07-01' }, '2022-07-01', 'succeeded'],
  ])('%j on %s: %s', (over, on, state) => {
    expect(licenceState(aLicence(over as Partial<Decision>), day(on))).toBe(state)
  })
})

describe('striking off', () => {
  const of = (over: object) => accepted('2022-03-02', { decisions: [aLicence(over as Partial<Decision>)] }, { stage: 'closed' })
  test.each([
    ['expired', { validTo: '2022-06-30' }, '2022-06-30', 'ground-not-met'],
    ['expired', { validTo: '2022-06-30' }, '2022-07-01', null],
    ['expired', { validTo: '2022-06-30', succeededOn: '2022-07-01' }, '2022-07-01', 'ground-not-met'],
    ['expired', {}, '2022-07-01', 'ground-not-met'],
    ['revoked', {}, '2022-07-01', 'ground-not-met'],
    ['revoked', { revokedOn: '2022-06-01' }, '2022-07-01', null],
    ['unit-ended', { partyType: 'natural-person' }, '2022-07-01', 'ground-not-met'],
    ['unit-ended', {}, '2022-07-01', null],
    ['holder-dead-or-incapable', {}, '2022-07-01', 'ground-not-met'],
    ['holder-dead-or-incapable', { partyType: 'natural-person' }, '2022-07-01', null],
    ['force-majeure', {}, '2022-07-01', null],
  ] as const)('as %s of %j on %s: %s', (ground, over, on, code) => {
    expect(rules.refuseCancellation(of(over), ground, day(on))?.code ?? null).toBe(code)
  })
})

test('harm is made good, unless the licence was got by fraud', () => {
  const revoking = (ground: string) => file({ proposals: [proposed('agreed', { intent: 'revoke', ground: ground as never })] })
  const without = { compensation: null } as never
  expect(rules.refuseCompensation(revoking('unqualified'), without)?.code).toBe('no-compensation')
  expect(rules.refuseCompensation(revoking('law-or-facts-changed'), without)?.code).toBe('no-compensation')
  expect(rules.refuseCompensation(revoking('fraud-or-bribery'), without)).toBeNull()
  expect(rules.refuseCompensation(revoking('unqualified'), { compensation: '赔偿' } as never)).toBeNull()
})

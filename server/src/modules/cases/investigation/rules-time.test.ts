import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { chinaCalendar } from '../../law/index.ts'
import { aCaseFile, aParty, CASE_ID, LEAD_ID, OFFENDER_ID, VICTIM_ID } from '../file/example.ts'
import type { Case, Extension, Mediation, Party } from '../file/types.ts'
import { refuseFastTrackAtAll, refuseUseFastTrack } from './rules-fast-track.ts'
import { refuseMediation, refuseMediationAtAll } from './rules-mediation.ts'
import {
  type ExtensionFacts,
  isRequestedLate,
  refuseDecideExtension,
  refuseRequestExtension,
  refuseStartPause,
} from './rules-time.ts'
import type { RecordMediation } from './types-settlement.ts'

const NOW = instant('2026-03-10T09:00:00+08:00')
const base = { caseId: CASE_ID, version: 1 }
const extension = (over: Partial<Extension> = {}): Extension => ({
  id: OFFENDER_ID,
  ordinal: 1,
  reason: '复杂',
  requestedBy: LEAD_ID,
  requestedAt: NOW,
  approvedBy: null,
  approverUnit: null,
  approvedOn: null,
  refusedReason: null,
  decidedAt: null,
  ...over,
})
const granted = (ordinal: number) => extension({ id: `e${ordinal}`, ordinal, approvedOn: day('2025-12-20'), decidedAt: NOW })

describe('asking for an extension', () => {
  test.each([
    ['2025-12-31T09:00:00+08:00', [granted(1)], 'extended-enough'],
    ['2026-01-01T00:00:00+08:00', [granted(1)], undefined],
    ['2026-01-01T00:00:00+08:00', [granted(1), granted(2)], 'extended-enough'],
    ['2026-01-01T00:00:00+08:00', [extension()], 'extension-pending'],
  ])('at %s with %#: %s', (now, extensions, code) => {
    expect(refuseRequestExtension(aCaseFile({ extensions }), instant(now))?.code).toBe(code)
  })
  test('other cases have none', () => {
    expect(refuseRequestExtension(aCaseFile({ case: { family: 'general' } }), NOW)?.code).toBe('no-extension')
  })
  test.each([
    ['2026-04-01', false],
    ['2026-04-02', true],
  ])('asked for on %s it is late: %s', (on, late) => {
    expect(isRequestedLate(aCaseFile(), day(on), chinaCalendar)).toBe(late) // accepted 2026-03-02, due 2026-04-01
  })
})

describe('who may extend', () => {
  type Level = ExtensionFacts['approver']['level']
  const decide = (unitLevel: string, organLevel: Level, level: Level, own: boolean, on: string, more = {}) => {
    const file = aCaseFile({ extensions: [extension()], case: { unitLevel } })
    const approver = { personId: VICTIM_ID, chief: true, organId: own ? file.case.organId : 'other', level }
    const input = { ...base, extensionId: OFFENDER_ID, approved: true, reason: null, superiorDocument: null, ...more }
    return refuseDecideExtension(file, input, { approver, organLevel, today: day(on) })?.code
  }
  test.each([
    ['station', 'county', 'county', true, '2025-12-31', 'one-level-up-needed'],
    ['station', 'county', 'city', false, '2025-12-31', undefined],
    ['station', 'county', 'county', true, '2026-01-01', undefined],
    ['station', 'county', 'county', false, '2026-01-01', 'own-bureau-needed'],
    ['station', 'county', 'city', false, '2026-01-01', undefined],
    ['county', 'county', 'county', true, '2026-01-01', 'one-level-up-needed'],
    ['county', 'county', 'city', false, '2026-01-01', undefined],
    ['city', 'city', 'city', true, '2026-01-01', 'provincial-document-missing'],
  ] as const)('a case of a %s (organ %s), chief of a %s (own: %s), %s: %s', (unit, organ, level, own, on, code) => {
    expect(decide(unit, organ, level, own, on)).toBe(code)
  })
  test('the province is one level above the city; a head is no chief; nobody grants his own request', () => {
    expect(decide('city', 'city', 'city', true, '2026-01-05', { superiorDocument: '省厅批复' })).toBeUndefined()
    const file = aCaseFile({ extensions: [extension()] })
    const input = { ...base, extensionId: OFFENDER_ID, approved: true, reason: null, superiorDocument: null }
    const facts = (over: object) => ({
      approver: { personId: VICTIM_ID, chief: true, organId: file.case.organId, level: 'county' as const, ...over },
      organLevel: 'county' as const,
      today: day('2026-03-10'),
    })
    expect(refuseDecideExtension(file, input, facts({ chief: false }))?.code).toBe('chief-needed')
    expect(refuseDecideExtension(file, input, facts({ personId: LEAD_ID }))?.code).toBe('own-request')
    expect(refuseDecideExtension(file, { ...input, approved: false }, facts({}))?.code).toBe('reason-missing')
  })
})

describe('pauses', () => {
  const start = (reason: 'hearing' | 'expert-opinion', fromOn: string, today: string, over: Partial<Case> = {}) =>
    refuseStartPause(aCaseFile({ case: over }), { ...base, reason, fromOn: day(fromOn), document: '委托书' }, day(today))?.code
  test.each([
    ['expert-opinion', '2026-03-02', '2026-03-10', undefined],
    ['expert-opinion', '2026-03-01', '2026-03-10', 'pause-before-acceptance'],
    ['expert-opinion', '2026-03-11', '2026-03-10', 'pause-in-future'],
    ['hearing', '2026-03-05', '2026-03-10', 'no-hearing'],
  ] as const)('%s from %s, entered %s: %s', (reason, from, today, code) => expect(start(reason, from, today)).toBe(code))
  test('before 2026 a hearing counts, and in other cases always', () => {
    const old = { acceptedAt: instant('2025-12-01T10:00:00+08:00') }
    expect(start('hearing', '2025-12-30', '2025-12-31', old)).toBe('hearing-counts')
    expect(start('hearing', '2025-12-30', '2026-01-01', old)).toBe('no-hearing')
    expect(start('hearing', '2026-03-05', '2026-03-10', { family: 'general' })).toBe('hearing-counts')
  })
})

describe('the fast track', () => {
  const suspect = (over: Partial<Party>) => aCaseFile({ parties: [aParty({ id: OFFENDER_ID, ...over })] })
  test.each([
    [{}, undefined],
    [{ vulnerabilities: ['blind' as const] }, 'fast-track-barred'],
    [{ vulnerabilities: ['mental-illness' as const] }, 'fast-track-barred'],
    [{ birthOn: day('2008-03-10') }, 'fast-track-barred'],
    [{ birthOn: day('2008-03-09') }, undefined],
  ])('suspect %j: %s', (over, code) => expect(refuseFastTrackAtAll(suspect(over), NOW)?.code).toBe(code))

  const consent = { partyId: OFFENDER_ID, informedAt: instant('2026-03-10T08:00:00+08:00'), consentedAt: NOW, custodyFrom: null }
  const input = { ...base, consents: [consent], admitted: true, mayDetainTenDays: false }
  test.each([
    [{}, undefined],
    [{ admitted: false }, 'not-admitted'],
    [{ mayDetainTenDays: true }, 'fast-track-detention'],
    [{ consents: [] }, 'consent-missing'],
    [{ consents: [{ ...consent, partyId: VICTIM_ID }] }, 'consent-missing'],
    [{ consents: [consent, consent] }, 'consent-twice'],
    [{ consents: [{ ...consent, informedAt: instant('2026-03-10T10:00:00+08:00') }] }, 'consent-before-told'],
  ])('with %j: %s', (over, code) => {
    expect(refuseUseFastTrack(aCaseFile(), { ...input, ...over }, NOW)?.code).toBe(code)
  })
})

describe('mediation', () => {
  const earlier = (over: Partial<Mediation> = {}): Mediation => ({
    id: 'm1',
    ordinal: 1,
    kind: 'mediation',
    heldOn: day('2026-03-04'),
    agreed: false,
    agreement: null,
    performedOn: null,
    failedOn: day('2026-03-04'),
    recognisedBy: null,
    recognisedOn: null,
    ...over,
  })
  const input: RecordMediation = {
    ...base,
    heldOn: day('2026-03-10'),
    ground: 'acquaintances',
    civilDispute: true,
    light: true,
    bars: [],
    agreed: true,
    agreement: '赔偿医疗费',
    guardianNote: null,
    selfSettlement: null,
  }
  const refuse = (over: Partial<RecordMediation> = {}, mediations: Mediation[] = []) =>
    refuseMediation(aCaseFile({ mediations }), { ...input, ...over }, day('2026-03-10'), true)?.code

  test.each([
    [{}, [], undefined],
    [{}, [earlier()], undefined],
    [{}, [earlier(), earlier({ ordinal: 2 })], 'mediated-twice'],
    [{}, [earlier({ agreed: true })], 'agreement-broken'],
    [{ civilDispute: false }, [], 'no-civil-dispute'],
    [{ light: false }, [], 'not-light'],
    [{ bars: ['gang' as const] }, [], 'mediation-barred'],
    [{ agreement: null }, [], 'agreement-missing'],
    [{ heldOn: day('2026-03-11') }, [], 'mediated-in-future'],
    [{ heldOn: day('2026-03-01') }, [], 'mediated-before-acceptance'],
  ])('%j after %#: %s', (over, mediations, code) => expect(refuse(over, mediations)).toBe(code))

  test('only the listed acts with a victim, and not while an agreement is open', () => {
    expect(refuseMediationAtAll(aCaseFile(), NOW)).toBeNull()
    expect(refuseMediationAtAll(aCaseFile({ case: { causeCode: 'theft' } }), NOW)?.code).toBe('not-mediable')
    expect(refuseMediationAtAll(aCaseFile({ parties: [aParty()] }), NOW)?.code).toBe('no-victim')
    const open = [earlier({ agreed: true, failedOn: null })]
    expect(refuseMediationAtAll(aCaseFile({ mediations: open }), NOW)?.code).toBe('agreement-pending')
  })

  const self = {
    appliedOn: day('2026-03-09'),
    performedOn: day('2026-03-08'),
    recognisedBy: VICTIM_ID,
    recognisedOn: day('2026-03-10'),
  }
  test.each([
    [{}, undefined],
    [{ performedOn: day('2026-03-06') }, 'settlement-days'],
    [{ appliedOn: day('2026-03-07') }, 'settlement-days'],
    [{ recognisedBy: LEAD_ID }, 'recogniser-unfit'],
  ])('a settlement among themselves with %j: %s', (over, code) => {
    expect(refuse({ heldOn: day('2026-03-07'), selfSettlement: { ...self, ...over } })).toBe(code)
  })
})

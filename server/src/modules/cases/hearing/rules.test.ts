import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { chinaCalendar } from '../../law/index.ts'
import { aCaseFile, aParty, CASE_ID, OFFENDER_ID } from '../file/example.ts'
import type { Hearing, Notice } from '../file/types.ts'
import { requestTerm } from './request-term.ts'
import { hearingStanding, refuseDecideHearing, refuseRequest } from './rules-hearing.ts'
import { refuseAnyNotice, refuseNotice, refuseStatement } from './rules-notice.ts'
import { hearingPause } from './rules-pause.ts'
import type { DecideHearing, GiveNotice } from './types.ts'

const NOTICE_ID = '01890000-0000-7000-8000-0000000000d1'
const HEARING_ID = '01890000-0000-7000-8000-0000000000d2'
const noon = (text: string) => instant(`${text}T12:00:00+08:00`)
const fine = (yuan: number) => [{ kind: 'fine' as const, fineFen: yuan * 100 }]

const aNotice = (over: Partial<Notice> = {}): Notice => ({
  id: NOTICE_ID,
  partyId: OFFENDER_ID,
  givenAt: noon('2026-03-02'),
  method: 'in-person',
  facts: '示例事实。',
  basis: ['PSA-2025:51'],
  penalties: fine(4000),
  hearingOffered: true,
  statementWaived: false,
  hearingWaived: false,
  guardianTold: false,
  ...over,
})
const aHearing = (over: Partial<Hearing> = {}): Hearing => ({
  id: HEARING_ID,
  noticeId: NOTICE_ID,
  partyId: OFFENDER_ID,
  requestedOn: day('2026-03-04'),
  decidedOn: null,
  refusedReason: null,
  noticeServedOn: null,
  plannedOn: null,
  heldOn: null,
  chairId: null,
  members: [],
  clerkId: null,
  openToPublic: null,
  record: null,
  withdrawnOn: null,
  ...over,
})
const giving = (over: Partial<GiveNotice> = {}): GiveNotice => ({
  ...aNotice(),
  caseId: CASE_ID,
  version: 1,
  penalties: fine(500),
  hearingOffered: false,
  detentionExecuted: null,
  announcedWhy: null,
  ...over,
})

const early = { acceptedAt: noon('2025-11-01'), occurredOn: day('2025-11-01') }

test.each([
  ['2025-12-31', 1999.99, 'psa', null],
  ['2025-12-31', 2000, 'psa', 'hearing-not-offered'],
  ['2026-01-01', 2000, 'psa', null],
  ['2026-01-01', 3999.99, 'psa', null],
  ['2026-01-01', 4000, 'psa', 'hearing-not-offered'],
  ['2026-01-02', 2000, 'general', 'hearing-not-offered'],
] as const)('on %s a fine of %s yuan in a %s case, no hearing offered: %s', (on, yuan, family, code) => {
  const file = aCaseFile({ case: { ...early, family } })
  const refusal = refuseNotice(file, giving({ givenAt: noon(on), penalties: fine(yuan) }), noon('2026-06-01'))
  expect(refusal?.code ?? null).toBe(code)
})

test.each([
  ['2025-12-31', '2010-01-01', 'psa', false, null],
  ['2026-01-01', '2010-01-01', 'psa', false, 'guardian-not-told'],
  ['2026-01-01', '2010-01-01', 'psa', true, null],
  ['2026-01-01', '2010-01-01', 'general', false, null],
  ['2026-03-01', '2008-03-01', 'psa', false, 'guardian-not-told'],
  ['2026-03-02', '2008-03-01', 'psa', false, null],
] as const)('on %s for one born %s in a %s case, guardian told %s: %s', (on, birth, family, guardianTold, code) => {
  const parties = [aParty({ id: OFFENDER_ID, birthOn: day(birth) })]
  const file = aCaseFile({ case: { ...early, family }, parties })
  expect(refuseNotice(file, giving({ givenAt: noon(on), guardianTold }), noon('2026-06-01'))?.code ?? null).toBe(code)
})

test.each<[string, Partial<GiveNotice>, 'ordinary' | 'fast-track', string | null]>([
  ['oral in the ordinary procedure', { method: 'oral' }, 'ordinary', 'oral-notice'],
  ['oral on the fast track', { method: 'oral' }, 'fast-track', null],
  ['announced without a ground', { method: 'announcement' }, 'ordinary', 'announcement-ground'],
  ['announced, the offender having fled', { method: 'announcement', announcedWhy: '逃跑' }, 'ordinary', null],
  [
    'announced and waived',
    { method: 'announcement', announcedWhy: '逃跑', statementWaived: true },
    'ordinary',
    'announcement-waiver',
  ],
  ['a hearing on the fast track', { penalties: fine(4000), hearingOffered: true }, 'fast-track', 'fast-track-hearing'],
  ['a hearing waived that was never offered', { hearingWaived: true }, 'ordinary', 'waiver-without-offer'],
  ['to a stranger', { partyId: CASE_ID }, 'ordinary', 'party-unknown'],
  ['in the future', { givenAt: noon('2026-03-03') }, 'ordinary', 'in-future'],
  ['before acceptance', { givenAt: noon('2026-03-01') }, 'ordinary', 'before-acceptance'],
  ['that no penalty is planned', { penalties: [] }, 'ordinary', null],
])('a notice %s', (_, over, procedure, code) => {
  expect(refuseNotice(aCaseFile({ case: { procedure } }), giving(over), noon('2026-03-02'))?.code ?? null).toBe(code)
})

test('nobody to tell, nothing to answer', () => {
  expect(refuseAnyNotice(aCaseFile({ parties: [] }))?.code).toBe('no-offender')
  const statement = { caseId: CASE_ID, version: 1, noticeId: NOTICE_ID, content: '无', adopted: 'adopted' as const, answer: '无' }
  const file = aCaseFile({ notices: [aNotice()] })
  expect(refuseStatement(file, { ...statement, madeAt: noon('2026-03-01') }, noon('2026-03-05'))?.code).toBe(
    'statement-before-notice',
  )
  expect(refuseStatement(file, { ...statement, madeAt: noon('2026-03-02') }, noon('2026-03-05'))).toBeNull()
})

test.each([
  ['2026-03-02', '2026-03-09', 'an ordinary week'],
  ['2026-02-12', '2026-02-26', 'over the Spring Festival'],
  ['2025-12-29', '2026-01-06', 'over New Year, with a make-up Sunday'],
  ['2021-07-14', '2021-07-19', 'three days before the 2021 law, a Saturday rolling to Monday'],
  ['2021-07-15', '2021-07-22', 'five working days from its first day'],
  ['2026-03-02', '2026-03-16', 'told by announcement after seven days', 'announcement'],
] as const)('told on %s, a hearing may be asked for until %s: %s', (given, due, _why, method: Notice['method'] = 'in-person') => {
  const notice = aNotice({ givenAt: noon(given), method })
  expect(requestTerm(notice, chinaCalendar).dueOn).toBe(due)
  const file = aCaseFile({ notices: [notice] })
  const ask = (requestedOn: string) =>
    refuseRequest(
      file,
      { caseId: CASE_ID, version: 1, noticeId: NOTICE_ID, requestedOn: day(requestedOn) },
      day('2026-06-01'),
      chinaCalendar,
    )
  expect(ask(due)).toBeNull()
  expect(ask(chinaCalendar.addWorkingDays(day(due), 1))?.code).toBe('hearing-request-late')
})

test.each([
  ['2026-03-06', null, 'requested', false],
  ['2026-03-09', null, 'accepted', true],
  ['2026-03-09', '2026-03-06', 'accepted', false],
])('asked for on Wednesday 4 March, on %s with the answer of %s it stands %s', (on, decided, state, bySilence) => {
  const hearing = aHearing({ decidedOn: decided ? day(decided) : null })
  expect(hearingStanding(hearing, day(on), chinaCalendar)).toMatchObject({ state, bySilence, heldDueOn: '2026-03-16' })
})

test.each<[string, Partial<DecideHearing>, Partial<Notice>, string | null]>([
  ['turned down though due', {}, {}, 'hearing-due'],
  ['turned down without a duty', {}, { penalties: fine(3999) }, null],
  ['turned down without a reason', { refusedReason: null }, { penalties: fine(3999) }, 'reason-missing'],
  ['turned down after silence', { decidedOn: day('2026-03-09') }, { penalties: fine(3999) }, 'deemed-accepted'],
  ['accepted after silence', { decidedOn: day('2026-03-09'), accepted: true }, {}, null],
  ['decided before it was asked for', { decidedOn: day('2026-03-03'), accepted: true }, {}, 'decided-before-request'],
])('a request %s', (_, over, notice, code) => {
  const file = aCaseFile({ notices: [aNotice(notice)], hearings: [aHearing()] })
  const input: DecideHearing = {
    caseId: CASE_ID,
    version: 1,
    hearingId: HEARING_ID,
    decidedOn: day('2026-03-06'),
    accepted: false,
    refusedReason: '不符合听证条件',
    plan: null,
    ...over,
  }
  expect(refuseDecideHearing(file, input, day('2026-03-20'), chinaCalendar)?.code ?? null).toBe(code)
})

test.each([
  ['psa', '2025-12-20', '2025-12-31', null],
  ['psa', '2025-12-20', '2026-01-05', '2025-12-31'],
  ['psa', '2026-01-02', '2026-01-05', '2026-01-02'],
  ['general', '2026-01-02', '2026-01-05', null],
] as const)('in a %s case a hearing from %s to %s pauses the limit from %s', (family, accepted, ended, from) => {
  const pause = hearingPause(aCaseFile({ case: { family } }), aHearing(), day(accepted), day(ended))
  expect(pause?.from ?? null).toBe(from)
})

test('a pause begun for the hearing is ended, not doubled', () => {
  const open = { id: HEARING_ID, reason: 'hearing' as const, fromOn: day('2026-03-05'), toOn: null, document: '听证通知书' }
  const pause = hearingPause(aCaseFile({ pauses: [open] }), aHearing(), day('2026-03-06'), day('2026-03-16'))
  expect(pause).toEqual({ open: HEARING_ID, from: '2026-03-05', to: '2026-03-16' })
})

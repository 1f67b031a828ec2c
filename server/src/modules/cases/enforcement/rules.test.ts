import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { yuan } from '../../../kit/money.ts'
import { chinaCalendar, type Penalty } from '../../law/index.ts'
import { aParty, CASE_ID, CO_ID, OFFENDER_ID, VICTIM_ID } from '../file/example.ts'
import type { Closure, Execution } from '../file/types.ts'
import { aDecidedFile, aDelivery, aPayment, DECISION_ID } from './example-decided.ts'
import { missingToClose, refuseClose } from './rules-close.ts'
import { deliveryState, deliveryTerm, refuseDelivery } from './rules-delivery.ts'
import { refuseExecuting } from './rules-execution.ts'
import { handInTerm, refuseInstalments, refusePayment } from './rules-money.ts'
import type { RecordDelivery, RecordExecution, RecordPayment } from './types.ts'

const TODAY = day('2026-06-30')
const act = { caseId: CASE_ID, version: 1, decisionId: DECISION_ID }
const fine = (sum: number): Penalty => ({ kind: 'fine', fineFen: yuan(sum) })
const detention = (days: number): Penalty => ({ kind: 'detention', days })
const both = [aDelivery(), aDelivery({ partyId: VICTIM_ID })]

test.each([
  ['psa', '2025-12-31', '2026-01-04', 'PSA-2012:97', 'the second day of New Year rolls over the holiday'],
  ['psa', '2026-03-02', '2026-03-04', 'PSA-2025:116', 'two calendar days'],
  ['psa', '2026-03-05', '2026-03-09', 'PSA-2025:116', 'a Saturday rolls to Monday'],
  ['general', '2026-03-02', '2026-03-11', 'APL:61', 'seven working days'],
] as const)('a %s decision of %s is delivered until %s (%s: %s)', (family, decidedOn, due, article, _why) => {
  const file = aDecidedFile([fine(500)], { case: { family }, decision: { decidedOn: day(decidedOn) } })
  const [decision] = file.decisions
  const term = decision && deliveryTerm(file, decision, chinaCalendar)
  expect([term?.dueOn, term?.basis[0]]).toEqual([due, article])
})

test.each<[string, Partial<RecordDelivery>, string | null]>([
  ['pronounced', {}, null],
  ['the day before the decision', { deliveredOn: day('2026-03-01') }, 'before-decision'],
  ['tomorrow', { deliveredOn: day('2026-07-01') }, 'in-future'],
  ['electronically without consent', { method: 'electronic' }, 'consent-missing'],
  ['electronically with consent', { method: 'electronic', consentSigned: true }, null],
  ['left at the address without a note', { method: 'left-at-address' }, 'note-missing'],
  ['to nobody, the offender', { method: 'impossible', note: '下落不明' }, 'offender-not-served'],
  ['to nobody, the victim', { method: 'impossible', note: '下落不明', partyId: VICTIM_ID }, null],
  ['to a stranger', { partyId: CO_ID }, 'not-a-recipient'],
  [
    'by notice on day 59',
    { method: 'public-notice', publishedOn: day('2026-03-03'), deliveredOn: day('2026-05-01'), note: '无' },
    'public-notice-short',
  ],
  [
    'by notice on day 60',
    { method: 'public-notice', publishedOn: day('2026-03-03'), deliveredOn: day('2026-05-02'), note: '无' },
    null,
  ],
  ['by notice never published', { method: 'public-notice', note: '无' }, 'published-missing'],
])('a delivery %s', (_, over, code) => {
  const input: RecordDelivery = {
    ...act,
    partyId: OFFENDER_ID,
    method: 'pronounced',
    deliveredOn: day('2026-03-02'),
    publishedOn: null,
    consentSigned: false,
    toldPublication: false,
    note: null,
    ...over,
  }
  expect(refuseDelivery(aDecidedFile([fine(500)]), input, TODAY)?.code ?? null).toBe(code)
})

test('victims are served in public-security cases, guardians may be', () => {
  const guardian = aParty({ role: 'guardian', guardsParty: OFFENDER_ID })
  const file = aDecidedFile([fine(500)])
  const parties = [...file.parties, guardian]
  const shown = (over: Parameters<typeof aDecidedFile>[1]) => deliveryState(aDecidedFile([fine(500)], over), TODAY, chinaCalendar)
  expect(shown({ parties }).recipients.map(({ role, required }) => [role, required])).toEqual([
    ['offender', true],
    ['victim', true],
    ['guardian', false],
  ])
  expect(shown({ deliveries: [aDelivery()] })).toMatchObject({ offendersServed: true, complete: false })
  expect(shown({ deliveries: [aDelivery()], case: { family: 'general' } }).complete).toBe(true)
})

test.each<[string, Partial<RecordPayment>, string | null]>([
  ['of the whole fine', {}, null],
  ['of a fen more', { amountFen: yuan(500) + 1 }, 'above-owed'],
  ['of a surcharge not yet due', { kind: 'surcharge', amountFen: 1 }, 'above-owed'],
  ['of a day of surcharge', { kind: 'surcharge', amountFen: yuan(15), paidOn: day('2026-03-18') }, null],
  ['of more than a day of surcharge', { kind: 'surcharge', amountFen: yuan(15) + 1, paidOn: day('2026-03-18') }, 'above-owed'],
  ['before the decision', { paidOn: day('2026-03-01') }, 'before-decision'],
  ['of what is not confiscated', { kind: 'confiscation' }, 'not-confiscated'],
  ['on the spot, the fine being too high', { channel: 'on-the-spot', collectedWhy: 'small' }, 'collection-barred'],
  ['on the spot in a remote place', { channel: 'on-the-spot', collectedWhy: 'remote' }, null],
  ['on the spot without a ground', { channel: 'on-the-spot' }, 'collection-barred'],
])('a payment %s', (_, over, code) => {
  const input: RecordPayment = {
    ...act,
    kind: 'fine',
    paidOn: day('2026-03-10'),
    amountFen: yuan(500),
    channel: 'bank',
    receipt: '示例1',
    collectedWhy: null,
    ...over,
  }
  const file = aDecidedFile([fine(500)], { deliveries: both })
  expect(refusePayment(file, input, TODAY, chinaCalendar)?.code ?? null).toBe(code)
})

test.each([
  ['2025-12-31', 50, null],
  ['2025-12-31', 51, 'collection-barred'],
  ['2026-01-01', 200, null],
  ['2026-01-01', 201, 'collection-barred'],
])('on %s a fine of %i yuan collected on the spot: %s', (on, sum, code) => {
  const file = aDecidedFile([fine(sum)], { decision: { decidedOn: day(on) } })
  const paid = { kind: 'fine', paidOn: day(on), amountFen: yuan(sum), channel: 'on-the-spot', receipt: '示例1' } as const
  expect(refusePayment(file, { ...act, ...paid, collectedWhy: 'small' }, TODAY, chinaCalendar)?.code ?? null).toBe(code)
})

test('a payment told late is not taken twice', () => {
  const file = aDecidedFile([fine(500)], { deliveries: both, payments: [aPayment('2026-03-12', yuan(500))] })
  const paid = { kind: 'fine', paidOn: day('2026-03-05'), amountFen: 1, channel: 'bank', receipt: '示例2' } as const
  expect(refusePayment(file, { ...act, ...paid, collectedWhy: null }, TODAY, chinaCalendar)?.code).toBe('above-owed')
})

test.each([
  ['psa', '2025-12-31', '2026-01-04', 'PSA-2012:105'],
  ['psa', '2026-01-01', '2026-01-04', 'PSA-2025:124'],
  ['general', '2026-03-06', '2026-03-10', 'APL:71'],
] as const)('collected in a %s case on %s, handed in until %s (%s)', (family, on, due, article) => {
  const term = handInTerm(aDecidedFile([], { case: { family } }), day(on), chinaCalendar)
  expect([term.dueOn, term.basis[0]]).toEqual([due, article])
})

test.each([
  [[1000], 'county', null],
  [[600, 400], 'county', null],
  [[600, 399], 'county', 'parts-sum'],
  [[600, 401], 'county', 'parts-sum'],
  [[1000], 'station', 'approver-below'],
] as const)('parts of %j yuan approved at %s level: %s', (sums, level, code) => {
  const parts = sums.map((sum, index) => ({ dueOn: day(`2026-0${5 + index}-20`), amountFen: yuan(sum) }))
  const input = { ...act, requestedOn: day('2026-03-05'), approvedOn: day('2026-03-06'), parts }
  const facts = { level, today: TODAY, calendar: chinaCalendar }
  const file = aDecidedFile([fine(1000)], { deliveries: both })
  expect(refuseInstalments(file, input, facts)?.code ?? null).toBe(code)
  expect(refuseInstalments(file, { ...input, parts: parts.toReversed() }, facts)?.code ?? null).toBe(
    parts.length > 1 ? 'parts-out-of-order' : code,
  )
})

const serving = { kind: 'detention' as const, fromOn: day('2026-03-02'), toOn: day('2026-03-12'), place: '示例拘留所' }
test.each<[string, Partial<RecordExecution>, boolean | null, string | null]>([
  ['ten days of ten', {}, true, null],
  ['eleven days of ten', { toOn: day('2026-03-13') }, true, 'detention-over'],
  ['eight days and two credited', { toOn: day('2026-03-10'), creditedDays: 2, note: '刑事拘留二日' }, true, null],
  ['nine days and two credited', { toOn: day('2026-03-11'), creditedDays: 2, note: '刑事拘留二日' }, true, 'detention-over'],
  ['a credit unexplained', { toOn: day('2026-03-10'), creditedDays: 2 }, true, 'credit-unexplained'],
  ['no place', { place: null }, true, 'detention-incomplete'],
  ['what is decided but not executed', {}, false, 'execution-barred'],
  ['that it is not executed, as decided', { kind: 'detention-not-executed' }, false, null],
  ['that it is not executed, against the decision', { kind: 'detention-not-executed' }, true, 'execution-required'],
  ['suspended with a guarantor', { kind: 'detention-suspended', guarantor: '示例丁', note: '申请复议' }, true, null],
  ['suspended with 2,000 yuan', { kind: 'detention-suspended', depositFen: yuan(2000), note: '申请复议' }, true, null],
  ['suspended with 1,800 yuan', { kind: 'detention-suspended', depositFen: yuan(1800), note: '申请复议' }, true, 'deposit-sum'],
  [
    'suspended with both',
    { kind: 'detention-suspended', guarantor: '示例丁', depositFen: yuan(2000), note: '复议' },
    true,
    'one-guarantee',
  ],
  ['suspended with neither', { kind: 'detention-suspended', note: '复议' }, true, 'one-guarantee'],
  ['a licence nobody decided on', { kind: 'license' }, true, 'not-decided'],
  ['before the decision', { fromOn: day('2026-03-01') }, true, 'days-out-of-order'],
  ['impossible without a note', { kind: 'impossible' }, true, 'note-missing'],
])('executing %s', (_, over, detentionExecuted, code) => {
  const file = aDecidedFile([detention(10)], { detentionExecuted, deliveries: both })
  const input = { ...act, ...serving, creditedDays: 0, guarantor: null, depositFen: null, note: null, ...over }
  expect(refuseExecuting(file, input, TODAY)?.code ?? null).toBe(code)
})

test('nothing is executed before it is delivered', () => {
  const input = { ...act, ...serving, creditedDays: 0, guarantor: null, depositFen: null, note: null }
  expect(refuseExecuting(aDecidedFile([detention(10)]), input, TODAY)?.code).toBe('not-delivered')
})

const execution = (over: Partial<Execution> = {}): Execution => ({
  id: CASE_ID,
  decisionId: DECISION_ID,
  creditedDays: 0,
  guarantor: null,
  depositFen: null,
  note: null,
  ...serving,
  ...over,
})
const closing = (ground: Closure['ground'], over: object = {}) => ({
  caseId: CASE_ID,
  version: 1,
  ground,
  closedOn: TODAY,
  note: null,
  ...over,
})

test.each<[string, Parameters<typeof aDecidedFile>[1], string | null]>([
  ['all done', { payments: [aPayment('2026-03-10', yuan(500))], executions: [execution()] }, null],
  ['the fine open', { executions: [execution()] }, '尚欠罚款500元'],
  ['the surcharge open', { payments: [aPayment('2026-03-18', yuan(500))], executions: [execution()] }, '尚欠加处罚款15元'],
  [
    'a day of detention open',
    { payments: [aPayment('2026-03-10', yuan(500))], executions: [execution({ toOn: day('2026-03-11') })] },
    '行政拘留未执行',
  ],
  [
    'detention suspended only',
    { payments: [aPayment('2026-03-10', yuan(500))], executions: [execution({ kind: 'detention-suspended' })] },
    '行政拘留未执行',
  ],
  [
    'lawfully not executed',
    { payments: [aPayment('2026-03-10', yuan(500))], executions: [execution({ kind: 'detention-not-executed', toOn: null })] },
    null,
  ],
  ['impossible', { executions: [execution({ kind: 'impossible', note: '死亡' })] }, null],
  [
    'the victim not told',
    { payments: [aPayment('2026-03-10', yuan(500))], executions: [execution()], deliveries: [aDelivery()] },
    '决定书未送达示例乙',
  ],
])('closing as executed with %s', (_, over, missing) => {
  const file = aDecidedFile([fine(500), detention(10)], { deliveries: both, detentionExecuted: true, ...over })
  const refusal = refuseClose(file, closing('executed'), TODAY, chinaCalendar)
  if (missing === null) expect(refusal).toBeNull()
  else expect([refusal?.code, refusal?.detail.includes(missing)]).toEqual(['not-finished', true])
})

test.each<[Closure['ground'], Parameters<typeof aDecidedFile>[1], string | null]>([
  ['no-penalty', { decision: { outcome: 'no-penalty' }, deliveries: both }, null],
  ['no-penalty', { decision: { outcome: 'no-penalty' } }, 'not-finished'],
  ['executed', { decision: { outcome: 'no-penalty' }, deliveries: both }, 'ground-mismatch'],
  ['impossible', { deliveries: both }, 'impossible-unrecorded'],
  ['mediated', { decision: { outcome: 'mediated', partyId: null } }, 'mediation-not-performed'],
  ['terminated', { decision: { outcome: 'terminated', partyId: null } }, 'note-missing'],
  ['criminal', { decision: { outcome: 'transfer' } }, 'note-missing'],
])('closing as %s with %j: %s', (ground, over, code) => {
  expect(refuseClose(aDecidedFile([], over), closing(ground), TODAY, chinaCalendar)?.code ?? null).toBe(code)
})

test('a terminated case lets go of what it held first', () => {
  const held = {
    id: CASE_ID,
    partyId: null,
    kind: 'seizure' as const,
    object: '木棍',
    urgent: false,
    takenAt: instant('2026-03-02T03:00:00Z'),
    officers: [],
    approvedBy: null,
    approvedAt: null,
    refusedAt: null,
    familyTold: null,
    documentNumber: null,
    liftedReason: null,
    extendedOn: null,
    limitHours: null,
  }
  const at = (liftedAt: ReturnType<typeof instant> | null) =>
    aDecidedFile([], { decision: { outcome: 'terminated', partyId: null }, measures: [{ ...held, liftedAt }] })
  const input = closing('terminated', { note: '没有违法事实' })
  expect(refuseClose(at(null), input, TODAY, chinaCalendar)).toMatchObject({
    code: 'not-finished',
    basis: ['PROC:259', 'ACL:28', 'PROC:259(2)'],
  })
  expect(refuseClose(at(instant('2026-03-05T03:00:00Z')), input, TODAY, chinaCalendar)).toBeNull()
  expect(missingToClose(at(null), TODAY, chinaCalendar)).toEqual(['强制措施未解除（木棍）'])
})

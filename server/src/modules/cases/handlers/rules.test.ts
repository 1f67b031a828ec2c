import { expect, test } from 'vitest'
import { aCaseFile, aHandler, CO_ID, LEAD_ID } from '../file/example.ts'
import {
  handles,
  liveHandlers,
  type OfficerStanding,
  refuseAssign,
  refuseEndHandler,
  refuseOfficers,
  refuseOutsider,
} from './rules.ts'

const standing = (id: string, refused: OfficerStanding['refused'] = null): OfficerStanding => ({
  person: { id, name: '示例警官' },
  refused,
})
const ended = { untilAt: '2026-03-02T04:00:00.000Z' as never }
const assign = (personId: string, kind: 'lead' | 'co') => ({ caseId: aCaseFile().case.id, version: 1, personId, kind })

test('who was taken off the case no longer handles it', () => {
  const one = aCaseFile({ handlers: [aHandler(), aHandler({ personId: CO_ID, kind: 'co', ...ended })] })
  expect([liveHandlers(one).length, handles(one, LEAD_ID), handles(one, CO_ID), handles(one, null)]).toEqual([
    1,
    true,
    false,
    false,
  ])
})

test.each<[OfficerStanding[], 1 | 2, string | null, string]>([
  [[standing('a'), standing('b')], 2, null, 'two in good standing'],
  [[standing('a'), standing('a')], 2, 'two-officers-needed', 'the same one twice'],
  [[standing('a')], 2, 'two-officers-needed', 'one'],
  [[standing('a')], 1, null, 'one where one is enough'],
  [
    [standing('a'), standing('b', { code: 'no-valid-credential', detail: '证件过期' })],
    2,
    'no-valid-credential',
    'one without a credential',
  ],
])('officers %j, %i needed: %s (%s)', (officers, needed, code, _why) => {
  expect(refuseOfficers(officers, needed)?.code ?? null).toBe(code)
})

test('who was recused may not come back, who is there may not come twice, a co-handler may become lead', () => {
  const recused = aCaseFile({ handlers: [aHandler(), aHandler({ personId: CO_ID, kind: 'co', ...ended, endGround: 'recused' })] })
  expect(refuseAssign(recused, assign(CO_ID, 'co'), standing(CO_ID))?.code).toBe('recused')
  expect(refuseAssign(aCaseFile(), assign(CO_ID, 'co'), standing(CO_ID))?.code).toBe('already-handler')
  expect(refuseAssign(aCaseFile(), assign(LEAD_ID, 'co'), standing(LEAD_ID))?.code).toBe('already-handler')
  expect(refuseAssign(aCaseFile(), assign(CO_ID, 'lead'), standing(CO_ID))).toBeNull()
  const unfit = standing('c', { code: 'not-an-officer', detail: '辅警' })
  expect(refuseAssign(aCaseFile(), assign('c', 'co'), unfit)?.code).toBe('not-an-officer')
})

test('a lead hands over by naming the next, and leaves at once when recused', () => {
  const file = aCaseFile({ handlers: [aHandler({ id: 'lead' }), aHandler({ id: 'co', personId: CO_ID, kind: 'co' })] })
  const end = (handlerId: string, ground: 'handed-over' | 'recused') => ({
    caseId: file.case.id,
    version: 1,
    handlerId,
    ground,
    reason: '理由',
  })
  expect(refuseEndHandler(file, end('lead', 'handed-over'))?.code).toBe('lead-needs-successor')
  expect(refuseEndHandler(file, end('lead', 'recused'))).toBeNull()
  expect(refuseEndHandler(file, end('co', 'handed-over'))).toBeNull()
  expect(refuseEndHandler(file, end('nobody', 'recused'))?.code).toBe('not-a-handler')
})

test.each([
  ['addEvidence', LEAD_ID, null, 'the lead'],
  ['addEvidence', CO_ID, null, 'the co-handler'],
  ['addEvidence', 'another', 'not-handler', 'another officer of the unit'],
  ['propose', null, 'not-handler', 'an account without a person'],
  ['recordStatement', 'another', null, 'what a party hands in, anybody takes'],
  ['assignHandler', 'another', null, 'the way into the case stays open'],
  ['decide', 'another', null, 'the head’s own act'],
] as const)('%s by %s: %s (%s)', (act, personId, code, _who) => {
  const refused = refuseOutsider(act, aCaseFile(), personId)
  expect(refused?.code ?? null).toBe(code)
  if (refused)
    expect([refused.basis, refused.detail]).toEqual([
      expect.arrayContaining(['APL:42', 'unsourced']),
      expect.stringContaining('内部规定'),
    ])
})
test('who has left the case is an outsider; a case nobody handles waits for whoever takes it over', () => {
  const left = aCaseFile({ handlers: [aHandler(), aHandler({ personId: CO_ID, kind: 'co', ...ended })] })
  expect(refuseOutsider('propose', left, CO_ID)?.code).toBe('not-handler')
  expect(refuseOutsider('propose', aCaseFile({ handlers: [aHandler({ ...ended })] }), CO_ID)).toBeNull()
})

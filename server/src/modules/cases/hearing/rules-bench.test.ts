import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { aCaseFile, CASE_ID, CO_ID, LEAD_ID } from '../file/example.ts'
import { refuseBench, refuseDiscussion } from './rules-bench.ts'
import type { NamedPerson } from './types.ts'

const file = aCaseFile()
const person = (id: string, over: Partial<NamedPerson> = {}): NamedPerson => ({
  id,
  name: `示例${id}`,
  officer: true,
  unitKind: 'legal-section',
  organId: file.case.organId,
  ...over,
})

test.each<[string, string[], Partial<NamedPerson>, string | null]>([
  ['chair, member and clerk of the legal section', ['a', 'b', 'c'], {}, null],
  ['a chair of a station', ['a', 'b', 'c'], { unitKind: 'station' }, 'chair-not-legal-section'],
  ["a chair of another bureau's legal section", ['a', 'b', 'c'], { organId: CASE_ID }, 'chair-not-legal-section'],
  ['the chair writing the record', ['a', 'b', 'a'], {}, 'bench-doubled'],
  ['the handler as member', ['a', LEAD_ID, 'c'], {}, 'bench-investigated'],
  ['someone unknown', ['a', 'b', 'z'], {}, 'person-unknown'],
])('a bench of %s', (_, [chairId = '', member = '', clerkId = ''], chair, code) => {
  const people = [person('a', chair), person('b'), person('c'), person(LEAD_ID), person(CO_ID)].filter(({ id }) =>
    [chairId, member, clerkId].includes(id),
  )
  expect(refuseBench(file, { chairId, members: [member], clerkId }, people)?.code ?? null).toBe(code)
})

test('who handled the case once, or collected evidence, has investigated it', () => {
  const people = [person('a'), person('c')]
  const plan = { chairId: 'a', members: [], clerkId: 'c' }
  const [first] = file.evidence
  const collected = { ...file, handlers: [], evidence: first ? [{ ...first, collectedBy: ['c'] }] : [] }
  expect(refuseBench(collected, plan, people)?.code).toBe('bench-investigated')
  expect(refuseBench({ ...collected, evidence: [] }, plan, people)).toBeNull()
})

type Vote = 'agree' | 'disagree' | 'abstain'
test.each<[Vote[], number, string | null]>([
  [['agree', 'agree', 'disagree'], 3, null],
  [['agree', 'agree', 'disagree', 'abstain'], 3, 'no-majority'],
  [['agree', 'agree', 'agree', 'abstain'], 3, null],
  [['agree', 'abstain', 'abstain'], 3, 'no-majority'],
  [['agree', 'agree'], 3, 'discussion-too-few'],
  [['agree', 'agree'], 2, null],
])('votes %j of at least %i', (votes, least, code) => {
  const members = votes.map((vote, index) => ({ personId: `p${index}`, vote, dissent: vote === 'disagree' ? '证据不足' : null }))
  const people = members.map(({ personId }) => person(personId))
  const texts = { minutes: '示例', conclusion: '示例' }
  const input = { caseId: CASE_ID, version: 1, heldOn: day('2026-03-02'), chairId: 'p0', members, ...texts }
  expect(refuseDiscussion(input, people, least, day('2026-03-02'))?.code ?? null).toBe(code)
})

test('a discussion names officers once, the chair among them, and is not to come', () => {
  const members = ['a', 'b', 'c'].map((personId) => ({ personId, vote: 'agree' as const, dissent: null }))
  const people = members.map(({ personId }) => person(personId))
  const input = {
    caseId: CASE_ID,
    version: 1,
    heldOn: day('2026-03-02'),
    chairId: 'a',
    members,
    minutes: '示例',
    conclusion: '示例',
  }
  const code = (over: object, of = people, on = '2026-03-02') => refuseDiscussion({ ...input, ...over }, of, 3, day(on))?.code
  expect(code({})).toBeUndefined()
  expect(code({ chairId: 'z' })).toBe('chair-not-member')
  expect(code({ members: [...members, ...members] })).toBe('member-doubled')
  expect(code({}, [person('a'), person('b'), person('c', { officer: false })])).toBe('person-unknown')
  expect(code({}, people, '2026-03-01')).toBe('in-future')
})

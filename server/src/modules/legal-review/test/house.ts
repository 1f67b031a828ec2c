import { expect } from 'vitest'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { syncLaw } from '../../law/index.ts'
import { ALL_MET, arrange, arrangeCase, type Example, type ExamplePerson, proposalBody } from './example.ts'

type RoleName = Parameters<TestApp['signIn']>[0][number]
export type ReviewHouse = Awaited<ReturnType<typeof reviewHouse>>

/** The served application on 2026-03-10 with the example bureau, and short ways to a proposal. Close `t` in `afterAll`. */
export async function reviewHouse() {
  const t = await testApp({ clock: fixedClock('2026-03-10T10:00:00+08:00') })
  const example: Example = await arrange(t.owner)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  const clients = new Map<string, Promise<Client>>()
  /** One account a person: whoever signed in before goes on with the roles of then. */
  const as = (one: ExamplePerson, role: RoleName, scope = one.unit.path): Promise<Client> => {
    const client = clients.get(one.id) ?? t.signIn([role], scope, { personId: one.id, name: one.name })
    clients.set(one.id, client)
    return client
  }
  const lead = await as(example.lead, 'case-officer')
  const reviewer = await as(example.reviewer, 'legal-reviewer', example.west.path)
  /** Puts a proposal forward as the lead. @returns its id */
  const propose = async (caseId: string, partyId: string, version = 1, over: object = {}): Promise<string> => {
    const reply = await lead.post(`/cases/${caseId}/proposals`, proposalBody(partyId, version, over))
    expect(reply.statusCode, reply.body).toBe(201)
    return reply.json().id
  }
  const proposed = async (of: Parameters<typeof arrangeCase>[2] = {}, over: object = {}) => {
    const made = await arrangeCase(t.owner, example, of)
    return { ...made, proposalId: await propose(made.caseId, made.partyId, 1, over) }
  }
  const digestOf = async (proposalId: string): Promise<string> =>
    (await t.owner`select file_digest from cases.proposal where id = ${proposalId}`)[0]?.fileDigest
  /** Body of an approval of that proposal. */
  const opinion = async (proposalId: string, over: object = {}) => ({
    proposalId,
    fileDigest: await digestOf(proposalId),
    result: 'approved',
    points: ALL_MET,
    conclusion: '同意办案单位意见。',
    ...over,
  })
  return { t, example, as, lead, reviewer, propose, proposed, digestOf, opinion }
}

/** Status and code of an answer. */
export const told = (reply: Awaited<ReturnType<Client['post']>>): [number, string | undefined] => [
  reply.statusCode,
  reply.json()?.code,
]

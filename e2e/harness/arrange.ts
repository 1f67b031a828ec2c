import { addDays, day } from '../../server/src/kit/day.ts'
import { idCheckSign, usccCheckSign } from '../../server/src/kit/identifiers/index.ts'
import type { Office } from './office.ts'

const HOUR_MS = 3_600_000
/** Today in the city, `YYYY-MM-DD`. */
export const today = () => day(new Date(Date.now() + 8 * HOUR_MS).toISOString().slice(0, 10))
export const daysAgo = (count: number) => addDays(today(), -count)
/** The city's wall clock some minutes ago, as people type it. */
export const clock = (minutesAgo = 0) =>
  new Date(Date.now() + 8 * HOUR_MS - minutesAgo * 60_000).toISOString().slice(0, 16).replace('T', ' ')
const now = () => new Date().toISOString()

/** An invented unified social credit code with its right check sign. */
export function creditCode(serial: number): string {
  const body = `91220302MA0X${String(serial).padStart(5, '0')}`
  return `${body}${usccCheckSign(body)}`
}

/** An invented identity card number of somebody born on 1 January 1990. */
export function idCard(serial: number): string {
  const digits = `22030219900101${String(serial).padStart(3, '0')}`
  return `${digits}${idCheckSign(digits)}`
}

export const BANNED_GOODS = { code: 'buying-banned-goods', name: '收购国家禁止收购的其他物品', tier: '一般', fineFen: 200_000 }
const penalties = [{ kind: 'fine', fineFen: BANNED_GOODS.fineFen }]

type Offender =
  | { kind: 'unit'; name: string; uscc: string }
  | { kind: 'person'; name: string; idType: 'id-card'; idNumber: string }
export const aUnit = (serial: number): Offender => ({
  kind: 'unit',
  name: `四平市虚构${serial}号再生资源有限公司`,
  uscc: creditCode(serial),
})
export const aPerson = (serial: number): Offender => ({
  kind: 'person',
  name: `甲某${serial}`,
  idType: 'id-card',
  idNumber: idCard(serial),
})

/** A report taken in by the officer of the first demo station. @returns the case */
export async function reported(
  office: Office,
  offender: Offender,
  place = '春晓路虚构废品收购站',
): Promise<{ caseId: string; number: string }> {
  return office.post('/cases', {
    source: 'report',
    place,
    foundOn: daysAgo(1),
    occurredOn: daysAgo(2),
    summary: '群众反映该处收购国家禁止收购的物品，民警到场核查。',
    parties: [
      { role: 'offender', ...offender },
      { role: 'victim', kind: 'person', name: '乙某', idType: 'id-card', idNumber: idCard(900) },
    ],
  })
}

export const accept = (office: Office, caseId: string) =>
  office.act(caseId, 'acceptance', { causeCode: BANNED_GOODS.code, receiptGivenTo: '乙某' })

const personOf = async (office: Office): Promise<string> => (await office.get('/session')).personId

/** Accepted, with two officers, evidence, and the offender heard: ready for a proposal. */
export async function investigated(banan: Office, xieban: Office, offender: Offender): Promise<string> {
  const { caseId: id } = await reported(banan, offender)
  await accept(banan, id)
  const [first, second] = [await personOf(banan), await personOf(xieban)]
  await banan.act(id, 'handlers', { personId: second, kind: 'co' })
  const evidence = { collectedOn: daysAgo(0), collectedBy: [first, second] }
  await banan.act(id, 'evidence', { kind: 'documentary', title: '收购台账', ...evidence })
  await banan.act(id, 'evidence', { kind: 'witness-statement', title: '过磅员证言', ...evidence })
  await notify(banan, id)
  return id
}

export async function notify(banan: Office, caseId: string): Promise<void> {
  const { file } = await banan.get(`/cases/${caseId}`)
  const partyId = file.parties.find((party: { role: string }) => party.role === 'offender').id
  await banan.act(caseId, 'notices', {
    partyId,
    givenAt: now(),
    method: 'in-person',
    facts: '该单位收购国家禁止收购的物品，事实清楚。',
    basis: ['PSA-2025:72'],
    penalties,
    hearingOffered: true,
    statementWaived: true,
    hearingWaived: true,
  })
}

/** @returns the proposal */
export async function proposed(banan: Office, caseId: string): Promise<string> {
  const { file } = await banan.get(`/cases/${caseId}`)
  const partyId = file.parties.find((party: { role: string }) => party.role === 'offender').id
  const { id } = await banan.act(caseId, 'proposals', {
    facts: '该单位收购国家禁止收购的物品，有台账和证言证实。',
    reasons: '违法事实清楚，证据确实充分。',
    discretion: '初次违法，当场改正，适用一般档次。',
    publicInterest: false,
    complex: false,
    items: [{ partyId, outcome: 'penalty', causeCode: BANNED_GOODS.code, tier: BANNED_GOODS.tier, penalties }],
  })
  return id
}

const POINTS = ['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document']

export async function approved(reviewer: Office, proposalId: string): Promise<void> {
  const { fileDigest } = await reviewer.get(`/legal-review/proposals/${proposalId}`)
  await reviewer.post('/legal-review/opinions', {
    proposalId,
    fileDigest,
    result: 'approved',
    conclusion: '同意处理意见。',
    points: POINTS.map((point) => ({ point, verdict: 'met', reason: null })),
  })
}

/** From nothing to a decision. @returns case and decision */
export async function decided(offices: Record<'banan' | 'xieban' | 'fazhi' | 'juzhang', Office>, offender: Offender) {
  const caseId = await investigated(offices.banan, offices.xieban, offender)
  await approved(offices.fazhi, await proposed(offices.banan, caseId))
  const reply = await offices.juzhang.act(caseId, 'decisions', {})
  const { file } = await offices.banan.get(`/cases/${caseId}`)
  return { caseId, decision: file.decisions[0], reply }
}

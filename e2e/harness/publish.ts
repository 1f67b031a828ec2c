import { decided } from './arrange.ts'
import type { Stage } from './stage.ts'

type Offender = Parameters<typeof decided>[1]

/** The four who bring a decision about, by their sign-in names. */
export const officesOf = async (stage: Stage) => ({
  banan: await stage.office('banan'),
  xieban: await stage.office('xieban'),
  fazhi: await stage.office('fazhi'),
  juzhang: await stage.office('juzhang'),
})

/** An act on a publicity record through the API, on the version there is now. */
export async function recordAct(stage: Stage, who: string, recordId: string, noun: string, body: Record<string, unknown> = {}) {
  const office = await stage.office(who)
  const { record } = await office.get(`/publicity/records/${recordId}`)
  return office.post(`/publicity/records/${recordId}/${noun}`, { version: record.version, ...body })
}

/** A decision at the publicity desk, collected. @returns what the desk calls it */
export async function collected(stage: Stage, offender: Offender) {
  const { caseId, decision } = await decided(await officesOf(stage), offender)
  const clerk = await stage.office('gongshi')
  await clerk.post('/publicity/collection')
  const { items } = await clerk.get(`/publicity/records?number=${encodeURIComponent(decision.number)}`)
  const { id, recordNo } = items[0]
  return {
    caseId,
    decisionId: decision.id,
    number: decision.number as string,
    recordId: id as string,
    recordNo: recordNo as string,
  }
}

/** A decision made public through the API: confirmed and released by the clerk, read by the second reviewer. */
export async function published(stage: Stage, offender: Offender) {
  const made = await collected(stage, offender)
  await recordAct(stage, 'gongshi', made.recordId, 'transmission')
  await recordAct(stage, 'fazhi2', made.recordId, 'confirmation', { accepted: true, reason: null })
  await recordAct(stage, 'gongshi', made.recordId, 'publication')
  return made
}

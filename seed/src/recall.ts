import type { Sql } from '../../server/src/kit/db.ts'
import { downloadDecisions, plainText, searchDecisions, searchOf, wordsOf } from '../../server/src/modules/publicity/index.ts'

type Shown = { recordNo: string; text: string }

/** What may be searched in a public record, read from its public fields. A natural person's name is no search word. */
async function everything(portal: Sql): Promise<Shown[]> {
  const all: { recordNo: string; fields: Record<string, unknown> }[] = []
  for await (const batch of downloadDecisions(portal, searchOf({}))) all.push(...batch)
  return all.map(({ recordNo, fields }) => {
    const named = fields.partyType === 'natural-person' ? [] : [fields.partyName, fields.uscc]
    return {
      recordNo,
      text: [fields.decisionNo, fields.licenseDocNo, fields.violationType, fields.licenceKind, fields.authorityName, ...named]
        .filter(Boolean)
        .join(' '),
    }
  })
}

/** A generator of the same numbers each time. @returns whole numbers below `below` */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Pieces of one to six signs out of what is shown, and whole words: numbers and names of units. */
export function pieces(all: readonly Shown[], count: number): string[] {
  const next = numbersFrom(20221231)
  return Array.from({ length: count }, (_, index) => {
    const words = all[next(all.length)]?.text.split(' ') ?? []
    const signs = [...(words[next(words.length)] ?? '')]
    if (index % 5 === 0) return signs.join('')
    const length = 1 + next(6)
    const start = next(Math.max(1, signs.length - length + 1))
    return signs.slice(start, start + length).join('')
  })
}

/**
 * Searches for many pieces and compares what is found with a scan of every public text.
 * @returns one line for each difference
 */
export async function recallErrors(portal: Sql, count: number): Promise<{ asked: number; errors: string[] }> {
  const all = await everything(portal)
  const plain = all.map(({ recordNo, text }) => ({ recordNo, text: plainText(text) }))
  const errors: string[] = []
  const asked = [...new Set(pieces(all, count))]
  for (const piece of asked) {
    const search = searchOf({ q: piece })
    const expected = plain
      .filter(({ text }) => wordsOf(search.q).every((word) => text.includes(word)))
      .map(({ recordNo }) => recordNo)
    const listed: string[] = []
    for await (const batch of downloadDecisions(portal, search)) listed.push(...batch.map(({ recordNo }) => recordNo))
    const { total, capped, exact } = await searchDecisions(portal, search)
    if (listed.sort().join() !== expected.sort().join()) errors.push(`${piece}: ${listed.length} instead of ${expected.length}`)
    const right = exact.length > 0 || (capped ? total < expected.length : total === expected.length)
    if (!right) errors.push(`${piece}: counted ${total} instead of ${expected.length}`)
  }
  return { asked: asked.length, errors }
}

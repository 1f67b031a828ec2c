import type { Sample } from './types.ts'
import type { FileKind } from './types-standard.ts'

/** A closed file that may be drawn. `organCode`: code of its bureau; `handlerId`: who led it. */
export type Candidate = {
  key: string
  number: string
  kind: FileKind
  organCode: string
  procedure: 'ordinary' | 'summary' | 'fast-track' | null
  handlerId: string | null
}

const PROCEDURE_SIGN = { ordinary: '普', summary: '简', 'fast-track': '快' } as const

/**
 * Sorts files into strata by bureau, kind, procedure and handler, as chosen. A stratum's name says nothing of a person: handlers of a bureau are
 * counted through in the order of their ids.
 * @returns the stratum of each candidate, and the strata with what is taken of each
 */
export function stratify(candidates: readonly Candidate[], sample: Sample) {
  const by = new Set(sample.by)
  const handlers = new Map<string, string[]>()
  if (by.has('handler'))
    for (const { organCode, handlerId } of candidates) {
      const known = handlers.get(organCode) ?? handlers.set(organCode, []).get(organCode)
      if (handlerId !== null) known?.push(handlerId)
    }
  const place = new Map<string, number>()
  for (const [organ, ids] of handlers)
    for (const [index, id] of [...new Set(ids)].sort().entries()) place.set(`${organ} ${id}`, index + 1)
  const nameOf = ({ organCode, kind, procedure, handlerId }: Candidate): string => {
    const parts = [
      by.has('unit') ? organCode : '',
      by.has('kind') ? (kind === 'criminal' ? '刑' : '行') : '',
      by.has('procedure') && procedure ? PROCEDURE_SIGN[procedure] : '',
      by.has('handler') ? `${by.has('unit') ? '' : organCode.slice(4, 12)}人${place.get(`${organCode} ${handlerId}`) ?? 0}` : '',
    ]
    return parts.join('') || '全部'
  }
  const names = candidates.map(nameOf)
  const { take, size } = sample
  return { names, strata: [...new Set(names)].sort().map((stratum) => ({ stratum, take, size })) }
}

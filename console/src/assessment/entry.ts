import type { Criterion, Entry } from './words.ts'

/** Category a problem of a criterion most often has; the marker changes it. */
const USUAL: Record<string, Entry['category']> = {
  A: 'jurisdiction-subject',
  B: 'evidence',
  C: 'law-application',
  D: 'time-limit',
  E: 'discretion',
  F: 'review-approval',
  G: 'service',
  H: 'av-record',
  I: 'filing',
}

/** A new entry: by one of the criterion's deductions, of the marker's own, or a veto. */
export function anEntry(criterion: Criterion, how: Criterion['deductions'][number] | 'other' | 'veto'): Entry {
  const item = typeof how === 'string' ? null : how
  return {
    criterion: criterion.code,
    item: item?.code ?? null,
    veto: null,
    hundredths: item?.hundredths ?? 0,
    category: USUAL[criterion.code] ?? 'other',
    severity: how === 'veto' ? 'veto' : 'ordinary',
    correctable: how !== 'veto',
    page: '',
    article: '',
    words: item?.title ?? '',
  }
}

/** What the entries of a criterion cost: never more than its points. */
export const lostIn = (criterion: Criterion, entries: readonly Entry[]): number =>
  Math.min(
    criterion.hundredths,
    entries.reduce((sum, { hundredths }) => sum + hundredths, 0),
  )

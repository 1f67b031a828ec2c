import { day } from '../../../kit/day.ts'
import { versionOf } from '../statutes/rules.ts'
import type { Evidence } from '../statutes/types.ts'
import type { CauseField, CauseOfAction, CauseVersion, PenaltyOption, PenaltyRange, PenaltyTier, SubjectKind } from './types.ts'

const FEN_PER_YUAN = 100

/** @param minDays, maxDays inclusive; 以下 without a floor is 1 */
export const detain = (minDays: number, maxDays: number): PenaltyRange => ({ kind: 'detention', minDays, maxDays })
/** @param minYuan, maxYuan inclusive */
export const fine = (minYuan: number, maxYuan: number): PenaltyRange => ({
  kind: 'fine',
  minFen: minYuan * FEN_PER_YUAN,
  maxFen: maxYuan * FEN_PER_YUAN,
})
/** 若干元以下: any sum above nothing. */
export const fineTo = (maxYuan: number): PenaltyRange => ({ kind: 'fine', minFen: 1, maxFen: maxYuan * FEN_PER_YUAN })
/** A fine measured otherwise than by a sum. @param capYuan null when no sum caps it */
export const fineBy = (measure: string, capYuan: number | null, stepYuan?: number): PenaltyRange => ({
  kind: 'fine',
  minFen: stepYuan === undefined ? 1 : stepYuan * FEN_PER_YUAN,
  maxFen: capYuan === null ? null : capYuan * FEN_PER_YUAN,
  measure,
  ...(stepYuan === undefined ? {} : { stepFen: stepYuan * FEN_PER_YUAN }),
})
export const warning: PenaltyRange = { kind: 'warning' }
export const revoke: PenaltyRange = { kind: 'revoke-license' }
export const gains: PenaltyRange = { kind: 'confiscate-gains' }
export const leave: PenaltyRange = { kind: 'other' }
export const suspend = (minMonths: number, maxMonths: number): PenaltyRange => ({ kind: 'suspend-license', minMonths, maxMonths })

/** All of these together (并处). */
export const all = (...must: PenaltyRange[]): PenaltyOption => ({ must, may: [] })
/** The first, and if wished any of the others (可以并处). */
export const may = (must: PenaltyRange, ...extra: PenaltyRange[]): PenaltyOption => ({ must: [must], may: extra })

/** Tiers of one article before the article is known: `[name, options]`. */
export type TierTable = Record<string, readonly [name: string, ...options: PenaltyOption[]][]>

/** The tiers written at `43(1)`, or at `43` when the whole article shares them. A key may end in a word where one paragraph has two acts. */
function tiersAt(table: TierTable, version: string, place: string): PenaltyTier[] {
  const withoutItem = place.replace(/\.\d+$/, '')
  const key = [place, withoutItem, withoutItem.replace(/\(\d+\)$/, '')].find((candidate) => candidate in table)
  if (key === undefined) throw new RangeError(`No penalties at ${version}:${place}`)
  const article = `${version}:${key.replace(/[\u4e00-\u9fff]+$/, '')}`
  return (table[key] ?? []).map(([name, ...options]) => ({ name, article, options }))
}

type Details = {
  evidence?: Evidence
  localAmounts?: boolean
  note?: string
  /** Further articles that define the act. */
  also?: string[]
  /** Key of the penalties when it is not the place itself. */
  tiers?: string
  effectiveFrom?: string
  effectiveTo?: string
  /** The wording ended and the article that follows it is not recorded yet. */
  successorUnknown?: boolean
}

/** A cause under one wording: its penalties are looked up in the table of that wording. */
export function under(version: string, table: TierTable, place: string, details: Details = {}): CauseVersion {
  const statute = versionOf(version)
  return {
    statute: version,
    effectiveFrom: details.effectiveFrom === undefined ? statute.effectiveFrom : day(details.effectiveFrom),
    effectiveTo: details.effectiveTo === undefined ? statute.effectiveTo : day(details.effectiveTo),
    citations: [`${version}:${place}`, ...(details.also ?? [])],
    tiers: tiersAt(table, version, details.tiers ?? place),
    evidence: details.evidence ?? statute.evidence,
    localAmounts: details.localAmounts ?? false,
    successorUnknown: details.successorUnknown ?? false,
    note: details.note ?? null,
  }
}

/** One row of a field's file. */
export function cause(
  field: CauseField,
  subjects: SubjectKind[],
  code: string,
  name: string,
  versions: CauseVersion[],
): CauseOfAction {
  return { code, name, field, subjects, versions }
}

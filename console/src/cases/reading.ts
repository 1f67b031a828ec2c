import { moneyText } from '../kit/money.ts'
import { PENALTIES } from './names.ts'
import type { CaseFile, Party, Penalty } from './types.ts'

/** A penalty in words: 罚款 500 元, 行政拘留五日 with figures. */
export function penaltyText(penalty: Penalty): string {
  const name = PENALTIES[penalty.kind]
  if (penalty.kind === 'fine') return `${name} ${moneyText(penalty.fineFen)}`
  if (penalty.kind === 'detention') return `${name} ${penalty.days} 日`
  if (penalty.kind === 'suspend-license') return `${name} ${penalty.months} 个月`
  if (penalty.kind === 'confiscate-gains') return `${name} ${moneyText(penalty.gainsFen)}`
  return name
}

export const penaltiesText = (penalties: readonly Penalty[]): string => penalties.map(penaltyText).join('，') || '无'

/** Parties still on the case. */
export const partiesNow = (file: CaseFile): Party[] => file.parties.filter((party) => party.removedAt === null)
export const offendersNow = (file: CaseFile): Party[] => partiesNow(file).filter((party) => party.role === 'offender')
export const handlersNow = (file: CaseFile) => file.handlers.filter((handler) => handler.untilAt === null)
export const nameOfParty = (file: CaseFile, id: string | null): string =>
  file.parties.find((party) => party.id === id)?.name ?? '—'

/** Day by which the act is judged: its last day, its day, or the day it was found. */
export const actDayOf = ({ case: { occurredUntil, occurredOn, foundOn } }: CaseFile): string =>
  occurredUntil ?? occurredOn ?? foundOn

/** Rows as the options of a choice: id to words. */
export const optionsOf = <R extends { id: string }>(rows: readonly R[], label: (row: R) => string): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [row.id, label(row)]))

/** The only one, when there is one. */
export const only = (rows: readonly { id: string }[]): string | undefined => (rows.length === 1 ? rows[0]?.id : undefined)

import { type Detail, EVENTS, GROUNDS, PROPOSALS, REASONS } from '../words.ts'

export type Told = { key: string; at: string; title: string; by: string; details: string[] }

/** Events of the database and what was proposed and decided, as one story, oldest first. */
export function historyOf({ timeline, proposals }: Pick<Detail, 'timeline' | 'proposals'>): Told[] {
  const events = timeline.map(({ event, at, by, reasonCode, note, edition }, index): Told => {
    const details = [reasonCode ? REASONS[reasonCode] : '', note ?? '', event === 'updated' && edition ? `第 ${edition} 版` : '']
    return { key: `event ${index}`, at, title: EVENTS[event], by, details: details.filter(Boolean) }
  })
  const proposed = proposals.flatMap(({ id, act, reason, reasonCode, override, ...of }): Told[] => {
    const why = [reasonCode ? REASONS[reasonCode] : '', override ? GROUNDS[override] : '', reason]
    const put = {
      key: `${id} put`,
      at: of.proposedAt,
      title: `提出：${PROPOSALS[act]}`,
      by: of.proposedBy,
      details: why.filter(Boolean),
    }
    if (of.decidedAt === null || of.decidedBy === null) return [put]
    const title = `${of.accepted ? '同意' : '不同意'}：${PROPOSALS[act]}`
    return [put, { key: `${id} decided`, at: of.decidedAt, title, by: of.decidedBy, details: of.answer ? [of.answer] : [] }]
  })
  return [...events, ...proposed].sort((one, other) => one.at.localeCompare(other.at) || rank(one) - rank(other))
}

/** At one instant: proposed, then agreed to, then what follows from it. */
const rank = ({ title }: Told) => (title.startsWith('提出') ? 0 : title.startsWith('同意') ? 1 : 2)

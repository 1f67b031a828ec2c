import type { Penalty } from '../../law/index.ts'
import type { CaseFile, Decision, Party } from '../file/types.ts'

/** What a decision says, whether it was reviewed (then its proposal's item says it) or made on the spot. */
export type Content = { penalties: readonly Penalty[]; detentionExecuted: boolean | null }

/** What a decision orders: its own content when made on the spot, else that of the proposal item it decides. */
export function contentOf(file: CaseFile, decision: Decision): Content {
  if (decision.spot) return { penalties: decision.spot.penalties, detentionExecuted: null }
  const item = file.proposals.flatMap((proposal) => proposal.items).find((candidate) => candidate.id === decision.itemId)
  return item ?? { penalties: [], detentionExecuted: null }
}

export const liveDecisions = (file: CaseFile): Decision[] => file.decisions.filter((decision) => decision.revokedOn === null)

export const findDecision = (file: CaseFile, decisionId: string): Decision | undefined =>
  file.decisions.find((decision) => decision.id === decisionId)

export const offenderOf = (file: CaseFile, decision: Decision): Party | undefined =>
  file.parties.find((party) => party.id === decision.partyId)

/** In fen. */
export const fineOf = (content: Content): number =>
  content.penalties.reduce((sum, penalty) => sum + (penalty.kind === 'fine' ? penalty.fineFen : 0), 0)

/** In days. */
export const detentionOf = (content: Content): number =>
  content.penalties.reduce((sum, penalty) => sum + (penalty.kind === 'detention' ? penalty.days : 0), 0)

/** How a decision is called on screen: its number, or what it is about. */
export const decisionName = (file: CaseFile, decision: Decision): string =>
  `${offenderOf(file, decision)?.name ?? '本案'}${decision.number ? `（${decision.number}）` : ''}`

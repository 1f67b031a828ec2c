import { createHash } from 'node:crypto'
import type { CaseFile } from '../file/types.ts'
import type { Propose } from './types.ts'

/** What a reviewer is asked to judge, frozen with the proposal; two of them show what changed between versions. */
export type Snapshot = ReturnType<typeof snapshotOf>

export function snapshotOf(file: CaseFile, input: Propose) {
  const { causeCode, causeName, procedure, family, place, occurredOn, occurredUntil, foundOn, summary } = file.case
  return {
    case: { causeCode, causeName, procedure, family, place, occurredOn, occurredUntil, foundOn, summary },
    proposal: {
      facts: input.facts,
      reasons: input.reasons,
      discretion: input.discretion,
      publicInterest: input.publicInterest,
      complex: input.complex,
      items: input.items,
    },
    parties: file.parties.filter((party) => party.removedAt === null),
    evidence: file.evidence,
    questionings: file.questionings,
    measures: file.measures,
    pauses: file.pauses,
    extensions: file.extensions,
    mediations: file.mediations,
    notices: file.notices,
    statements: file.statements,
    hearings: file.hearings,
    discussions: file.discussions,
  }
}

/** SHA-256 of the snapshot's JSON, hexadecimal. Keys are written in a fixed order, so equal content has an equal digest. */
export function digestOf(snapshot: Snapshot): string {
  return createHash('sha256').update(JSON.stringify(snapshot)).digest('hex')
}

export { confirmReading, publishRecord, repairRecord, transmitRecord } from './actions.ts'
export { confirmReadings, publishRecords, transmitRecords } from './actions-batch.ts'
export { collectDecisions } from './actions-collect.ts'
export { getPublicityRecord, listPublicityRecords } from './actions-desk.ts'
export { checkPenaltyExport, exportPenalties, writePenaltyExport } from './actions-export.ts'
export { checkLicenceExport, exportLicences, writeLicenceExport } from './actions-export-licences.ts'
export { getLedger, listLedgerRecords } from './actions-ledger.ts'
export { getPublicityWork, listPublicityWithdrawals } from './actions-life.ts'
export { decideProposal, reopenRecord, restoreRecord, updateRecord, withdrawRecord, withholdRecord } from './actions-proposal.ts'
export { reassessRecords } from './actions-reassess.ts'
export { expireRecords, sealRecords } from './actions-seal.ts'
export { publicityJobs } from './jobs.ts'
export * as transparencyLog from './log/index.ts'
export {
  acceptObjection,
  answerObjection,
  type Capacity,
  keepObjections,
  type ObjectionKind,
  type Outcome,
  submitObjection,
} from './objections/index.ts'
export * from './pre-event/index.ts'
/** The public search, for what holds it against a scan. */
export { downloadDecisions } from './public-download.ts'
export { searchDecisions, searchOf } from './public-search.ts'
export { plainText, wordsOf } from './public-words.ts'
export { publicityRoutes } from './routes.ts'
export { type Clock, clocksOf, publicationDueOn, withdrawalDueOn } from './rules-clocks.ts'
export { creditClassOf, creditTerm, pageEndOn } from './rules-end.ts'
export { assess, DEFAULT_CHOICES, SEALED_FROM } from './rules-gate.ts'
export * from './types.ts'
export * from './types-export.ts'
export type { GateChoices, GateFacts, Verdict } from './types-gate.ts'
export * from './types-ledger.ts'
export type { Reassessment } from './types-reassess.ts'

import * as names from '../cases/names.ts'

/** The case file's words, for snapshots: their codes are plain strings, a code nobody knows is shown as it is. */
export const EVIDENCE_KINDS: Readonly<Record<string, string>> = names.EVIDENCE_KINDS
export const PARTY_ROLES: Readonly<Record<string, string>> = names.ROLES
export const MEASURES: Readonly<Record<string, string>> = names.MEASURE_KINDS

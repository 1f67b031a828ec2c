import type { Reply } from '../api/operations.ts'

/** A case as its page reads it: the file, the officers' names, the acts with their refusals, the clocks. */
export type Reading = Reply<'getCase'>
export type CaseFile = Reading['file']
export type Act = Reading['acts'][string]
export type CaseItem = Reply<'listCases'>['items'][number]
export type Party = CaseFile['parties'][number]
export type Penalty = CaseFile['notices'][number]['penalties'][number]
export type Cause = Reply<'listCauses'>[number]
export type CauseVersion = Cause['versions'][number]
export type Tier = CauseVersion['tiers'][number]
export type PenaltyRange = Tier['options'][number]['must'][number]

import type { Reply } from '../api/operations.ts'

/** An application as its page reads it: the file, its kind, the officers' names, the acts with their refusals, the clocks. */
export type Reading = Reply<'getApplication'>
export type LicenceFile = Reading['file']
export type Application = LicenceFile['application']
export type Decision = LicenceFile['decisions'][number]
export type Act = Reading['acts'][string]
export type ApplicationItem = Reply<'listApplications'>['items'][number]
export type Kind = Reply<'listLicenceKinds'>[number]
export type Standing = NonNullable<Reading['licence']>

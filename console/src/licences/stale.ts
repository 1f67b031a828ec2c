/** What is no longer true after an act on an application. */
export const STALE = [
  ['getApplication'],
  ['getApplicationTimeline'],
  ['getLicenceWork'],
  ['listApplications'],
  ['countApplications'],
] as const

import type { Route } from '../../platform/index.ts'

/** Every operation of the module, stage by stage in the order of a case's life. A stage adds its own array here. */
export const caseRoutes: readonly Route[] = []

export * from './file/types.ts'

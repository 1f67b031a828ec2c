export { installJobs } from './install.ts'
export { type EnqueueOptions, enqueue, nudge, openJobs } from './queue.ts'
export type { AnyJob, Job } from './types.ts'
export { startWorker, type Worker } from './worker.ts'

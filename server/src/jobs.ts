import { assessmentJobs } from './modules/assessment/index.ts'
import { inspectionJobs } from './modules/inspection/index.ts'
import { publicityJobs } from './modules/publicity/index.ts'
import { auditJobs } from './platform/audit/index.ts'
import type { AnyJob } from './platform/index.ts'

/** The one visible list of jobs. A job that is not here is never run, and asking for it fails. */
export const JOBS: readonly AnyJob[] = [...auditJobs, ...publicityJobs, ...inspectionJobs, ...assessmentJobs]

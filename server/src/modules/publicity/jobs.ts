import { z } from 'zod'
import type { AnyJob, Ctx, Job } from '../../platform/index.ts'
import { collectDecisions } from './actions-collect.ts'
import { sealRecords } from './actions-seal.ts'
import { checkTally } from './actions-tally.ts'
import { sequenceJob } from './log/index.ts'
import { objectionJob } from './objections/index.ts'

/** The jobs take no payload. */
const nothing = z.object({})

const collect: Job<Record<string, never>> = {
  name: 'publicity.collect',
  title: '采集新作出的决定',
  payload: nothing,
  rights: ['clerk'],
  cron: '* * * * *',
  run: collectAll,
}

/** Until none is left: a large import is taken in within one run. */
async function collectAll(ctx: Ctx): Promise<void> {
  let collected = 1
  while (collected > 0) ({ collected } = await collectDecisions(ctx))
}

/** Just after midnight in Shanghai, so that what a new day seals is down before people are up. */
const seal: Job<Record<string, never>> = {
  name: 'publicity.seal',
  title: '撤下期满的公示信息，重新判断能否公开',
  payload: nothing,
  rights: ['clerk'],
  cron: '2 0 * * *',
  run: (ctx) => sealRecords(ctx),
}

/** In the quiet of the night: what publishing added row by row is folded, and every count is checked. */
const tally: Job<Record<string, never>> = {
  name: 'publicity.tally',
  title: '核对公示计数',
  payload: nothing,
  rights: ['clerk'],
  cron: '40 3 * * *',
  run: (ctx) => checkTally(ctx),
}

export const publicityJobs: readonly AnyJob[] = [collect, tally, seal, objectionJob, sequenceJob]

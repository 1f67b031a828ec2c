import type { Tx } from '../../kit/db.ts'
import { authorise, type Ctx, may, settingOf } from '../../platform/index.ts'
import { deskOf, STEP_RIGHTS } from './desk.ts'
import { clocksOf } from './rules-clocks.ts'
import { publicityCorrectionDays } from './settings.ts'
import { originsOf } from './sources.ts'
import { listRecords } from './store.ts'
import * as store from './store-life.ts'
import { countSteps } from './store-steps.ts'
import { PROPOSAL_NAME, type PublicityRecord } from './types.ts'
import type { PublicityStep, PublicityWork, PublicityWorkItem, WithdrawalQuery } from './types-life.ts'

/** The register of withdrawals: what was taken down, when, why, and whether in time. */
export function listPublicityWithdrawals(ctx: Ctx, query: WithdrawalQuery) {
  authorise(ctx.actor, 'publicity.read')
  return ctx.read((tx) => store.listWithdrawals(tx, query))
}

/** What is asked at each step, the most urgent kind first. */
const STEPS: readonly { step: PublicityStep; what: string }[] = [
  { step: 'withdrawal', what: '撤回公示' },
  { step: 'correction', what: '更正公示内容' },
  { step: 'decision', what: '决定' },
  { step: 'transmission', what: '确认并传递公示内容' },
  { step: 'confirmation', what: '复核公示内容' },
  { step: 'publication', what: '发布' },
]
/** Of each kind, so many of the most urgent are listed. */
const LISTED = 50

/** 我的待办, as far as publicity knows it. */
export function getPublicityWork(ctx: Ctx): Promise<PublicityWork> {
  authorise(ctx.actor, 'publicity.read')
  return ctx.read(async (tx) => {
    const mine = STEPS.filter(({ step }) => may(ctx.actor, STEP_RIGHTS[step]))
    const steps = mine.map(({ step }) => step)
    const counted = await countSteps(tx, steps, { today: ctx.today, desk: deskOf(ctx) })
    const waiting = counted.filter(({ total }) => total > 0)
    const counts = Object.fromEntries(waiting.map(({ step, total, late }) => [step, { total, late }]))
    const items: PublicityWorkItem[] = []
    for (const { step, what } of mine) if (counts[step]) items.push(...(await itemsOf(ctx, tx, step, what)))
    return { items: items.toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')), counts }
  })
}

async function itemsOf(ctx: Ctx, tx: Tx, step: PublicityStep, what: string): Promise<PublicityWorkItem[]> {
  const { items } = await listRecords(tx, { step, page: 1, pageSize: LISTED, normalised: null, desk: deskOf(ctx) })
  const origins = await originsOf(
    tx,
    items.map(({ id }) => id),
    ctx.today,
  )
  const days = await settingOf(tx, publicityCorrectionDays)
  return items.map((record) => {
    const clock = clocksOf(record, origins.get(record.id)?.gate.revokedOn ?? null, days)[0]
    const named = step === 'decision' && record.openProposal ? `${what}：${PROPOSAL_NAME[record.openProposal]}` : what
    const why = clock ? `${clock.steps.join('')}（${clock.law.join('、')}）` : whyWithoutClock(record)
    return {
      kind: step,
      recordId: record.id,
      number: record.number,
      unitName: record.unitName,
      what: named,
      why,
      dueOn: clock?.dueOn ?? null,
    }
  })
}

const whyWithoutClock = ({ openProposal }: PublicityRecord) =>
  openProposal ? '须由另一人决定。' : '该年度的节假日安排未载入，没有期限。'

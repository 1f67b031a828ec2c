import { audit, authorise, type Ctx, settingOf } from '../../platform/index.ts'
import { correctionTerm, lastDayOf, withdrawalDueOn } from './rules-clocks.ts'
import { assess, kindOf } from './rules-gate.ts'
import { choicesOf, publicityCorrectionDays } from './settings.ts'
import { listOrigins, type Origin } from './sources.ts'
import * as store from './store.ts'
import type { GateChoices } from './types-gate.ts'

/** Decisions of each kind taken in at once. */
const BATCH = 5000

/**
 * Gives every decision made by today that has none its record, with the gate's verdict, and starts the clock of pages whose decision was revoked
 * and of licences that ended before their term.
 * May run at any time and any number of times; takes in at most 10,000 at once.
 */
export function collectDecisions(
  ctx: Ctx,
): Promise<{ collected: number; toPublish: number; withheld: number; toWithdraw: number; toCorrect: number }> {
  authorise(ctx.actor, 'publicity.prepare')
  return ctx.transaction(async (tx) => {
    const choices = await choicesOf(tx)
    const records = (await listOrigins(tx, { uncollected: BATCH, until: ctx.today })).map((origin) =>
      recordFor(ctx, origin, choices),
    )
    const collected = await store.insertRecords(tx, records, ctx.now)
    const revoked = await store.listRevokedPublic(tx)
    for (const { id, revokedOn } of revoked)
      await store.updateRecord(tx, id, { withdrawDueOn: withdrawalDueOn(revokedOn) ?? revokedOn })
    const term = correctionTerm(await settingOf(tx, publicityCorrectionDays))
    const ended = (await store.listEndedLicences(tx)).filter(({ endedOn }) => endedOn <= ctx.today)
    for (const { id, endedOn } of ended)
      await store.updateRecord(tx, id, { correctFrom: endedOn, correctDueOn: lastDayOf(term, endedOn) ?? endedOn })
    const withheld = records.filter(({ state }) => state === 'not-public').length
    const counts = {
      collected,
      toPublish: records.length - withheld,
      withheld,
      toWithdraw: revoked.length,
      toCorrect: ended.length,
    }
    if (collected + revoked.length + ended.length > 0)
      audit.record(tx, { action: 'publicity.collected', subject: 'publicity', details: counts })
    return counts
  })
}

function recordFor(ctx: Ctx, origin: Origin, choices: GateChoices): store.NewRecord {
  const { decisionId, importedId, licenceDecisionId, unitId, unitPath, organName, unmasked } = origin
  const verdict = assess(origin.gate, ctx.today, choices)
  return {
    kind: kindOf(origin.gate),
    decisionId,
    importedId,
    licenceDecisionId,
    unitId,
    unitPath,
    organName,
    decidedOn: unmasked.decidedOn,
    number: unmasked.number,
    state: verdict.public ? 'collected' : 'not-public',
    reasonCode: verdict.public ? null : verdict.reason,
    reasonBasis: verdict.public ? [] : verdict.basis,
    dueOn: verdict.public ? verdict.dueOn : null,
  }
}

import type { Tx } from '../../kit/db.ts'
import type { Refusal } from '../../kit/errors.ts'
import { authorise, type Ctx, settingOf } from '../../platform/index.ts'
import { normaliseNumber } from '../law/index.ts'
import { loadChoices } from './changes.ts'
import { deskOf } from './desk.ts'
import * as acts from './rules-acts.ts'
import { clocksOf } from './rules-clocks.ts'
import { lastDaysOf } from './rules-end-told.ts'
import { proposeFields, residueOf } from './rules-fields.ts'
import { assess } from './rules-gate.ts'
import * as rules from './rules-proposal.ts'
import { publicityCorrectionDays } from './settings.ts'
import { originsOf } from './sources.ts'
import * as store from './store.ts'
import { listEvents, listVersions } from './store-life.ts'
import { actorNames } from './store-names.ts'
import { listProposals } from './store-proposal.ts'
import { countSteps } from './store-steps.ts'
import { DeskStep, type RecordDetail, type RecordQuery, type StepQuery } from './types-desk.ts'

/** The publicity desk's list: most urgent first. */
export function listPublicityRecords(ctx: Ctx, query: RecordQuery) {
  authorise(ctx.actor, 'publicity.read')
  const normalised = query.number ? normaliseNumber(query.number) : null
  return ctx.read((tx) => store.listRecords(tx, { ...query, normalised, desk: deskOf(ctx) }))
}

/** How much waits at each step; each count equals the list under the same step. */
export function countPublicitySteps(ctx: Ctx, query: StepQuery) {
  authorise(ctx.actor, 'publicity.read')
  return ctx.read((tx) => countSteps(tx, DeskStep.options, { ...query, today: ctx.today, desk: deskOf(ctx) }))
}

const told = (refusal: Refusal | null) => ({ refused: refusal?.detail ?? null, basis: [...(refusal?.basis ?? [])] })

/** One record with what the public would read beside the words of the case, and what may be done next. */
export function getPublicityRecord(ctx: Ctx, { recordId }: { recordId: string }): Promise<RecordDetail> {
  authorise(ctx.actor, 'publicity.read')
  return ctx.transaction(async (tx) => {
    const record = await store.getRecord(tx, recordId)
    const origin = (await originsOf(tx, [recordId], ctx.today)).get(recordId)
    const choices = await loadChoices(tx)
    const shown = record.publicFields && { fields: record.publicFields, masking: record.masking }
    const open = record.state === 'collected' && origin
    const proposed = shown ?? (open ? proposeFields(origin.unmasked) : null)
    const source = origin?.unmasked
    const left = proposed && source ? residueOf(proposed.fields, source.names) : []
    const gone: Refusal = { code: 'decision-not-found', detail: '这条记录所依据的决定已不存在。' }
    const waiting = rules.refuseSecondProposal(record)
    const proposals = await listProposals(tx, recordId)
    const [timeline, versions] = [await listEvents(tx, recordId), await listVersions(tx, recordId)]
    const days = await settingOf(tx, publicityCorrectionDays)
    return {
      record,
      proposed,
      source: {
        partyName: source?.partyName ?? '',
        facts: source?.facts ?? '',
        penaltyContent: source?.penaltyContent ?? '',
        licenseContent: source?.licence?.licenseContent ?? null,
        place: source?.place ?? null,
      },
      residue: left,
      timeline,
      versions,
      proposals,
      clocks: [...clocksOf(record, origin?.gate.revokedOn ?? null, days), ...lastDaysOf(record, source ?? null, choices.terms)],
      names: await namesIn(tx, [record, ...timeline, ...versions, ...proposals]),
      acts: {
        transmitRecord: told(acts.refuseTransmission(record) ?? acts.refuseResidue(left)),
        confirmReading: told(acts.refuseReading(record, ctx.actor.id) ?? acts.refuseResidue(left)),
        withholdRecord: told(acts.refuseWithholding(record) ?? waiting),
        publishRecord: told(origin ? (acts.refusePublication(record, assess(origin.gate, ctx.today, choices)) ?? waiting) : gone),
        withdrawRecord: told(acts.refuseWithdrawal(record) ?? (origin?.gate.revokedOn ? null : waiting)), // a revocation waits for nobody
        updateRecord: told(rules.refuseUpdate(record, true) ?? waiting),
        reopenRecord: told(rules.refuseReopening(record, 'mistaken') ?? waiting),
        restoreRecord: told(
          origin ? (rules.refuseRestoration(record, assess(origin.gate, ctx.today, choices), ctx.today) ?? waiting) : gone,
        ),
        repairRecord: told(rules.refuseRepair(record, ctx.today, ctx.today)),
        decideProposal: told(
          rules.refuseDecision(record, proposals.find(({ decidedAt }) => decidedAt === null) ?? null, ctx.actor.id),
        ),
      },
    }
  })
}

const WHO = ['by', 'transmittedBy', 'maskedBy', 'confirmedBy', 'publishedBy', 'replacedBy', 'proposedBy', 'decidedBy']
/** Everyone these rows name, by id. */
async function namesIn(tx: Tx, rows: readonly object[]): Promise<Record<string, string>> {
  const ids = rows.flatMap((row) => Object.entries(row).flatMap(([key, id]) => (WHO.includes(key) && id ? [String(id)] : [])))
  return actorNames(tx, ids)
}

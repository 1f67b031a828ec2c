import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { accountNames, authorise, type Ctx, may, settingOf } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { namesOf } from '../../organisations/index.ts'
import { clockFrom, type Held, partsAndActor } from './actions-act.ts'
import { ACTS, refuseAct } from './rules.ts'
import { isOverdue, why } from './rules-clock.ts'
import { rectificationTerms } from './settings.ts'
import * as store from './store.ts'
import * as desk from './store-desk.ts'
import { ActName, type RectificationPath, STATE_NAME } from './types.ts'
import type { RectificationDetail, RectificationQuery, RectificationWork } from './types-desk.ts'

/** The ledger of what is to be put right, what is due first on top. */
export function listRectifications(ctx: Ctx, query: RectificationQuery) {
  authorise(ctx.actor, 'rectification.read')
  return ctx.transaction((tx) => desk.listRectifications(tx, { ...query, today: ctx.today }))
}

const told = (refusal: Refusal | null) => refusal && { ...refusal, basis: [...(refusal.basis ?? [])] }
const NO_RIGHT = { code: 'not-permitted', detail: '您没有此项权限。' }

function actsOf(ctx: Ctx, { now, part, who }: Pick<Held, 'now' | 'part' | 'who'>): RectificationDetail['acts'] {
  const refused = (name: ActName) => (may(ctx.actor, ACTS[name].permission) ? refuseAct(name, now.state, part, who) : NO_RIGHT)
  return Object.fromEntries(
    ActName.options.map((name) => [name, { refused: told(refused(name)) }]),
  ) as RectificationDetail['acts']
}

function clockOf(now: Held['now'], today: Day): RectificationDetail['clock'] {
  const counted = why(now, chinaCalendar)
  return counted && { ...counted, overdue: isOverdue(counted.dueOn, today) }
}

/** One fault with its timeline, proof and checks, its clock with why, and why each act is or is not possible. */
export function getRectification(ctx: Ctx, { rectificationId }: RectificationPath): Promise<RectificationDetail> {
  authorise(ctx.actor, 'rectification.read')
  return ctx.transaction(async (tx) => {
    const now = await store.getRectification(tx, rectificationId)
    const held = await partsAndActor(ctx, tx, now)
    const { dispute, ...parts } = await desk.partsOf(tx, now.id)
    const people = await namesOf(
      tx,
      [now.responsibleId, now.checkerId].filter((id) => id !== null),
    )
    const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null
    const raiser = dispute && (await accountNames(tx, [dispute.raisedBy]))(dispute.raisedBy)
    const first = now.state === 'confirmed' || now.state === 'reopened'
    const terms = await settingOf(tx, rectificationTerms)
    return {
      rectification: { ...now, responsibleName: nameOf(now.responsibleId), checkerName: nameOf(now.checkerId) },
      clock: clockOf(now, ctx.today),
      goneOn: await store.goneOn(tx, now),
      ...parts,
      dispute: dispute && { ...dispute, raisedName: raiser ?? '' },
      assignBy: first ? clockFrom('assigned', now.severity, terms, ctx.today).dueOn : now.dueOn,
      acts: actsOf(ctx, held),
    }
  })
}

const MOST_WORK = 200
/** 我的待办, as far as rectification goes: what waits for the unit, for the responsible person, for a checker. */
export function getRectificationWork(ctx: Ctx): Promise<RectificationWork> {
  authorise(ctx.actor, 'rectification.read')
  const right = (name: 'answer' | 'correct' | 'check' | 'decide') => may(ctx.actor, `rectification.${name}`)
  const rights = { answer: right('answer'), correct: right('correct'), check: right('check'), decide: right('decide') }
  return ctx.transaction(async (tx) => {
    const waiting = await desk.listWaiting(tx, rights, MOST_WORK)
    return {
      counts: { rectification: waiting.length },
      items: waiting.map(({ id, caseNumber, code, title, state, dueOn }) => ({
        kind: 'rectification' as const,
        rectificationId: id,
        number: caseNumber ?? code,
        title: `整改：${title}`,
        what: WHAT[state] ?? STATE_NAME[state],
        why: `${STATE_NAME[state]}；期限由本机关设置`,
        dueOn,
      })),
    }
  })
}

const WHAT: Partial<Record<keyof typeof STATE_NAME, string>> = {
  ...{ found: '认领问题或者提出异议', confirmed: '指定责任人和整改措施', reopened: '指定责任人和整改措施' },
  ...{ assigned: '开始整改', 'in-correction': '整改并报送核查', 'sent-back': '重新整改并报送核查' },
  ...{ submitted: '核查整改', verified: '销号', disputed: '裁定异议' },
}

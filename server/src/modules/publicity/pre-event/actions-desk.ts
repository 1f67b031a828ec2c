import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { authorise, type Ctx, may, settingOf } from '../../../platform/index.ts'
import * as rules from './rules.ts'
import { preEventYearlyDue } from './settings.ts'
import * as store from './store.ts'
import type { ListDetail, ListState, ListWork } from './types.ts'
import { LISTS, type ListCode, listOf } from './types-lists.ts'

const told = (refusal: Refusal | null) => ({ refused: refusal?.detail ?? null, basis: [...(refusal?.basis ?? [])] })
const later = (one: Day | null, other: Day | null): Day | null => ((one ?? '') > (other ?? '') ? one : other)

async function statesOf(tx: Tx, today: Day): Promise<ListState[]> {
  const monthDay = await settingOf(tx, preEventYearlyDue)
  const waiting = await store.countWaiting(tx)
  return (await store.countLists(tx)).map(({ code, count, changedOn, checkedOn }) => {
    const { title, duty } = listOf(code)
    const dueOn = duty === 'yearly' ? rules.yearlyDue(later(changedOn, checkedOn), today, monthDay) : null
    const waits = waiting.find(({ list }) => list === code)?.count ?? 0
    return { code, title, duty, count, changedOn, checkedOn, dueOn, overdue: dueOn !== null && dueOn < today, waiting: waits }
  })
}

/** Every list with its count, its last change and what it waits for. */
export function listPreEvent(ctx: Ctx): Promise<{ items: ListState[] }> {
  authorise(ctx.actor, 'publicity.read')
  return ctx.transaction(async (tx) => ({ items: await statesOf(tx, ctx.today) }))
}

/** One list: what the public sees today, and the versions behind it within the actor's units. */
export function getPreEventList(ctx: Ctx, { listCode }: { listCode: ListCode }): Promise<ListDetail> {
  authorise(ctx.actor, 'publicity.read')
  const spec = listOf(listCode)
  return ctx.transaction(async (tx) => {
    const state = (await statesOf(tx, ctx.today)).find(({ code }) => code === listCode) as ListState
    const items = await store.listItems(tx, listCode)
    return {
      state,
      ...{ about: spec.about, basis: [...spec.basis], source: spec.source, tree: spec.tree ?? false },
      fields: spec.fields.map(({ optional = false, derived = false, ...rest }) => ({ ...rest, optional, derived })),
      shown: await store.listShown(tx, listCode),
      items: items.map((item) => {
        const refusal = rules.refuseRelease(item, ctx.actor.id) ?? rules.refuseLate(spec.duty, item, ctx.today)
        return { ...item, release: told(refusal) }
      }),
      add: told(rules.refuseTyping(spec)),
      check: told(rules.refuseCheck(spec, state.waiting)),
    }
  })
}

/** All versions of one item, the newest first. */
export function getListItemHistory(ctx: Ctx, { itemId }: { itemId: string }) {
  authorise(ctx.actor, 'publicity.read')
  return ctx.transaction(async (tx) => ({ versions: await store.getVersions(tx, itemId) }))
}

/** 我的待办: for who edits, yearly lists that are due within a month and what was sent back; for who releases, versions of others that wait. */
export function getPreEventWork(ctx: Ctx): Promise<ListWork> {
  authorise(ctx.actor, 'case.read')
  return ctx.transaction(async (tx) => {
    const items = [...(await dueLists(ctx, tx)), ...(await returnedLists(ctx, tx)), ...(await waitingLists(ctx, tx))]
    const of = (kind: ListWork['items'][number]['kind']) => items.filter((item) => item.kind === kind).length
    const kinds = ['pre-event-due', 'pre-event-returned', 'pre-event-release'] as const
    return { items, counts: Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as ListWork['counts'] }
  })
}

async function dueLists(ctx: Ctx, tx: Tx): Promise<ListWork['items']> {
  if (!may(ctx.actor, 'preevent.manage')) return []
  return (await statesOf(tx, ctx.today)).flatMap(({ code, title, dueOn }) =>
    dueOn !== null && rules.isNamed(dueOn, ctx.today)
      ? [
          {
            kind: 'pre-event-due' as const,
            listCode: code,
            title,
            what: '年度更新或者核对',
            why: '每年更新的清单（本机关设置；APL:39）',
            dueOn,
            count: 1,
          },
        ]
      : [],
  )
}

type Counted = { list: string; count: number }
type Kind = 'pre-event-returned' | 'pre-event-release'
const WORDS: Record<Kind, { what: string; why: string }> = {
  'pre-event-returned': { what: '修改被退回的条目', why: '审核人已退回，修改后重新提交（APL:39）' },
  'pre-event-release': { what: '审核发布', why: '由编辑人以外的人审核发布（APL:39）' },
}
const workOf = (kind: Kind, counted: readonly Counted[]): ListWork['items'] =>
  LISTS.flatMap(({ code, title }) => {
    const count = counted.find(({ list }) => list === code)?.count ?? 0
    const { what, why } = WORDS[kind]
    return count === 0 ? [] : [{ kind, listCode: code, title, what: `${what} ${count} 项`, why, dueOn: null, count }]
  })

async function returnedLists(ctx: Ctx, tx: Tx): Promise<ListWork['items']> {
  return may(ctx.actor, 'preevent.manage') ? workOf('pre-event-returned', await store.countReturned(tx)) : []
}

async function waitingLists(ctx: Ctx, tx: Tx): Promise<ListWork['items']> {
  return may(ctx.actor, 'publicity.review') ? workOf('pre-event-release', await store.countWaiting(tx, ctx.actor.id)) : []
}

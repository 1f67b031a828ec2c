import { addDays } from '../../kit/day.ts'
import type { Tx } from '../../kit/db.ts'
import { type Actor, accountNames, authorise, type Ctx, may, type Permission, ROLE_NAMES } from '../../platform/index.ts'
import { citationText } from '../law/index.ts'
import { CHECKS } from './checks/index.ts'
import { STATE_NAME } from './rectification/types.ts'
import { factsOf, refuseHandingOver, refuseJudging } from './rules-finding.ts'
import * as store from './store-finding.ts'
import * as t from './types.ts'
import { AREA_NAMES, Area, type Check, SEVERITY_NAMES, Severity, SUBJECT_NAMES } from './types-check.ts'

const BY_CODE = new Map(CHECKS.map((check) => [check.code, check]))
/** What a check says is wrong; its code when it is no longer there. */
export const titleOf = (code: string): string => BY_CODE.get(code)?.title ?? code
export const isAsked = (code: string): boolean => BY_CODE.has(code)
const EVENT_NAMES = { gone: '已纠正', again: '再次出现', closed: '人工办结', 'false-alarm': '标记误报' } as const

type Told = { nameOf: (id: string) => string; handed: ReadonlyMap<string, store.Handed> }
/** The words of a finding; a check that is no longer there leaves its code. */
function itemOf({ details, unitPath: _, judgedBy, ...finding }: t.Finding, { nameOf, handed }: Told): t.FindingItem {
  const fault = handed.get(finding.id)
  const check = BY_CODE.get(finding.checkCode)
  const { title = finding.checkCode, area = 'other', severity = 'ordinary', subject = 'case' } = check ?? {}
  return {
    ...finding,
    ...{ title, area, areaName: AREA_NAMES[area], severity, severityName: SEVERITY_NAMES[severity], subject },
    subjectName: SUBJECT_NAMES[subject],
    stateName: t.FINDING_STATE_NAMES[finding.state],
    facts: factsOf(check, details),
    judgedByName: judgedBy === null ? null : nameOf(judgedBy),
    rectification: fault ? { id: fault.id, state: fault.state, stateName: STATE_NAME[fault.state] } : null,
  }
}

export async function itemsOf(tx: Tx, findings: readonly t.Finding[]): Promise<t.FindingItem[]> {
  const nameOf = await accountNames(
    tx,
    findings.flatMap(({ judgedBy }) => judgedBy ?? []),
  )
  const handed = await store.findRectifications(
    tx,
    findings.map(({ id }) => id),
  )
  return findings.map((finding) => itemOf(finding, { nameOf, handed }))
}

/** Checks the actor answers for by a role of theirs; an officer only for what they handle. */
function answersFor({ roles, personId }: Actor): store.Answers {
  const codes = (handled: boolean) =>
    CHECKS.filter(({ owner }) => roles.includes(owner) && (owner === 'case-officer') === handled).map(({ code }) => code)
  return { codes: codes(false), handled: codes(true), personId }
}

/** The checks of each severity, the gravest first: how lists are ordered. */
const RANKED = Severity.options.map((severity) => CHECKS.filter((one) => one.severity === severity).map(({ code }) => code))
/** A filter as the store asks it. */
export function whereOf({ actor, today }: Asking, { check, area, severity, mine, age, ...rest }: t.FindingFilter): store.Where {
  const oldOn = age === undefined ? {} : { oldOn: addDays(today, -age) }
  const filter = { ...rest, ...oldOn, ...(mine ? { answers: answersFor(actor) } : {}) }
  if (!check && !area && !severity) return { ...filter, codes: null }
  const fits = (one: Check) => (!area || one.area === area) && (!severity || one.severity === severity)
  const codes = CHECKS.filter(fits).map(({ code }) => code)
  return { ...filter, codes: check ? (BY_CODE.has(check) && !codes.includes(check) ? [] : [check]) : codes }
}

type Asking = Pick<Ctx, 'actor' | 'today'>
type Page = Pick<t.FindingQuery, 'page' | 'pageSize' | 'sort'>
/** One page of what the filter asks for, with its words. */
export async function pageOfFindings(tx: Tx, asking: Asking, filter: t.FindingFilter, page: Page) {
  const { total, items } = await store.listFindings(tx, whereOf(asking, filter), { ...page, ranked: RANKED })
  return { total, items: await itemsOf(tx, items) }
}

/** Faults of the actor's units, the gravest first when nothing else is asked. */
export function listFindings(ctx: Ctx, { page, pageSize, sort, ...filter }: t.FindingQuery) {
  authorise(ctx.actor, 'inspection.read')
  return ctx.transaction((tx) => pageOfFindings(tx, ctx, filter, { page, pageSize, sort }))
}

/** The same faults counted: every number equals the list under the same filter. */
export async function countFindings(ctx: Ctx, filter: t.FindingFilter): Promise<t.FindingCounts> {
  authorise(ctx.actor, 'inspection.read')
  const counted = await ctx.transaction((tx) => store.countFindings(tx, whereOf(ctx, filter)))
  const known = counted.map((one) => ({ ...one, check: BY_CODE.get(one.checkCode) }))
  const sum = (fits: (one: (typeof known)[number]) => boolean) => known.reduce((n, one) => (fits(one) ? n + one.count : n), 0)
  const areas = Area.options.map((area) => ({ area, name: AREA_NAMES[area], count: sum(({ check }) => check?.area === area) }))
  const units = new Map(known.map(({ unitId, unitName }) => [unitId, unitName]))
  const codes = [...new Set(known.map(({ checkCode }) => checkCode))]
  const most = (one: { count: number }, other: { count: number }) => other.count - one.count
  return {
    total: sum(() => true),
    byState: t.FindingState.options.map((state) => ({
      state,
      name: t.FINDING_STATE_NAMES[state],
      count: sum((one) => one.state === state),
    })),
    bySeverity: Severity.options.map((severity) => ({
      ...{ severity, name: SEVERITY_NAMES[severity] },
      count: sum(({ check }) => check?.severity === severity),
    })),
    byArea: areas.filter(({ count }) => count > 0),
    byCheck: codes
      .map((code) => ({ check: code, title: BY_CODE.get(code)?.title ?? code, count: sum((one) => one.checkCode === code) }))
      .sort(most),
    byUnit: [...units].map(([unitId, name]) => ({ unitId, name, count: sum((one) => one.unitId === unitId) })).sort(most),
  }
}

export const lawOf = (check: Check | undefined) =>
  (check?.law ?? []).map((citation) => ({ citation, text: citationText(citation) }))

/** One fault: what is wrong, by which articles, what puts it right, what became of it, and what may be said of it now. */
export function getFinding(ctx: Ctx, { findingId }: { findingId: string }): Promise<t.FindingDetail> {
  authorise(ctx.actor, 'inspection.read')
  return ctx.transaction(async (tx) => {
    const finding = await store.getFinding(tx, findingId)
    const [item] = await itemsOf(tx, [finding])
    if (!item) throw new Error('a finding without its words')
    const check = BY_CODE.get(finding.checkCode)
    const part = await store.partIn(tx, finding)
    const events = (await store.listEvents(tx, findingId)).map((event) => ({ ...event, eventName: EVENT_NAMES[event.event] }))
    return {
      ...item,
      law: lawOf(check),
      owner: check ? ROLE_NAMES[check.owner] : '',
      remedy: check?.remedy ?? '',
      correctable: check?.correctable ?? true,
      events,
      acts: {
        closeFinding: lacking(ctx.actor, 'inspection.close') ?? refuseJudging(finding, part, 'closed')?.detail ?? null,
        markFalseAlarm: lacking(ctx.actor, 'inspection.judge') ?? refuseJudging(finding, part, 'false-alarm')?.detail ?? null,
        handOver:
          lacking(ctx.actor, 'rectification.open') ??
          refuseHandingOver(finding, item.rectification?.state ?? null)?.detail ??
          null,
      },
    }
  })
}

const lacking = (actor: Actor, permission: Permission) => (may(actor, permission) ? null : '您没有此项权限。')

import { Readable } from 'node:stream'
import { dayOf } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { DomainError, type Refusal, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { makeDocument } from '../../../platform/documents/index.ts'
import { audit, authorise, type Ctx, type Download, may, settingOf } from '../../../platform/index.ts'
import { chinaCalendar, issueNumber } from '../../law/index.ts'
import { getUnit, organOf } from '../../organisations/index.ts'
import { clock, isOverdue } from '../rectification/rules-clock.ts'
import { noticeLetter } from './letter.ts'
import { type NoticeStanding, type NoticeWho, refuseJudging, refuseNotice, refuseReply, refuseWithdrawal } from './rules.ts'
import { noticeReplyDays } from './settings.ts'
import * as store from './store.ts'
import type * as t from './types.ts'
import { NOTICE_STATE_NAME } from './types.ts'

const replyClock = (on: Parameters<typeof clock>[0], days: number) => clock(on, days, chinaCalendar)

async function issuerOf(ctx: Ctx, tx: Tx) {
  const { unitId } = await store.actorUnit(tx, ctx.actor.scopePath)
  if (unitId) return organOf(tx, unitId)
  throw new DomainError('refused', 'no-unit', '您的账号没有对应的单位，不能以机关名义发出通知书。')
}

/** What the notice is about, in the addressed unit's own files. */
async function subjectOf(tx: Tx, input: t.NewNotice, unitPath: string) {
  const invalid = (field: string, message: string) =>
    new DomainError('invalid', 'invalid-input', message, { fields: { [field]: message } })
  const fault = input.rectificationId === null ? null : await store.faultOf(tx, input.rectificationId, unitPath)
  if (input.rectificationId !== null && !fault) throw invalid('rectificationId', '没有这个整改问题，或者它不是该单位的问题')
  const caseId = input.caseId ?? fault?.caseId ?? null
  if (input.caseId === null) return { caseId, caseNumber: fault?.caseNumber ?? null }
  const caseNumber = await store.caseNumberOf(tx, input.caseId, unitPath)
  if (caseNumber === null) throw invalid('caseId', '没有这个案件，或者它不是该单位的案件')
  return { caseId, caseNumber }
}

/** Issues an 执法监督通知书 with its number and the term of its reply, in the name of the actor's organ. */
export function issueNotice(ctx: Ctx, input: t.NewNotice): Promise<t.NoticeReply> {
  authorise(ctx.actor, 'supervision.issue')
  return ctx.transaction(async (tx) => {
    const [unit, issuer] = [await getUnit(tx, input.unitId), await issuerOf(ctx, tx)]
    if (!unit.path.startsWith(ctx.actor.scopePath))
      throw new DomainError('forbidden', 'outside-scope', '该单位不在您的单位范围内。')
    const subject = await subjectOf(tx, input, unit.path)
    refuseIf(refuseNotice(unit.path, issuer.path, input.caseId !== null || input.rectificationId !== null))
    const id = newId(Date.parse(ctx.now))
    const replyDays = input.replyDays ?? (await settingOf(tx, noticeReplyDays))
    const { text: number } = await issueNumber(tx, {
      ...{ unitPath: unit.path, organPrefix: issuer.shortName, mark: 'case-supervision' },
      ...{ year: Number(ctx.today.slice(0, 4)), subject: id, issuedAt: ctx.now },
    })
    await store.insertNotice(tx, {
      ...{ ...input, ...subject, id, number, unitPath: unit.path, issuerId: issuer.id, issuerPath: issuer.path },
      ...{ issuedBy: ctx.actor.id, issuedName: ctx.actor.name, issuedAt: ctx.now, replyDays },
      ...{ replyFrom: ctx.today, replyDueOn: replyClock(ctx.today, replyDays).dueOn },
    })
    audit.record(tx, { action: 'supervision.issued', subject: id, details: { number, kind: input.kind, unitId: unit.id } })
    return { supervisionId: id, number, state: 'issued', version: 1 }
  })
}

type Held = { notice: t.Notice; standing: NoticeStanding; who: NoticeWho }
async function load(
  ctx: Ctx,
  tx: Tx,
  id: string,
  lock: boolean,
): Promise<Held & { replies: Awaited<ReturnType<typeof store.listReplies>> }> {
  const notice = await store.getNotice(tx, id, lock)
  const replies = await store.listReplies(tx, id)
  const { unitPath } = await store.actorUnit(tx, ctx.actor.scopePath)
  const { scopePath } = ctx.actor
  const { state, unitPath: to, issuerPath } = notice
  const standing = { state, unitPath: to, issuerPath, repliers: replies.map(({ repliedBy }) => repliedBy) }
  return { notice, standing, who: { accountId: ctx.actor.id, unitPath: unitPath ?? scopePath, scopePath }, replies }
}

type Done = { action: string; change: Parameters<typeof store.updateNotice>[2] }
function act(
  ctx: Ctx,
  input: t.NoticePath & { version: number },
  work: (tx: Tx, held: Held) => Promise<Done>,
): Promise<t.NoticeReply> {
  return ctx.transaction(async (tx) => {
    const held = await load(ctx, tx, input.supervisionId, true)
    const { id, number, version } = held.notice
    if (version !== input.version) {
      const values = { yours: { version: input.version }, theirs: held.notice }
      throw new DomainError('conflict', 'stale', '该通知书刚刚被他人办理，请刷新后再办理。', { values })
    }
    const { action, change } = await work(tx, held)
    await store.updateNotice(tx, id, change)
    audit.record(tx, { action: `supervision.${action}`, subject: id, details: { number, state: change.state } })
    return { supervisionId: id, number, state: change.state, version: version + 1 }
  })
}

/** The unit's reply; late ones are taken and say so. */
export function replyToNotice(ctx: Ctx, input: t.Reply): Promise<t.NoticeReply> {
  authorise(ctx.actor, 'supervision.reply')
  return act(ctx, input, async (tx, { notice, standing, who }) => {
    refuseIf(refuseReply(standing, who))
    const round = notice.round + 1
    const by = { repliedBy: ctx.actor.id, repliedName: ctx.actor.name, repliedAt: ctx.now }
    const late = isOverdue(notice.replyDueOn, ctx.today)
    await store.insertReply(tx, { noticeId: notice.id, round, words: input.words, dueOn: notice.replyDueOn, late, ...by })
    return { action: 'replied', change: { state: 'replied', round } }
  })
}

/** Accepts the reply and ends the matter, or asks again with the same term. */
export function judgeReply(ctx: Ctx, input: t.Judge): Promise<t.NoticeReply> {
  authorise(ctx.actor, 'supervision.issue')
  return act(ctx, input, async (tx, { notice, standing, who }) => {
    refuseIf(refuseJudging(standing, who))
    const { accepted, words } = input
    const by = { judgedBy: ctx.actor.id, judgedName: ctx.actor.name, judgedAt: ctx.now }
    await store.insertVerdict(tx, { noticeId: notice.id, round: notice.round, accepted, words, ...by })
    const ended = { endedBy: ctx.actor.id, endedAt: ctx.now, endedWords: words }
    if (accepted) return { action: 'concluded', change: { state: 'concluded', ...ended } }
    const replyDueOn = replyClock(ctx.today, notice.replyDays).dueOn
    return { action: 'returned', change: { state: 'returned', replyFrom: ctx.today, replyDueOn } }
  })
}

export function withdrawNotice(ctx: Ctx, input: t.WithdrawNotice): Promise<t.NoticeReply> {
  authorise(ctx.actor, 'supervision.issue')
  return act(ctx, input, async (_tx, { standing, who }) => {
    refuseIf(refuseWithdrawal(standing, who))
    return {
      action: 'withdrawn',
      change: { state: 'withdrawn', endedBy: ctx.actor.id, endedAt: ctx.now, endedWords: input.reason },
    }
  })
}

export function listNotices(ctx: Ctx, query: t.NoticeQuery) {
  authorise(ctx.actor, 'supervision.read')
  return ctx.transaction((tx) => store.listNotices(tx, { ...query, today: ctx.today }))
}

/** One notice with its replies, why its day is its day, and why each act is or is not possible. */
export function getNotice(ctx: Ctx, { supervisionId }: t.NoticePath): Promise<t.NoticeDetail> {
  authorise(ctx.actor, 'supervision.read')
  return ctx.transaction(async (tx) => {
    const { notice, standing, who, replies } = await load(ctx, tx, supervisionId, false)
    const owed = notice.state === 'issued' || notice.state === 'returned'
    const counted = replyClock(notice.replyFrom, notice.replyDays)
    const clocked = { ...counted, steps: [...counted.steps, '回复期限由发文机关在通知书中写明。'] }
    const told = (right: 'issue' | 'reply', refusal: Refusal | null) => {
      const refused = may(ctx.actor, `supervision.${right}`) ? refusal : { code: 'not-permitted', detail: '您没有此项权限。' }
      return { refused: refused && { ...refused, basis: [...(refused.basis ?? [])] } }
    }
    return {
      notice,
      clock: owed ? { ...clocked, overdue: isOverdue(notice.replyDueOn, ctx.today) } : null,
      replies,
      verdicts: await store.listVerdicts(tx, supervisionId),
      acts: {
        reply: told('reply', refuseReply(standing, who)),
        judge: told('issue', refuseJudging(standing, who)),
        withdraw: told('issue', refuseWithdrawal(standing, who)),
      },
    }
  })
}

const MOST_WORK = 200
/** 我的待办, as far as notices go: to reply to, and replies to judge. */
export function getNoticeWork(ctx: Ctx): Promise<t.NoticeWork> {
  authorise(ctx.actor, 'supervision.read')
  return ctx.transaction(async (tx) => {
    const waiting = (side: 'reply' | 'verdict', right: 'reply' | 'issue') =>
      may(ctx.actor, `supervision.${right}`) ? store.listWaiting(tx, side, ctx.actor.id, MOST_WORK) : []
    const [replies, verdicts] = [await waiting('reply', 'reply'), await waiting('verdict', 'issue')]
    const item = (kind: t.NoticeWork['items'][number]['kind'], what: string) => (notice: t.Notice) => ({
      ...{ kind, supervisionId: notice.id, number: notice.number, what },
      title: `${notice.issuerName}致${notice.unitName}`,
      why: `${NOTICE_STATE_NAME[notice.state]}；回复期限由发文机关在通知书中写明`,
      dueOn: kind === 'supervision-reply' ? notice.replyDueOn : null,
    })
    return {
      items: [
        ...replies.map(item('supervision-reply', '回复执法监督通知书')),
        ...verdicts.map(item('supervision-verdict', '审查对执法监督通知书的回复')),
      ],
      counts: { 'supervision-reply': replies.length, 'supervision-verdict': verdicts.length },
    }
  })
}

/** The notice as PDF; who took it, and its fingerprint, is in the trail. */
export async function getNoticeLetter(ctx: Ctx, { supervisionId }: t.NoticePath): Promise<Download> {
  authorise(ctx.actor, 'supervision.read')
  const notice = await ctx.read((tx) => store.getNotice(tx, supervisionId))
  const { bytes, fingerprint } = await makeDocument(noticeLetter(notice))
  const details = { number: notice.number, fingerprint }
  await ctx.transaction(async (tx) => audit.record(tx, { action: 'supervision.letter-taken', subject: notice.id, details }))
  const name = `执法监督通知书${notice.number}-${dayOf(notice.issuedAt)}.pdf`
  return { name, type: 'application/pdf', stream: Readable.from([bytes]) }
}

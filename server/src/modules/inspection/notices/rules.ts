import type { Refusal } from '../../../kit/errors.ts'
import { NOTICE_STATE_NAME, type NoticeState } from './types.ts'

export type NoticeWho = { accountId: string; unitPath: string; scopePath: string }
export type NoticeStanding = { state: NoticeState; unitPath: string; issuerPath: string; repliers: readonly string[] }

const wrong = (state: NoticeState, act: string): Refusal => ({
  code: 'notice-state',
  detail: `该执法监督通知书的状态是“${NOTICE_STATE_NAME[state]}”，不能${act}。`,
})

/** A notice goes down to another unit, about something: never to the organ that writes it. */
export function refuseNotice(unitPath: string, issuerPath: string, about: boolean): Refusal | null {
  if (!about) return { code: 'notice-about', detail: '请写明所监督的案件或者问题：个案监督须针对具体案件或者问题。' }
  if (!unitPath.startsWith(issuerPath) || unitPath === issuerPath)
    return { code: 'notice-unit', detail: '执法监督通知书应当发给下级单位，不能发给本机关自己。' }
  return null
}

/** The unit it went to answers. */
export function refuseReply({ state, unitPath }: NoticeStanding, who: NoticeWho): Refusal | null {
  if (state !== 'issued' && state !== 'returned') return wrong(state, '回复')
  if (who.unitPath.startsWith(unitPath)) return null
  return { code: 'not-addressed', detail: '该通知书不是发给您所在单位的，由收文单位回复。' }
}

/** Neither who replied nor the unit itself says whether the reply will do; the database refuses the same. */
export function refuseJudging(standing: NoticeStanding, who: NoticeWho): Refusal | null {
  if (standing.state !== 'replied') return wrong(standing.state, '审查回复')
  return refuseOther(standing, who, '审查')
}

export function refuseWithdrawal(standing: NoticeStanding, who: NoticeWho): Refusal | null {
  const { state } = standing
  if (state === 'concluded' || state === 'withdrawn') return wrong(state, '撤回')
  return refuseOther(standing, who, '撤回')
}

/** Only the organ that issued it, or one above, and never the side it went to. */
function refuseOther({ unitPath, issuerPath, repliers }: NoticeStanding, who: NoticeWho, act: string): Refusal | null {
  if (who.accountId.startsWith('system:') || who.unitPath.startsWith(unitPath) || repliers.includes(who.accountId))
    return { code: 'own-unit', detail: `您或者您所在单位是收文方，不能${act}。` }
  if (issuerPath.startsWith(who.scopePath)) return null
  return { code: 'not-issuer', detail: `该通知书由上级机关发出，由发文机关${act}。` }
}

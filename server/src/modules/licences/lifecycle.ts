import type { Refusal } from '../../kit/errors.ts'
import type { Permission } from '../../platform/index.ts'
import { STAGE_NAME, type Stage } from './file/types.ts'

/** One thing a person can do to an application. `from`: the stages in which it may be done; `to`: the stage after it, absent where it stays. */
type Act = { title: string; permission: Permission; from: readonly Stage[]; to?: Stage; basis: readonly string[] }

const AFTER = ['granted', 'closed'] as const

/**
 * The life cycle: which act is possible in which stage and where it leads. The compiler checks that every stage and permission named exists, and
 * that every act has its precondition (`preconditions.ts`). `receiveApplication` creates an application and is not here.
 */
export const ACTS = {
  tellCorrections: {
    title: '一次告知补正',
    permission: 'licence.receive',
    from: ['received'],
    to: 'correcting',
    basis: ['LIC:32(1).4'],
  },
  recordCorrections: {
    title: '登记补正材料',
    permission: 'licence.receive',
    from: ['correcting'],
    to: 'received',
    basis: ['LIC:32(1).5'],
  },
  acceptApplication: {
    title: '受理',
    permission: 'licence.receive',
    from: ['received'],
    to: 'examining',
    basis: ['LIC:32(1).5', 'LIC:32(2)'],
  },
  declineApplication: {
    title: '不予受理',
    permission: 'licence.receive',
    from: ['received', 'correcting'],
    to: 'declined',
    basis: ['LIC:32(1).1', 'LIC:32(1).2', 'LIC:32(2)'],
  },
  withdrawApplication: {
    title: '申请人撤回申请',
    permission: 'licence.receive',
    from: ['received', 'correcting', 'examining'],
    to: 'withdrawn',
    basis: ['LIC:29'],
  },
  recordExamination: { title: '登记审查', permission: 'licence.examine', from: ['examining'], basis: ['LIC:34'] },
  startExcludedTime: { title: '登记不计入期限的时间', permission: 'licence.examine', from: ['examining'], basis: ['LIC:45'] },
  endExcludedTime: { title: '结束不计入期限的时间', permission: 'licence.examine', from: ['examining'], basis: ['LIC:45'] },
  extendDecision: { title: '延长审批期限', permission: 'licence.extend', from: ['examining'], basis: ['LIC:42(1)'] },
  tellHearingRight: { title: '告知听证权利', permission: 'licence.examine', from: ['examining'], basis: ['LIC:46', 'LIC:47'] },
  requestLicenceHearing: { title: '登记听证申请', permission: 'licence.examine', from: ['examining'], basis: ['LIC:47'] },
  waiveHearing: { title: '登记放弃听证', permission: 'licence.examine', from: ['examining'], basis: ['LIC:47'] },
  holdLicenceHearing: { title: '举行听证', permission: 'licence.examine', from: ['examining'], basis: ['LIC:48'] },
  proposeRefusal: { title: '提出不予许可意见', permission: 'licence.examine', from: ['examining'], basis: ['LIC:38(2)'] },
  proposeRevocation: { title: '提出撤销许可意见', permission: 'licence.examine', from: AFTER, basis: ['LIC:69', 'LIC:8'] },
  giveLegalOpinion: {
    title: '出具法制审核意见',
    permission: 'licence.review',
    from: ['examining', 'granted', 'closed'],
    basis: ['LIC:38(2)', 'LIC:69'],
  },
  grantLicence: { title: '准予许可', permission: 'licence.decide', from: ['examining'], to: 'granted', basis: ['LIC:38(1)'] },
  refuseLicence: { title: '不予许可', permission: 'licence.decide', from: ['examining'], to: 'refused', basis: ['LIC:38(2)'] },
  issueCertificate: { title: '制发许可证件', permission: 'licence.receive', from: ['granted'], basis: ['LIC:39', 'LIC:44'] },
  deliverLicence: {
    title: '送达',
    permission: 'licence.receive',
    from: ['granted', 'refused', 'closed'],
    to: 'closed',
    basis: ['LIC:44', 'LIC:26'],
  },
  recordSupervision: { title: '登记监督检查', permission: 'licence.examine', from: AFTER, basis: ['LIC:61'] },
  revokeLicence: { title: '撤销许可', permission: 'licence.revoke', from: AFTER, basis: ['LIC:69'] },
  cancelLicence: { title: '注销许可', permission: 'licence.decide', from: AFTER, basis: ['LIC:70'] },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof ACTS
export const ACT_NAMES = Object.keys(ACTS) as ActName[]

/** The stage the table leads to, or undefined where the act leaves the stage as it is. */
export function stageAfter(act: ActName): Stage | undefined {
  const { to }: Act = ACTS[act]
  return to
}

/** Why the act is out of place in this stage, or null. */
export function refuseStage(act: ActName, stage: Stage): Refusal | null {
  const { title, from, basis }: Act = ACTS[act]
  if (from.includes(stage)) return null
  const where = from.map((name) => STAGE_NAME[name]).join('、')
  return { code: 'wrong-stage', detail: `申请处于“${STAGE_NAME[stage]}”，“${title}”只能在“${where}”时办理。`, basis }
}

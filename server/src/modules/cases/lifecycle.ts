import type { Refusal } from '../../kit/errors.ts'
import type { Permission } from '../../platform/index.ts'
import { type Procedure, STAGE_NAME, type Stage } from './file/types.ts'

/**
 * One thing a person can do to a case. `from` lists the stages in which it may be done; `to` is the stage after it,
 * absent where the stage stays. `procedures` narrows it to some procedures.
 */
type Act = {
  title: string
  permission: Permission
  from: readonly Stage[]
  to?: Stage
  procedures?: readonly Procedure[]
  /** Articles the act rests on. */
  basis: readonly string[]
}

const OPEN = ['investigating', 'handling-continued'] as const
const NOT_SUMMARY = ['ordinary', 'fast-track'] as const
const FORMAL = ['ordinary'] as const

/**
 * The life cycle: which act is possible in which stage and where it leads. The compiler checks that every stage and permission named
 * exists, and that every act has its precondition (`preconditions.ts`). `registerReport` and `decideOnTheSpot` create a case and are not here.
 */
export const ACTS = {
  accept: {
    title: '受案（立案）',
    permission: 'case.handle',
    from: ['reported'],
    to: 'investigating',
    basis: ['PROC:61', 'PSA-2025:90'],
  },
  decline: {
    title: '不予受理',
    permission: 'case.handle',
    from: ['reported'],
    to: 'declined',
    basis: ['PROC:61', 'PSA-2025:90'],
  },
  transferReport: { title: '移送管辖', permission: 'case.handle', from: ['reported'], basis: ['PROC:61.2'] },
  correctCase: { title: '更正案件信息', permission: 'case.handle', from: ['reported', ...OPEN], basis: ['PROC:60'] },
  assignHandler: {
    title: '指派办案民警',
    permission: 'case.handle',
    from: ['reported', ...OPEN, 'proposed', 'reviewed', 'decided', 'delivered'],
    basis: ['APL:42', 'PSA-2025:108'],
  },
  endHandler: {
    title: '办案民警移交或回避',
    permission: 'case.handle',
    from: ['reported', ...OPEN, 'proposed', 'reviewed', 'decided', 'delivered'],
    basis: ['PROC:17', 'PROC:21'],
  },
  addParty: { title: '登记当事人', permission: 'case.handle', from: ['reported', ...OPEN], basis: ['PROC:60'] },
  correctParty: { title: '更正当事人', permission: 'case.handle', from: ['reported', ...OPEN], basis: ['PROC:60'] },
  removeParty: { title: '移除当事人', permission: 'case.handle', from: ['reported', ...OPEN], basis: ['PROC:60'] },
  addEvidence: { title: '登记证据', permission: 'case.handle', from: [...OPEN], basis: ['PROC:26', 'PSA-2025:108'] },
  excludeEvidence: { title: '排除证据', permission: 'case.handle', from: [...OPEN], basis: ['PROC:27'] },
  recordQuestioning: {
    title: '询问查证',
    permission: 'case.handle',
    from: [...OPEN],
    procedures: NOT_SUMMARY,
    basis: ['PSA-2012:83', 'PSA-2025:97', 'PROC:69'],
  },
  endQuestioning: {
    title: '结束询问',
    permission: 'case.handle',
    from: [...OPEN],
    procedures: NOT_SUMMARY,
    basis: ['PSA-2012:83', 'PSA-2025:97'],
  },
  orderMeasure: {
    title: '采取强制措施',
    permission: 'case.handle',
    from: [...OPEN],
    procedures: NOT_SUMMARY,
    basis: ['ACL:18', 'PROC:55'],
  },
  approveMeasure: {
    title: '审批强制措施',
    permission: 'case.approve',
    from: [...OPEN, 'proposed', 'reviewed'],
    basis: ['ACL:19', 'PROC:56'],
  },
  extendMeasure: {
    title: '延长强制措施',
    permission: 'case.approve',
    from: [...OPEN, 'proposed', 'reviewed'],
    basis: ['ACL:25', 'PROC:112'],
  },
  liftMeasure: {
    title: '解除强制措施',
    permission: 'case.handle',
    from: [...OPEN, 'proposed', 'reviewed', 'decided', 'delivered'],
    basis: ['ACL:28', 'PROC:112'],
  },
  startPause: {
    title: '登记不计期间',
    permission: 'case.handle',
    from: [...OPEN],
    procedures: NOT_SUMMARY,
    basis: ['PSA-2025:118', 'PROC:165'],
  },
  endPause: {
    title: '结束不计期间',
    permission: 'case.handle',
    from: [...OPEN],
    procedures: NOT_SUMMARY,
    basis: ['PSA-2025:118', 'PROC:165'],
  },
  requestExtension: {
    title: '申请延长办案期限',
    permission: 'case.handle',
    from: [...OPEN],
    procedures: NOT_SUMMARY,
    basis: ['PSA-2012:99', 'PSA-2025:118'],
  },
  decideExtension: {
    title: '审批延长办案期限',
    permission: 'case.approve',
    from: [...OPEN, 'proposed', 'reviewed'],
    basis: ['PSA-2012:99', 'PSA-2025:118'],
  },
  continueUnknown: {
    title: '转为继续调查',
    permission: 'case.handle',
    from: ['investigating'],
    to: 'handling-continued',
    basis: ['PROC:165'],
  },
  resume: {
    title: '恢复办理',
    permission: 'case.handle',
    from: ['handling-continued'],
    to: 'investigating',
    basis: ['PROC:165'],
  },
  useFastTrack: {
    title: '转快速办理',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: FORMAL,
    basis: ['PROC:40', 'PROC:42'],
  },
  convertToOrdinary: {
    title: '转普通程序',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: ['fast-track'],
    basis: ['PROC:48'],
  },
  recordMediation: {
    title: '治安调解',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: NOT_SUMMARY,
    basis: ['PSA-2012:9', 'PSA-2025:9', 'PROC:178'],
  },
  settleMediation: {
    title: '登记调解履行',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: NOT_SUMMARY,
    basis: ['PROC:185'],
  },
  giveNotice: {
    title: '处罚前告知',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: NOT_SUMMARY,
    basis: ['APL:44', 'PSA-2025:112', 'PROC:167'],
  },
  recordStatement: {
    title: '登记陈述申辩',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: NOT_SUMMARY,
    basis: ['APL:45', 'PSA-2025:112'],
  },
  requestHearing: {
    title: '登记听证申请',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: FORMAL,
    basis: ['APL:64', 'PSA-2025:117'],
  },
  decideHearing: {
    title: '受理听证',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: FORMAL,
    basis: ['PROC:135', 'APL:64'],
  },
  holdHearing: {
    title: '举行听证',
    permission: 'case.handle',
    from: ['investigating'],
    procedures: FORMAL,
    basis: ['APL:64', 'PROC:137'],
  },
  holdDiscussion: {
    title: '集体讨论',
    permission: 'case.approve',
    from: ['investigating', 'reviewed'],
    procedures: NOT_SUMMARY,
    basis: ['APL:57', 'PSA-2025:113'],
  },
  propose: {
    title: '提出处理意见',
    permission: 'case.handle',
    from: [...OPEN],
    to: 'proposed',
    procedures: NOT_SUMMARY,
    basis: ['APL:57', 'PROC:170'],
  },
  withdrawProposal: {
    title: '撤回处理意见',
    permission: 'case.handle',
    from: ['proposed', 'reviewed'],
    to: 'investigating',
    basis: ['PROC:170'],
  },
  decide: {
    title: '作出决定',
    permission: 'case.approve',
    from: ['reviewed'],
    to: 'decided',
    procedures: NOT_SUMMARY,
    basis: ['APL:57', 'APL:58', 'PSA-2025:114'],
  },
  revokeDecision: {
    title: '撤销决定',
    permission: 'case.approve',
    from: ['decided', 'delivered', 'closed'],
    basis: ['APL:75', 'APL:48'],
  },
  recordDelivery: {
    title: '送达',
    permission: 'case.handle',
    from: ['decided', 'delivered'],
    basis: ['APL:61', 'PSA-2012:97', 'PSA-2025:116', 'PROC:36'],
  },
  recordPayment: {
    title: '登记缴款',
    permission: 'case.handle',
    from: ['decided', 'delivered'],
    basis: ['APL:67', 'PSA-2025:123'],
  },
  handInMoney: {
    title: '当场收缴款上缴',
    permission: 'case.handle',
    from: ['decided', 'delivered', 'closed'],
    basis: ['APL:71', 'PSA-2025:124'],
  },
  approveInstalments: { title: '批准分期或延期缴纳', permission: 'case.approve', from: ['delivered'], basis: ['APL:66'] },
  recordExecution: {
    title: '登记执行',
    permission: 'case.handle',
    from: ['decided', 'delivered'],
    basis: ['PSA-2025:122', 'PROC:198'],
  },
  close: {
    title: '结案',
    permission: 'case.handle',
    from: ['decided', 'delivered'],
    to: 'closed',
    basis: ['PROC:258', 'PROC:259'],
  },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof ACTS
export const ACT_NAMES = Object.keys(ACTS) as ActName[]

/** The stage the table leads to, or undefined where the act leaves the stage as it is. */
export function stageAfter(act: ActName): Stage | undefined {
  const { to }: Act = ACTS[act]
  return to
}

/** Why the act is out of place in this stage or procedure, or null. */
export function refuseStage(act: ActName, stage: Stage, procedure: Procedure): Refusal | null {
  const { title, from, procedures, basis }: Act = ACTS[act]
  if (!from.includes(stage)) {
    const where = from.map((name) => STAGE_NAME[name]).join('、')
    return { code: 'wrong-stage', detail: `案件处于“${STAGE_NAME[stage]}”，“${title}”只能在“${where}”时办理。`, basis }
  }
  if (procedures && !procedures.includes(procedure)) {
    return { code: 'wrong-procedure', detail: `本案适用的程序不办理“${title}”。`, basis }
  }
  return null
}

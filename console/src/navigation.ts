import { paths } from './paths.ts'
import type { Permission } from './session/session.ts'

type Entry = { title: string; to: string; permission?: Permission }
type Group = { title: string; entries: readonly Entry[] }

/** The navigation at the left, in the order of the work. An entry without a permission is for everybody. */
export const NAVIGATION: readonly Group[] = [
  {
    title: '办案',
    entries: [
      { title: '我的待办', to: paths.home() },
      { title: '案件', to: paths.cases(), permission: 'case.read' },
    ],
  },
  {
    title: '行政许可',
    entries: [
      { title: '许可申请', to: paths.licences(), permission: 'licence.read' },
      { title: '接收申请', to: paths.newApplication(), permission: 'licence.receive' },
      { title: '许可事项', to: paths.licenceKinds(), permission: 'licence.read' },
    ],
  },
  {
    title: '法制审核',
    entries: [
      { title: '待审核', to: paths.reviewQueue(), permission: 'review.read' },
      { title: '当场处罚备案后审核', to: paths.postFiling(), permission: 'review.read' },
    ],
  },
  {
    title: '执法公示',
    entries: [
      { title: '公示记录', to: paths.publicity(), permission: 'publicity.read' },
      { title: '公示台账', to: paths.ledger(), permission: 'ledger.read' },
      { title: '公示异议', to: paths.objections(), permission: 'objection.handle' },
      { title: '撤回登记', to: paths.withdrawals(), permission: 'publicity.read' },
      { title: '重新判断', to: paths.reassessment(), permission: 'publicity.reassess' },
      { title: '透明日志', to: paths.log(), permission: 'publicity.read' },
      { title: '事前公示', to: paths.preEvent(), permission: 'publicity.read' },
      { title: '随机抽取', to: paths.draws(), permission: 'draw.read' },
      { title: '数据导入', to: paths.imports(), permission: 'penalties.import' },
    ],
  },
  {
    title: '执法监督',
    entries: [
      { title: '网上日巡查', to: paths.inspection(), permission: 'inspection.read' },
      { title: '整改', to: paths.rectifications(), permission: 'rectification.read' },
      { title: '回头看', to: paths.lookBacks(), permission: 'rectification.read' },
      { title: '案件质量月点评', to: paths.comments(), permission: 'comment.read' },
      { title: '执法监督通知书', to: paths.notices(), permission: 'supervision.read' },
      { title: '执法管理委员会', to: paths.meetings(), permission: 'committee.read' },
      { title: '委员会任务', to: paths.committeeTasks(), permission: 'committee.read' },
      { title: '案卷评查', to: paths.campaigns(), permission: 'assessment.read' },
      { title: '我的评查任务', to: paths.markList(), permission: 'assessment.mark' },
      { title: '评查申诉', to: paths.scoreAppeals(), permission: 'assessment.read' },
    ],
  },
  { title: '年度报告', entries: [{ title: '统计指标', to: paths.figures(), permission: 'figure.read' }] },
  {
    title: '机构人员',
    entries: [
      { title: '机构', to: paths.units(), permission: 'organisation.read' },
      { title: '人员', to: paths.people(), permission: 'organisation.read' },
      { title: '法制审核人员配备', to: paths.staffing(), permission: 'organisation.read' },
    ],
  },
  {
    title: '法律依据',
    entries: [
      { title: '法律与版本', to: paths.laws(), permission: 'law.read' },
      { title: '案由', to: paths.causes(), permission: 'law.read' },
      { title: '文书字号', to: paths.numbers(), permission: 'case.read' },
    ],
  },
  {
    title: '系统管理',
    entries: [
      { title: '账号与岗位', to: paths.accounts(), permission: 'account.read' },
      { title: '设置', to: paths.settings(), permission: 'setting.read' },
      { title: '审计记录', to: paths.auditLines(), permission: 'audit.read' },
    ],
  },
  { title: '帮助', entries: [{ title: '使用入门', to: paths.help() }] },
]

/** What the search box in the header can look for, beside the pages themselves. */
export const SEARCHES: readonly { title: string; permission: Permission; to: (text: string) => string }[] = [
  { title: '案件', permission: 'case.read', to: (text) => `${paths.cases()}?q=${encodeURIComponent(text)}` },
  { title: '巡查问题', permission: 'inspection.read', to: (text) => `${paths.findings()}?text=${encodeURIComponent(text)}` },
  {
    title: '巡查规则',
    permission: 'inspection.read',
    to: (text) => `${paths.inspectionChecks()}?text=${encodeURIComponent(text)}`,
  },
  { title: '许可申请', permission: 'licence.read', to: (text) => `${paths.licences()}?q=${encodeURIComponent(text)}` },
  { title: '人员', permission: 'organisation.read', to: (text) => `${paths.people()}?text=${encodeURIComponent(text)}` },
  { title: '公示记录', permission: 'publicity.read', to: (text) => `${paths.publicity()}?number=${encodeURIComponent(text)}` },
]

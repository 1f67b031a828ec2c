// What the demo says of supervision: plainly invented.

/** Comments on the months in which the demo's inspection ran: of the whole city, and of two bureaus. */
export const TOLD_COMMENTS: readonly { unitCode: string; month: string; on: string; words: string }[] = [
  {
    ...{ unitCode: '220300000000', month: '2022-06', on: '2022-07-08' },
    words: '上半年案卷总体规范。\n办案期限和送达期限仍有逾期，各单位应当在期限届满前十日自查在办案件。',
  },
  {
    ...{ unitCode: '220300000000', month: '2022-12', on: '2023-01-09' },
    words: '下半年期限问题减少。\n对上半年点评过又重复出现的问题，由所在单位负责人督促整改。',
  },
  {
    ...{ unitCode: '220300000000', month: '2026-10', on: '2026-11-09' },
    words:
      '新修订的治安管理处罚法施行以来，各单位对新的期限、告知和未成年人保护规定掌握较好。\n共性问题是期限管理不严：延长办案期限的审批和处罚决定书的送达应当在期限届满前完成。\n各单位应当对照检查，同类问题不得重复出现。',
  },
  {
    ...{ unitCode: '220302000000', month: '2026-10', on: '2026-11-10' },
    words: '铁西分局案卷要件齐全，文书制作规范。\n送达期限仍有逾期，请各派出所在作出决定的当日安排送达。',
  },
  {
    ...{ unitCode: '220322000000', month: '2026-10', on: '2026-11-10' },
    words: '梨树县公安局当场处罚备案较以往及时。\n询问时间记录有缺项的，应当补充说明，今后逐项填写。',
  },
]

type ToldNotice = {
  /** Of the unit whose case it is about. */
  unitCode: string
  kind: 'correct' | 'perform' | 'account'
  on: string
  law: readonly string[]
  problems: string
  demands: string
  replyDays: number
  /** What was answered when, and what was said of it. */
  replies?: readonly { on: string; words: string; verdict?: { on: string; accepted: boolean; words: string } }[]
}
export const TOLD_NOTICES: readonly ToldNotice[] = [
  {
    ...{ unitCode: '220302510000', kind: 'correct', on: '2026-09-14', law: ['PSA-2025:116'], replyDays: 10 },
    problems: '处罚决定书未在规定期限内送达当事人，案卷中没有说明原因。',
    demands: '查明未按期送达的原因，补正送达手续，对同期案件逐案自查。',
    replies: [
      {
        on: '2026-09-18',
        words: '已补充送达回证。',
        verdict: { on: '2026-09-21', accepted: false, words: '没有说明原因，也没有报告自查情况，请重新回复。' },
      },
      {
        on: '2026-09-24',
        words: '经查系当事人外出，承办人未及时留置送达。已补正手续；自查同期案件36件，另有1件同类问题，已一并纠正。',
        verdict: { on: '2026-09-27', accepted: true, words: '原因查明，自查到位，予以办结。' },
      },
    ],
  },
  {
    ...{ unitCode: '220322510000', kind: 'perform', on: '2026-10-19', law: ['PSA-2025:118'], replyDays: 10 },
    problems: '案件超过办案期限尚未作出处理决定，未见延长期限的批准手续。',
    demands: '五个工作日内作出处理决定，并说明逾期原因。',
    replies: [{ on: '2026-11-16', words: '案件已作出决定并送达；逾期原因是鉴定意见补充较晚，承办人未及时报请延长。' }],
  },
  {
    ...{ unitCode: '220302510000', kind: 'correct', on: '2026-10-26', law: ['PSA-2025:97'], replyDays: 10 },
    problems: '询问查证的起止时间记录不完整，无法核对是否超过法定时限。',
    demands: '核对执法办案场所记录，补充说明起止时间，并报告整改措施。',
  },
  {
    ...{ unitCode: '220322510000', kind: 'account', on: '2026-11-17', law: ['APL:61'], replyDays: 15 },
    problems: '同类送达逾期问题经两次点评仍重复出现。',
    demands: '查明责任，提出处理意见和防止重复发生的措施。',
  },
]

type ToldTask = {
  unitCode: string
  words: string
  dueOn: string
  reported?: { on: string; words: string; verdict?: { on: string; accepted: boolean; words: string } }
}
type ToldMeeting = {
  title: string
  heldOn: string
  signedOn: string | null
  agenda: readonly {
    kind: 'enforcement-quality' | 'rectification' | 'major-case' | 'dispute' | 'rules'
    title: string
    words: string
    decision?: string
    tasks?: readonly ToldTask[]
  }[]
  minutes: string
}
export const TOLD_MEETINGS: readonly ToldMeeting[] = [
  {
    ...{ title: '执法管理委员会2026年第一次会议', heldOn: '2026-04-15', signedOn: '2026-04-17' },
    minutes: '会议听取了第一季度执法质量情况汇报，分析了新修订的治安管理处罚法施行以来的主要问题，研究了两项制度。',
    agenda: [
      {
        ...{ kind: 'enforcement-quality', title: '第一季度执法质量分析' },
        words: '法制支队汇报网上日巡查和月点评情况。',
        decision: '对新法施行后的期限、告知和未成年人保护规定开展一次专项自查。',
        tasks: [
          {
            ...{ unitCode: '220302000000', words: '组织铁西分局专项自查并报告结果。', dueOn: '2026-05-15' },
            reported: {
              ...{ on: '2026-05-12', words: '自查案件212件，发现问题9个，均已整改。' },
              verdict: { on: '2026-05-14', accepted: true, words: '情况清楚，同意办结。' },
            },
          },
          {
            ...{ unitCode: '220322000000', words: '组织梨树县公安局专项自查并报告结果。', dueOn: '2026-05-15' },
            reported: {
              ...{ on: '2026-05-20', words: '自查案件87件，发现问题4个，均已整改。' },
              verdict: { on: '2026-05-22', accepted: true, words: '同意办结；报告逾期，今后按期报送。' },
            },
          },
        ],
      },
      {
        ...{ kind: 'rules', title: '案件质量月点评办法' },
        words: '审议月点评办法，点评案卷不点评个人。',
        decision: '原则通过，由法制支队印发执行。',
      },
    ],
  },
  {
    ...{ title: '执法管理委员会2026年第二次会议', heldOn: '2026-10-13', signedOn: '2026-10-14' },
    minutes: '会议通报了第三季度执法质量，研究了重复出现的问题和一件管辖争议。',
    agenda: [
      {
        ...{ kind: 'rectification', title: '重复出现问题的整改督办' },
        words: '送达逾期、询问时间记录不全两类问题重复出现。',
        decision: '由相关单位一把手负责，十一月底前完成整改，十二月开展回头看。',
        tasks: [
          {
            ...{ unitCode: '220302510000', words: '建立决定当日安排送达的制度，报告执行情况。', dueOn: '2026-11-10' },
            reported: { on: '2026-11-09', words: '已建立送达台账，十月以来作出的决定均在期限内送达。' },
          },
          { unitCode: '220322510000', words: '补齐询问起止时间记录，报告整改情况。', dueOn: '2026-11-13' },
          { unitCode: '220302510000', words: '对当场处罚备案情况开展自查并报告结果。', dueOn: '2026-12-05' },
        ],
      },
      {
        ...{ kind: 'dispute', title: '一起案件的管辖争议' },
        words: '铁西分局与梨树县公安局对一起案件的管辖有不同意见。',
        decision: '由最初受理的铁西分局办理。',
      },
    ],
  },
  {
    ...{ title: '执法管理委员会2026年第三次会议', heldOn: '2026-11-18', signedOn: null },
    minutes: '',
    agenda: [
      { kind: 'enforcement-quality', title: '十月份执法质量分析', words: '通报十月份案件质量月点评。' },
      { kind: 'major-case', title: '重大复杂案件研究', words: '听取一起拟从重处罚案件的审查意见。' },
    ],
  },
]

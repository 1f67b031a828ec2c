import { type Told, told } from './wordings.ts'

const procedure = (key: string, item: string, limits: string, basis: string[], steps: string[]): Told =>
  told('procedures', key, { item, limits, steps, basis })

/** Under the law of 2025 the sum and the articles of the on-the-spot penalty changed. */
const SPOT_STEPS = [
  '出示人民警察证，告知身份',
  '当场查明违法事实，收集必要证据',
  '告知拟处罚的事实、理由、依据和权利，听取陈述申辩',
  '填写处罚决定书并当场交付',
  '二十四小时内报所属公安机关备案',
]

export const PROCEDURES: readonly Told[] = [
  {
    list: 'procedures',
    key: 'spot',
    before: {
      item: '当场处罚（治安）',
      limits: '当场作出；24小时内备案',
      steps: SPOT_STEPS,
      basis: ['PSA-2012:100', 'PSA-2012:101'],
    },
    after: {
      item: '当场处罚（治安）',
      limits: '当场作出；24小时内备案',
      steps: SPOT_STEPS,
      basis: ['PSA-2025:119', 'PSA-2025:120'],
    },
  },
  {
    list: 'procedures',
    key: 'order',
    before: {
      item: '治安案件普通程序',
      limits: '自受理之日起30日；案情重大、复杂的，经批准延长30日',
      steps: [
        '受理并登记',
        '由两名以上人民警察调查取证',
        '告知并听取陈述申辩',
        '法制审核',
        '负责人审批，作出决定',
        '宣告、送达',
        '执行',
      ],
      basis: ['PSA-2012:99', 'APL:58'],
    },
    after: {
      item: '治安案件普通程序',
      limits: '自立案之日起30日；案情重大、复杂的，经上一级公安机关批准延长30日，以二次为限',
      steps: [
        '立案并登记',
        '由两名以上人民警察调查取证',
        '告知并听取陈述申辩',
        '法制审核',
        '负责人审批，作出决定',
        '宣告、送达',
        '执行',
      ],
      basis: ['PSA-2025:118', 'APL:58'],
    },
  },
  procedure(
    'general',
    '行政处罚普通程序',
    '自立案之日起90日',
    ['APL:54', 'APL:57', 'APL:60'],
    [
      '立案',
      '调查取证，出示执法证件',
      '告知拟处罚内容和权利',
      '听取陈述申辩，需要听证的组织听证',
      '法制审核',
      '作出决定，制作决定书',
      '七日内送达',
    ],
  ),
  procedure(
    'fast-track',
    '行政案件快速办理',
    '自违法嫌疑人到案起48小时内作出处理决定',
    ['PROC:40', 'PROC:47'],
    ['告知快速办理的规定并征得同意', '简化取证，集中询问', '专兼职法制员或者办案部门负责人审核', '作出决定并送达'],
  ),
  procedure(
    'hearing',
    '听证程序',
    '告知后5日内提出；举行7日前通知',
    ['APL:63', 'APL:64'],
    ['告知听证权利', '当事人提出要求', '通知时间、地点', '由非本案调查人员主持听证', '制作笔录', '根据笔录作出决定'],
  ),
  procedure(
    'measure',
    '行政强制措施',
    '查封、扣押不超过30日，可以延长30日',
    ['ACL:18', 'ACL:24', 'ACL:25'],
    [
      '实施前报批，情况紧急的24小时内补办',
      '两名以上执法人员出示证件',
      '当场告知理由、依据和权利',
      '听取陈述申辩，制作现场笔录和清单',
      '期限内处理或者解除',
    ],
  ),
  procedure(
    'licence',
    '行政许可一般程序',
    '受理后20日内决定，经批准可以延长10日；作出决定后10日内颁发证件',
    ['LIC:32', 'LIC:42', 'LIC:44'],
    [
      '提交申请',
      '材料不全的一次告知补正，五日内不告知视为受理',
      '审查，涉及重大利益的听取意见或者听证',
      '作出决定，不予许可的说明理由',
      '颁发、送达证件',
    ],
  ),
  procedure(
    'delivery',
    '送达',
    '当事人不在场的，7日内送达',
    ['APL:61'],
    ['宣告后当场交付', '直接送达、留置、邮寄、电子送达', '均无法送达的公告'],
  ),
]

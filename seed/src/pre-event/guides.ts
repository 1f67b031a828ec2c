import { type Told, told } from './wordings.ts'

type Guide = readonly [key: string, item: string, conditions: string, materials: string, limit: string, basis: string]

const GUIDES: readonly Guide[] = [
  [
    'id-card',
    '居民身份证申领、换领、补领',
    '年满十六周岁的本地户籍公民；证件有效期满、损坏或者遗失',
    '居民户口簿；换领的交旧证',
    '60日内',
    'IDL:12',
  ],
  [
    'residence-permit',
    '居住证申领',
    '居住半年以上，有合法稳定就业、住所或者连续就读之一',
    '身份证件、本人相片、居住或者就业、就读证明',
    '15日内',
    'RPR:9',
  ],
  [
    'exit-entry',
    '普通护照、往来港澳台通行证申领',
    '本国公民；不属于法定不准出境情形',
    '居民身份证、相片、申请表',
    '7个工作日（示例承诺）',
    'EEL:10',
  ],
  [
    'foreign-stay',
    '外国人停留、居留证件签发',
    '持有效签证或者其他停留居留证件入境',
    '护照、签证、与事由相符的材料',
    '停留7日、居留15日内',
    'EEL:29',
  ],
  [
    'driving-licence',
    '机动车驾驶证申领',
    '符合年龄和身体条件，考试合格',
    '身份证明、身体条件证明',
    '考试合格后5日内（示例）',
    'RTSL:19',
  ],
  [
    'vehicle',
    '机动车注册登记',
    '车辆检验合格并投保强制保险',
    '身份证明、来历证明、合格证、保险凭证',
    '自受理之日起5个工作日内',
    'RTSL:9',
  ],
  ['hotel', '旅馆业特种行业许可', '场所符合治安、消防条件，安装登记系统', '申请表、营业执照、平面图', '20日内', 'LIC:42'],
  ['seal', '公章刻制业特种行业许可', '有固定场所，有安全管理制度', '申请表、营业执照、从业人员名单', '20日内', 'LIC:42'],
  ['event', '大型群众性活动安全许可', '承办者合法，安全工作方案完备', '申请表、安全工作方案、场所同意证明', '7日内', 'LIC:42'],
  [
    'explosives',
    '民用爆炸物品购买、运输许可',
    '合法使用，具备储存条件',
    '申请表、用途说明、储存证明',
    '购买5日、运输3日内',
    'CEX:21',
  ],
  ['household', '户口迁移', '符合本市落户条件', '户口簿、身份证、落户条件证明', '材料齐全的当场办理（示例承诺）', 'HRR:10'],
  ['no-record', '无犯罪记录证明开具', '本人或者受委托人申请', '身份证件、用途说明', '3个工作日（示例承诺）', 'LIC:30'],
]

/** What people come for. The licences' own data may replace the rows about them. */
export const GUIDE_ITEMS: readonly Told[] = GUIDES.map(([key, item, conditions, materials, limit, basis]) =>
  told('service-guides', key, {
    item,
    acceptedBy: '市、县（区）公安局政务服务窗口，公安派出所',
    decidedBy: '四平市公安局或者县（市）公安局、分局',
    conditions,
    materials,
    limit,
    steps: ['窗口或者网上提交', '当场核对材料，不齐的一次告知', '审查', '作出决定', '领取或者寄送结果'],
    basis: [basis],
  }),
)

const remedy = (key: string, way: string, organ: string, term: string, address: string, basis: string[]): Told =>
  told('remedies', key, { remedy: way, organ, term, address, basis })

export const REMEDIES: readonly Told[] = [
  remedy('statement', '陈述、申辩', '作出决定的公安机关', '决定作出前', '当面或者书面向办案单位提出', ['APL:45']),
  remedy('hearing', '要求听证', '作出决定的公安机关', '告知后5日内', '当面或者书面提出', ['APL:63', 'APL:64']),
  remedy(
    'reconsideration',
    '申请行政复议',
    '作出决定机关的本级人民政府',
    '知道之日起60日内',
    '人民政府行政复议机构（示例大街1号）；可以邮寄',
    ['ARL:20', 'ARL:24'],
  ),
  remedy('lawsuit', '提起行政诉讼', '有管辖权的人民法院', '知道之日起6个月内', '人民法院诉讼服务中心（示例大街2号）', ['ALL:46']),
  remedy('compensation', '申请国家赔偿', '赔偿义务机关', '知道之日起2年内', '市公安局法制支队（示例大街3号）', ['SCL:39']),
  remedy('complaint', '投诉、检举', '市公安局警务督察支队', '随时', '12389（公安机关和民警违法违纪举报）', ['APL:75']),
]

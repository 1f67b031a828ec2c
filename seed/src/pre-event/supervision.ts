import { type Told, told } from './wordings.ts'

const power = (key: string, item: string, type: string, basis: string[]): Told => told('duties', key, { item, type, basis })
/** Powers that are no penalties: those come from the causes of action. */
export const POWERS: readonly Told[] = [
  power('seizure', '扣押与案件有关的物品', '行政强制', ['ACL:9', 'ACL:18']),
  power('sealing', '查封场所、设施', '行政强制', ['ACL:9', 'ACL:18']),
  power('vehicle', '扣留机动车、非机动车', '行政强制', ['RTSL:96', 'RTSL:89']),
  power('alcohol', '检验体内酒精、国家管制的精神药品、麻醉药品含量', '行政检查', ['PROC:95']),
  power('summons', '强制传唤', '行政强制', ['PROC:67']),
  power('restraint', '对醉酒的人约束至酒醒', '行政强制', ['PROC:58']),
  power('hotel-check', '对旅馆业住宿登记的检查', '行政检查', ['PROC:82']),
  power('network-check', '对网络运营者履行安全保护义务的检查', '行政检查', ['PROC:82']),
  power('explosives-check', '对民用爆炸物品储存、使用的检查', '行政检查', ['CEX:3']),
  power('guard-check', '对单位内部治安保卫工作的检查', '行政检查', ['PROC:82']),
  power('seal-licence', '公章刻制业特种行业许可', '行政许可', ['LIC:42']),
  power('event-licence', '大型群众性活动安全许可', '行政许可', ['LIC:42']),
]

type Inspection = readonly [key: string, item: string, category: string, object: string, basis: string]
const INSPECTIONS: readonly Inspection[] = [
  ['hotel', '旅馆业治安管理', '治安', '旅馆', 'PROC:82'],
  ['seal', '公章刻制业治安管理', '治安', '公章刻制单位', 'PROC:82'],
  ['pawn', '典当业治安管理', '治安', '典当企业', 'PROC:82'],
  ['scrap', '废旧金属收购业治安管理', '治安', '收购企业', 'PROC:82'],
  ['venue', '娱乐场所治安管理', '治安', '歌舞、游艺娱乐场所', 'PROC:82'],
  ['repair', '机动车修理业治安管理', '治安', '机动车修理企业', 'PROC:82'],
  ['security', '保安服务监督管理', '治安', '保安服务公司', 'PROC:82'],
  ['guard', '单位内部治安保卫', '治安', '重点单位', 'PROC:82'],
  ['explosives', '民用爆炸物品安全管理', '危爆', '使用、储存单位', 'CEX:3'],
  ['chemicals', '易制毒化学品购销运输', '禁毒', '购销、运输单位', 'PROC:82'],
  ['network', '网络安全等级保护', '网安', '网络运营者', 'PROC:82'],
  ['cafe', '互联网上网服务场所安全', '网安', '上网服务场所', 'PROC:82'],
  ['transport', '客货运企业交通安全主体责任', '交通', '道路运输企业', 'PROC:82'],
  ['school-bus', '校车安全', '交通', '校车使用学校', 'PROC:82'],
  ['foreign', '外国人住宿登记', '出入境', '旅馆、用人单位', 'EEL:39'],
  ['employer', '聘用外国人情况', '出入境', '聘用单位', 'EEL:41'],
]
export const INSPECTION_ITEMS: readonly Told[] = INSPECTIONS.map(([key, item, category, object, basis]) =>
  told('random-inspections', key, {
    item,
    category,
    object,
    basis: [basis],
    method: '随机抽取对象、随机选派人员，现场检查',
    level: '市、县（区）两级',
  }),
)

const review = (key: string, item: string, trigger: string, basis: string[]): Told =>
  told('review-list', key, { item, trigger, basis })
export const REVIEWS: readonly Told[] = [
  review('public', '涉及重大公共利益的处罚决定', '处罚结果影响不特定多数人的利益', ['APL:58(1).1']),
  review('hearing', '经过听证的处罚决定', '直接关系当事人或者第三人重大权益并经过听证程序', ['APL:58(1).2']),
  review('complex', '案情疑难复杂的处罚决定', '涉及多个法律关系，事实认定或者法律适用有分歧', ['APL:58(1).3']),
  review('detention', '行政拘留决定', '拟处行政拘留的', ['APL:58(1).4']),
  review('revocation', '吊销许可证件决定', '拟吊销许可证件或者责令停产停业的', ['APL:58(1).4', 'APL:63']),
  review('fine', '较大数额罚款决定', '达到听证标准的罚款、没收', ['APL:58(1).4', 'APL:63']),
  review('licence', '不予许可、撤销许可决定', '涉及申请人与他人之间重大利益关系的', ['LIC:47']),
  review('measure', '延长查封、扣押期限', '情况复杂需要延长的', ['ACL:25']),
]

const recording = (key: string, step: string, place: string, device: string, keeping = '六个月'): Told =>
  told('recording-list', key, { step, place, device, keeping })
export const RECORDINGS: readonly Told[] = [
  recording('scene', '现场处置', '案发现场', '执法记录仪'),
  recording('spot', '当场处罚', '现场', '执法记录仪'),
  recording('summons', '口头传唤、强制传唤', '现场', '执法记录仪'),
  recording('search', '检查场所、物品、人身', '检查现场', '执法记录仪', '二年'),
  recording('seizure', '查封、扣押、扣留', '实施现场', '执法记录仪', '二年'),
  recording('questioning', '询问违法嫌疑人', '执法办案场所询问室', '同步录音录像系统', '二年'),
  recording('minor', '询问未成年人', '执法办案场所询问室', '同步录音录像系统', '二年'),
  recording('hearing', '听证', '听证室', '固定录音录像设备', '二年'),
  recording('delivery', '留置送达、公告送达', '送达地点', '执法记录仪', '二年'),
  recording('destruction', '收缴物品的销毁', '销毁现场', '执法记录仪、摄像机', '二年'),
]

const UNITS = ['市局治安管理支队', '市局交通警察支队', '铁西分局', '铁东分局', '梨树县公安局', '双辽市公安局'] as const
export const EQUIPMENT: readonly Told[] = UNITS.flatMap((unit, index) => [
  told('recording-equipment', `${unit}1`, { device: '执法记录仪', unit, quantity: 40 + index * 12, use: '现场执法全过程记录' }),
  told('recording-equipment', `${unit}2`, {
    device: '询问室同步录音录像设备',
    unit,
    quantity: 2 + (index % 3),
    use: '询问过程记录',
  }),
])

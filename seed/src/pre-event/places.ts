import { ISSUED, type Told, told } from './wordings.ts'

const ACTS = ['不按交通信号灯通行', '超速行驶', '违反规定停放', '违反禁止标线指示'] as const
/** Sites at crossings of streets that do not exist. */
export const MONITORS: readonly Told[] = Array.from({ length: 24 }, (_, index) =>
  told('traffic-monitors', String(index), {
    place: `示例大街与示例${index + 1}路交叉口`,
    range: index % 2 === 0 ? '东西双向' : '南北双向',
    acts: ACTS[index % ACTS.length] as string,
    useFrom: ISSUED,
  }),
)

const limit = (key: string, place: string, range: string, time: string, reason: string): Told =>
  told('traffic-limits', key, { place, range, time, reason, basis: ['RTSL:39'] })
export const LIMITS: readonly Told[] = [
  limit('trucks', '示例环路以内', '中型以上载货汽车', '每日7时至20时', '缓解城区拥堵'),
  limit('school', '示例小学门前路段', '机动车', '上学日7时至7时40分、15时30分至16时20分', '保障学生通行安全'),
  limit('works', '示例大桥', '全部机动车', '桥梁维修期间', '大范围施工'),
  limit('market', '示例步行街', '机动车、电动自行车', '每日10时至22时', '行人集中'),
  limit('dangerous', '城区道路', '危险物品运输车辆', '全天，持通行证的除外', '公共安全'),
]

const delegation = (key: string, delegate: string, matter: string): Told =>
  told('delegations', key, {
    delegate,
    delegator: '四平市公安局',
    matter,
    from: ISSUED,
    until: '2027-12-31',
    basis: ['APL:20', 'APL:21'],
  })
export const DELEGATIONS: readonly Told[] = [
  delegation('traffic', '示例交通安全宣传教育中心', '对非机动车驾驶人、行人当场处警告；不得再委托。'),
  delegation('dogs', '示例养犬管理服务中心', '对违反养犬登记规定的行为处警告、五百元以下罚款；不得再委托。'),
  delegation('household', '示例流动人口服务中心', '对不按规定申报居住登记的行为处警告；不得再委托。'),
]

import { addDays, type Day } from '../../../server/src/kit/day.ts'
import { place } from '../names.ts'
import type { Random } from '../random.ts'

/** How often a kind is asked for, in applications of about 2,000 a year; who asks; and which section decides. */
export type Share = {
  kind: string
  weight: number
  /** Suffix of the section's code. */
  section: '020000' | '030000' | '040000' | '050000'
  /** Share of units, and of traders among the others. */
  units: number
  traders: number
  /** What is asked for and allowed, and the last day where it ends with the one act. */
  asked: (random: Random, on: Day) => { matter: string; content: string; validTo?: Day }
}

const plain = (matter: string, content: string) => () => ({ matter, content })
const carried = (goods: readonly string[]) => (random: Random, on: Day) => {
  const what = `${random.pick(goods)}${random.between(2, 40) * 50}千克`
  const validTo = addDays(on, random.between(60, 80))
  return { matter: `运输${what}`, content: `准予在批准的路线和时间内运输${what}。`, validTo }
}
const business = (what: string, size: string) => (random: Random) => {
  const where = place(random)
  return { matter: `在${where}经营${what}`, content: `准予在${where}经营${what}，${random.between(8, 60)}${size}。` }
}

export const SHARES: readonly Share[] = [
  {
    ...{ kind: 'passport', weight: 430, section: '040000', units: 0, traders: 0 },
    asked: plain('申请签发普通护照', '准予签发普通护照。'),
  },
  {
    ...{ kind: 'hk-macao-permit', weight: 300, section: '040000', units: 0, traders: 0 },
    asked: plain('申请签发往来港澳通行证', '准予签发往来港澳通行证和签注。'),
  },
  {
    ...{ kind: 'foreigner-residence', weight: 60, section: '040000', units: 0, traders: 0 },
    asked: plain('申请外国人居留证件', '准予签发外国人居留证件。'),
  },
  {
    ...{ kind: 'vehicle-registration', weight: 230, section: '030000', units: 0.3, traders: 0.1 },
    asked: plain('申请机动车注册登记', '准予机动车注册登记。'),
  },
  {
    ...{ kind: 'driving-licence', weight: 230, section: '030000', units: 0, traders: 0 },
    asked: plain('申请机动车驾驶证', '准予核发机动车驾驶证，准驾车型 C1。'),
  },
  {
    ...{ kind: 'school-bus-driver', weight: 20, section: '030000', units: 0, traders: 0 },
    asked: plain('申请校车驾驶资格', '准予驾驶校车。'),
  },
  {
    ...{ kind: 'oversize-transport', weight: 60, section: '030000', units: 0.8, traders: 0 },
    asked: carried(['风力发电机叶片', '变压器', '工程机械']),
  },
  {
    ...{ kind: 'road-occupation', weight: 90, section: '030000', units: 1, traders: 0 },
    asked: (random, on) => {
      const where = place(random)
      return {
        matter: `占用${where}路面施工`,
        content: `同意占用${where}路面施工。`,
        validTo: addDays(on, random.between(60, 180)),
      }
    },
  },
  { ...{ kind: 'seal-engraving', weight: 40, section: '020000', units: 0.5, traders: 1 }, asked: business('公章刻制', '平方米') },
  { ...{ kind: 'hotel', weight: 110, section: '020000', units: 0.6, traders: 1 }, asked: business('旅馆', '间客房') },
  {
    ...{ kind: 'explosives-purchase', weight: 60, section: '020000', units: 1, traders: 0 },
    asked: plain('购买工业炸药和雷管', '准予购买工业炸药 500 千克、雷管 800 发。'),
  },
  {
    ...{ kind: 'explosives-transport', weight: 50, section: '020000', units: 1, traders: 0 },
    asked: carried(['工业炸药', '雷管']),
  },
  { ...{ kind: 'firearms-transport', weight: 6, section: '020000', units: 1, traders: 0 }, asked: carried(['猎枪弹药']) },
  {
    ...{ kind: 'toxic-transport', weight: 24, section: '020000', units: 1, traders: 0 },
    asked: carried(['氰化钠', '三氧化二砷']),
  },
  {
    ...{ kind: 'fireworks-transport', weight: 70, section: '020000', units: 1, traders: 0 },
    asked: carried(['组合烟花', '爆竹']),
  },
  {
    ...{ kind: 'large-event', weight: 90, section: '020000', units: 1, traders: 0 },
    asked: (random, on) => {
      const where = place(random)
      const validTo = addDays(on, random.between(60, 90))
      const what = random.pick(['灯会', '音乐会', '马拉松赛', '商品展销会', '足球比赛'])
      return {
        matter: `在${where}举办${what}`,
        content: `准予在${where}举办示例${what}，预计${random.between(10, 90) * 100}人参加。`,
        validTo,
      }
    },
  },
  {
    ...{ kind: 'security-company', weight: 8, section: '020000', units: 1, traders: 0 },
    asked: plain('设立保安服务公司', '经初审符合条件，同意报省公安厅审批。'),
  },
  {
    ...{ kind: 'security-guard', weight: 110, section: '020000', units: 0, traders: 0 },
    asked: plain('申请保安员资格', '考试、审查合格，准予核发保安员证。'),
  },
  { ...{ kind: 'internet-cafe', weight: 40, section: '050000', units: 0.7, traders: 1 }, asked: business('网吧', '台计算机') },
]

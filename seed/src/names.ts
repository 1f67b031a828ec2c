import type { Day } from '../../server/src/kit/day.ts'
import { idCheckSign, usccCheckSign } from '../../server/src/kit/identifiers/index.ts'
import type { Random } from './random.ts'

/** Everyone here is invented, and plainly so: given names are the sixty terms of the calendar cycle, regions and phones do not exist. */
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']
const DIGITS = [...'一二三四五六七八九十']

export const personName = (random: Random) => `${random.pick(SURNAMES)}${random.pick(STEMS)}${random.pick(BRANCHES)}`
export const officerName = (random: Random) => `${random.pick(SURNAMES)}${random.pick(BRANCHES)}${random.pick(DIGITS)}`

const TRADES = ['商行', '旅店', '网吧', '运输队', '废品收购站', '典当行', '宾馆', '物流站', '洗浴中心', '科技公司']
/** @param number keeps names apart */
export const companyName = (random: Random, number: number) => `四平示例第${number}${random.pick(TRADES)}`

/** Region code that GB/T 2260 never gave out: a number that belongs to nobody, with a right check sign. */
const NOWHERE = '220399'

export function idNumber(random: Random, birthOn: Day): string {
  const body = `${NOWHERE}${birthOn.replaceAll('-', '')}${String(random.between(1, 999)).padStart(3, '0')}`
  return `${body}${idCheckSign(body)}`
}

export function uscc(number: number): string {
  const body = `91${NOWHERE}MA${String(number).padStart(7, '0')}`
  return `${body}${usccCheckSign(body)}`
}

/** A number range that no operator uses. */
export const phone = (random: Random) => `1990000${String(random.between(0, 9999)).padStart(4, '0')}`
export const address = (random: Random) =>
  `示例小区${random.between(1, 30)}号楼${random.between(1, 6)}单元${random.between(101, 1805)}室`
export const place = (random: Random) =>
  `${random.pick(['示例大街', '样板路', '虚构巷', '例证广场', '假想市场', '演示公园'])}${random.between(1, 200)}号`

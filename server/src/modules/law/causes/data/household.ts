import { cause, detain, fine, fineTo, gains, may, type TierTable, under, warning } from '../build.ts'
import type { CauseOfAction } from '../types.ts'

const IDL_2011: TierTable = {
  '16': [['一般', { must: [warning, fineTo(200)], may: [gains] }]],
  '17(1)': [['一般', may(fine(200, 1000), gains), may(detain(1, 10), gains)]],
  '19(1)': [['一般', { must: [detain(10, 15), fine(5000, 5000)], may: [gains] }]],
  '19(2)': [['单位直接责任人员', { must: [detain(10, 15), fine(100_000, 500_000)], may: [gains] }]],
}
const RPR_2015: TierTable = {
  '18': [['一般', { must: [warning, fineTo(200)], may: [gains] }]],
  '19(1)': [['一般', may(fine(200, 1000), gains)]],
}
const idCard = (place: string) => [under('IDL-2011', IDL_2011, place)]
const permit = (place: string) => [under('RPR-2015', RPR_2015, place)]
const act = (code: string, name: string, versions: ReturnType<typeof idCard>) =>
  cause('household', ['person'], code, name, versions)
const leak = idCard('19(1)').map((version) => ({
  ...version,
  citations: ['IDL-2011:19(1)', 'IDL-2011:19(2)'],
  tiers: [...version.tiers, ...under('IDL-2011', IDL_2011, '19(2)').tiers],
}))

/** 户籍和居民身份证管理: IDL:16, 17, 19; residence permits (articles from own knowledge). */
export const HOUSEHOLD: CauseOfAction[] = [
  act('id-card-by-fraud', '骗领居民身份证', idCard('16.1')),
  act('lending-id-card', '出租、出借、转让居民身份证', idCard('16.2')),
  act('withholding-id-card', '非法扣押居民身份证', idCard('16.3')),
  act('using-anothers-id-card', '冒用居民身份证', idCard('17(1).1')),
  act('using-id-card-got-by-fraud', '使用骗领的居民身份证', idCard('17(1).1')),
  act('forged-id-card', '购买、出售、使用伪造、变造的居民身份证', idCard('17(1).2')),
  act('leaking-id-card-data', '泄露居民身份证记载的公民个人信息', leak),
  act('residence-permit-by-fraud', '骗领居住证', permit('18.1')),
  act('lending-residence-permit', '出租、出借、转让居住证', permit('18.2')),
  act('withholding-residence-permit', '非法扣押他人居住证', permit('18.3')),
  act('using-anothers-residence-permit', '冒用他人居住证、使用骗领的居住证', permit('19(1).1')),
  act('forged-residence-permit', '购买、出售、使用伪造、变造的居住证', permit('19(1).2')),
]

import { day } from '../../../kit/day.ts'
import type { Evidence, Law, LawVersion } from './types.ts'

type Wording = [
  adoptedOn: string,
  effectiveFrom: string,
  effectiveTo: string | null,
  edition: string | null,
  articleCount: number | null,
  evidence?: Evidence,
]

function law(code: string, title: string, wordings: Wording[]): Law {
  const versions = wordings.map(
    ([adoptedOn, from, to, edition, articleCount, evidence = 'text']): LawVersion => ({
      code: `${code}-${adoptedOn.slice(0, 4)}`,
      law: code,
      edition,
      adoptedOn: day(adoptedOn),
      effectiveFrom: day(from),
      effectiveTo: to === null ? null : day(to),
      articleCount,
      evidence,
    }),
  )
  return { code, title, name: title.replace(/^中华人民共和国/, ''), versions }
}

/**
 * The laws the platform's rules and causes of action rest on. A wording marked `text` was read article by article; the dates of the
 * others are own knowledge (`unsourced`). A law missing here is added by importing its text.
 */
export const LAWS: readonly Law[] = [
  law('APL', '中华人民共和国行政处罚法', [
    ['2017-09-01', '2018-01-01', '2021-07-14', '2017年修正', 64, 'unsourced'],
    ['2021-01-22', '2021-07-15', null, '2021年修订', 86],
  ]),
  law('PSA', '中华人民共和国治安管理处罚法', [
    ['2005-08-28', '2006-03-01', '2012-12-31', '2005年', 119, 'unsourced'],
    ['2012-10-26', '2013-01-01', '2025-12-31', '2012年修正', 119],
    ['2025-06-27', '2026-01-01', null, '2025年修订', 144],
  ]),
  law('PROC', '公安机关办理行政案件程序规定', [
    ['2018-11-25', '2019-01-01', '2020-08-05', '2018年修正', 266],
    ['2020-08-06', '2020-08-06', null, '2020年修正', 266, 'unsourced'],
  ]),
  law('ACL', '中华人民共和国行政强制法', [['2011-06-30', '2012-01-01', null, null, 71]]),
  law('ARL', '中华人民共和国行政复议法', [
    ['2017-09-01', '2018-01-01', '2023-12-31', '2017年修正', 43, 'unsourced'],
    ['2023-09-01', '2024-01-01', null, '2023年修订', 90],
  ]),
  law('LIC', '中华人民共和国行政许可法', [['2019-04-23', '2019-04-23', null, '2019年修正', 83]]),
  law('ALL', '中华人民共和国行政诉讼法', [['2017-06-27', '2017-07-01', null, '2017年修正', 103, 'unsourced']]),
  law('SCL', '中华人民共和国国家赔偿法', [['2012-10-26', '2013-01-01', null, '2012年修正', 42, 'unsourced']]),
  law('OGI', '中华人民共和国政府信息公开条例', [['2019-04-03', '2019-05-15', null, '2019年修订', 56, 'unsourced']]),
  law('PIPL', '中华人民共和国个人信息保护法', [['2021-08-20', '2021-11-01', null, null, 74, 'unsourced']]),
  law('TRAF', '道路交通安全违法行为处理程序规定', [['2020-04-07', '2020-05-01', null, '2020年修正', 84, 'unsourced']]),
  law('RTSL', '中华人民共和国道路交通安全法', [
    ['2011-04-22', '2011-05-01', '2021-04-28', '2011年修正', 124, 'unsourced'],
    ['2021-04-29', '2021-04-29', null, '2021年修正', 124],
  ]),
  law('EEL', '中华人民共和国出境入境管理法', [['2012-06-30', '2013-07-01', null, null, 93]]),
  law('IDL', '中华人民共和国居民身份证法', [['2011-10-29', '2012-01-01', null, '2011年修正', 23]]),
  law('DCL', '中华人民共和国禁毒法', [['2007-12-29', '2008-06-01', null, null, 71]]),
  law('CSL', '中华人民共和国网络安全法', [
    ['2016-11-07', '2017-06-01', '2025-12-31', null, 79, 'unsourced'],
    ['2025-10-28', '2026-01-01', null, '2025年修正', null, 'unsourced'],
  ]),
  law('ATFL', '中华人民共和国反电信网络诈骗法', [['2022-09-02', '2022-12-01', null, null, 50, 'unsourced']]),
  law('RPR', '居住证暂行条例', [['2015-11-26', '2016-01-01', null, null, 23, 'unsourced']]),
  law('HRR', '中华人民共和国户口登记条例', [['1958-01-09', '1958-01-09', null, null, 24, 'unsourced']]),
  law('FCL', '中华人民共和国枪支管理法', [['2015-04-24', '2015-04-24', null, '2015年修正', 50, 'unsourced']]),
  law('CEX', '民用爆炸物品安全管理条例', [['2014-07-29', '2014-07-29', null, '2014年修订', 55, 'unsourced']]),
  law('MPL', '中华人民共和国未成年人保护法', [['2024-04-26', '2024-04-26', null, '2024年修正', 132, 'unsourced']]),
  law('PJD', '中华人民共和国预防未成年人犯罪法', [['2020-12-26', '2021-06-01', null, '2020年修订', 68, 'unsourced']]),
  law('ATL', '中华人民共和国反恐怖主义法', [['2018-04-27', '2018-04-27', null, '2018年修正', 97, 'unsourced']]),
]

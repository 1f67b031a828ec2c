import { all, cause, detain, fine, fineBy, fineTo, gains, may, type TierTable, under, warning } from '../build.ts'
import type { CauseOfAction, CauseVersion, SubjectKind } from '../types.ts'
import { both, since2026 } from './psa.ts'

const act = (code: string, name: string, versions: CauseVersion[], subjects: SubjectKind[] = ['person']) =>
  cause('cyber', subjects, code, name, versions)

/** Cybersecurity Law as in force to 2025-12-31; the articles of the wording that followed are not recorded. Own knowledge. */
const CSL_2016: TierTable = {
  '59(1)': [
    ['一般', all(warning)],
    ['拒不改正或者导致危害后果（单位）', all(fine(10_000, 100_000))],
    ['拒不改正或者导致危害后果（直接负责的主管人员）', all(fine(5000, 50_000))],
  ],
  '61': [
    [
      '拒不改正或者情节严重（单位）',
      { must: [fine(50_000, 500_000)], may: [{ kind: 'order-suspension' }, { kind: 'revoke-license' }] },
    ],
    ['拒不改正或者情节严重（直接责任人员）', all(fine(10_000, 100_000))],
  ],
  '63': [
    ['一般', may(detain(1, 5), fine(50_000, 500_000), gains)],
    ['情节较重', may(detain(5, 15), fine(100_000, 1_000_000), gains)],
    ['单位', may(fine(100_000, 1_000_000), gains)],
  ],
  '64(2)': [
    ['有违法所得', all(gains, fineBy('违法所得一倍以上十倍以下', null))],
    ['没有违法所得', all(fineTo(1_000_000))],
  ],
  '67': [
    ['一般', may(detain(1, 5), fine(10_000, 100_000))],
    ['情节较重', may(detain(5, 15), fine(50_000, 500_000))],
    ['单位', all(fine(100_000, 500_000))],
  ],
}
const csl = (place: string, also: string[], effectiveTo?: string) => [
  under('CSL-2016', CSL_2016, place, { also, successorUnknown: true, ...(effectiveTo ? { effectiveTo } : {}) }),
]
/** The PSA took the sale of personal information over on 2026-01-01. */
const personalData = (paragraph: number): CauseVersion[] => [
  { ...under('CSL-2016', CSL_2016, '64(2)', { also: ['CSL-2016:44'] }) },
  ...since2026(`56(${paragraph})`),
]

/** Anti-telecom-fraud law of 2022. Own knowledge. */
const ATFL_2022: TierTable = {
  '42': [
    ['一般', all(gains, fineBy('违法所得一倍以上十倍以下', null)), all(fineTo(500_000))],
    [
      '情节严重',
      { must: [gains, fineBy('违法所得一倍以上十倍以下', null), detain(1, 15)], may: [] },
      all(fineTo(500_000), detain(1, 15)),
    ],
  ],
  '44': [
    ['一般', all(gains, fineBy('违法所得一倍以上十倍以下', null)), all(fineTo(200_000))],
    [
      '情节严重',
      { must: [gains, fineBy('违法所得一倍以上十倍以下', null), detain(1, 15)], may: [] },
      all(fineTo(200_000), detain(1, 15)),
    ],
  ],
}
const fraud = (place: string, also: string[]) => [under('ATFL-2022', ATFL_2022, place, { also })]

/** 网络安全管理: PSA-2012:29, PSA-2025:33, 56; CSL-2016; ATFL. */
export const CYBER: CauseOfAction[] = [
  act('intruding-into-computer', '非法侵入计算机信息系统', both('29.1', '33.1')),
  act('tampering-with-computer-functions', '非法改变计算机信息系统功能', both('29.2', '33.2')),
  act('tampering-with-computer-data', '非法改变计算机信息系统数据和应用程序', both('29.3', '33.3')),
  act('destructive-programs', '故意制作、传播计算机破坏性程序', both('29.4', '33.4')),
  act('intrusion-tools', '提供侵入、非法控制计算机信息系统的程序、工具', since2026('33.5')),
  act('selling-personal-information', '非法出售、提供个人信息', personalData(1), ['person', 'unit']),
  act('stealing-personal-information', '窃取、非法获取个人信息', personalData(2), ['person', 'unit']),
  act('neglecting-network-security', '网络运营者不履行网络安全保护义务', csl('59(1)', ['CSL-2016:21']), ['unit', 'person']),
  act('users-without-real-identity', '网络运营者未要求用户提供真实身份信息', csl('61', ['CSL-2016:24']), ['unit', 'person']),
  act('endangering-network-security', '从事危害网络安全的活动', csl('63', ['CSL-2016:27']), ['person', 'unit']),
  act('websites-for-crime', '设立用于实施违法犯罪活动的网站、通讯群组', csl('67', ['CSL-2016:46']), ['person', 'unit']),
  act('supporting-telecom-fraud', '为电信网络诈骗活动提供支持、帮助', fraud('42', ['ATFL-2022:25']), ['person', 'unit']),
  act('trading-cards-and-accounts', '非法买卖、出租、出借电话卡、银行账户', fraud('44', ['ATFL-2022:31']), ['person', 'unit']),
]

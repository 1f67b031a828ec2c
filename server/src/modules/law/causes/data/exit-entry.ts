import { all, cause, detain, fine, fineBy, fineTo, gains, leave, may, type TierTable, under, warning } from '../build.ts'
import type { CauseOfAction, CauseVersion, SubjectKind } from '../types.ts'
import { until2025 } from './psa.ts'

const unitAndHead = may(fine(10_000, 50_000), gains)

/** Exit and Entry Administration Law of 2012, articles 71 to 82. */
const EEL_2012: TierTable = {
  '71': [
    ['一般', all(fine(1000, 5000))],
    ['情节严重', may(detain(5, 10), fine(2000, 10_000))],
  ],
  '72': [
    ['一般', all(fine(2000, 10_000))],
    ['情节严重', { must: [detain(10, 15), fine(5000, 20_000)], may: [gains] }],
    ['单位', unitAndHead],
  ],
  '73': [
    ['一般', all(fine(2000, 5000))],
    ['情节严重', all(detain(10, 15), fine(5000, 20_000))],
    ['单位', all(fine(10_000, 50_000))],
  ],
  '74': [
    ['一般', may(fine(5000, 10_000), gains)],
    ['单位', unitAndHead],
  ],
  '76(1)': [['一般', may(warning, fineTo(2000))]],
  '76(2)': [
    ['一般', all(warning)],
    ['情节严重', all(fine(1000, 5000))],
  ],
  '77(1)': [['情节严重', all(detain(5, 10))]],
  '77(2)': [
    ['一般', all(warning)],
    ['情节严重', all(detain(5, 15))],
  ],
  '78(1)': [
    ['一般', all(warning)],
    ['情节严重', all(fineBy('每非法居留一日五百元，总额不超过一万元', 10_000, 500)), all(detain(5, 15))],
  ],
  '78(2)': [['一般', may(warning, fineTo(1000))]],
  '79': [
    ['一般', all(fine(2000, 10_000))],
    ['情节严重', { must: [detain(5, 15), fine(5000, 20_000)], may: [gains] }],
    ['单位', unitAndHead],
  ],
  '80(1)': [
    ['一般', all(fine(5000, 20_000))],
    ['情节严重', all(detain(5, 15), fine(5000, 20_000))],
  ],
  '80(2)': [
    ['个人', may(fineBy('每非法介绍一人五千元，总额不超过五万元', 50_000, 5000), gains)],
    ['单位', may(fineBy('每非法介绍一人五千元，总额不超过十万元', 100_000, 5000), gains)],
  ],
  '80(3)': [['一般', may(fineBy('每非法聘用一人一万元，总额不超过十万元', 100_000, 10_000), gains)]],
  '81(1)': [['一般', all(leave)]],
  '82(1)': [['一般', may(warning, fineTo(2000))]],
}
type Options = Parameters<typeof under>[3]
const eel = (place: string, options?: Options): CauseVersion[] => [under('EEL-2012', EEL_2012, place, options)]
const act = (code: string, name: string, versions: CauseVersion[], subjects: SubjectKind[] = ['person']) =>
  cause('exit-entry', subjects, code, name, versions)
/** The PSA's articles on secret border crossing went with 2025; the exit-entry law alone punishes it since. */
const border = (old: string, place: string): CauseVersion[] => [
  ...until2025(old),
  ...eel(place, { effectiveFrom: '2026-01-01', note: '2026年1月1日起治安管理处罚法不再规定，依照出境入境管理法处罚。' }),
]

/** 出境入境管理: EEL:71–82, PSA-2012:61, 62. */
export const EXIT_ENTRY: CauseOfAction[] = [
  act('crossing-border-secretly', '偷越国（边）境', border('62(2)', '71.4')),
  act('aiding-border-crossing', '为偷越国（边）境人员提供条件', border('62(1)', '72(1)')),
  act('organising-border-crossing', '协助组织、运送他人偷越国（边）境', border('61', '72(1)')),
  act('forged-travel-document', '持用伪造、变造、骗取的出境入境证件出境入境', eel('71.1')),
  act('anothers-travel-document', '冒用他人出境入境证件出境入境', eel('71.2')),
  act('evading-border-inspection', '逃避出境入境边防检查', eel('71.3')),
  act('unlawful-exit-entry', '以其他方式非法出境入境', eel('71.4')),
  act('helping-unlawful-exit-entry', '协助他人非法出境入境', eel('72(1)'), ['person', 'unit']),
  act('travel-document-by-fraud', '骗取签证、停留居留证件等出境入境证件', eel('73(1)'), ['person', 'unit']),
  act('false-invitation', '违法为外国人出具申请材料', eel('74(1)'), ['person', 'unit']),
  act('refusing-document-check', '外国人拒不接受查验出境入境证件', eel('76(1).1')),
  act('not-presenting-residence-permit', '外国人拒不交验居留证件', eel('76(1).2')),
  act('birth-or-death-unreported', '未按规定办理外国人出生登记、死亡申报', eel('76(1).3')),
  act('residence-change-unreported', '外国人未按规定办理居留证件登记事项变更', eel('76(1).4')),
  act('foreigner-using-anothers-document', '外国人冒用他人出境入境证件', eel('76(1).5')),
  act('lodging-unregistered', '外国人未按规定办理住宿登记', eel('76(1).6', { also: ['EEL-2012:39(2)'] })),
  act('hotel-not-reporting-foreigner', '旅馆未按规定报送外国人住宿登记信息', eel('76(2)'), ['unit', 'person']),
  act('foreigner-in-restricted-area', '外国人擅自进入限制区域', eel('77(1)')),
  act('refusing-to-move-away', '外国人、外国机构拒不执行限期迁离决定', eel('77(2)'), ['person', 'unit']),
  act('unlawful-stay', '外国人非法居留', eel('78(1)')),
  act('guardian-of-unlawful-stay', '未尽监护义务致使未满十六周岁的外国人非法居留', eel('78(2)')),
  act('harbouring-unlawful-foreigner', '容留、藏匿非法入境、非法居留的外国人', eel('79(1)'), ['person', 'unit']),
  act('helping-foreigner-evade-check', '协助非法入境、非法居留的外国人逃避检查', eel('79(1)'), ['person', 'unit']),
  act('documents-for-unlawful-foreigner', '为非法居留的外国人违法提供出境入境证件', eel('79(1)'), ['person', 'unit']),
  act('unlawful-employment', '外国人非法就业', eel('80(1)')),
  act('brokering-unlawful-employment', '介绍外国人非法就业', eel('80(2)'), ['person', 'unit']),
  act('employing-foreigner-unlawfully', '非法聘用外国人', eel('80(3)'), ['person', 'unit']),
  act('activity-against-stay-purpose', '外国人从事与停留居留事由不相符的活动', eel('81(1)', { note: '处罚为限期出境。' })),
  act('disturbing-port-area', '扰乱口岸限定区域管理秩序', [
    {
      ...under('EEL-2012', EEL_2012, '82(1).1'),
      tiers: [
        { name: '一般', article: 'EEL-2012:82(1)', options: [may(warning, fineTo(2000))] },
        { name: '情节严重', article: 'EEL-2012:82(2)', options: [may(warning, fineTo(2000), detain(5, 10))] },
      ],
    },
  ]),
]

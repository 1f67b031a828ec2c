import { all, cause, detain, fineTo, may, type TierTable, under } from '../build.ts'
import type { CauseOfAction, CauseVersion } from '../types.ts'
import { both, since2026 } from './psa.ts'

const act = (code: string, name: string, versions: CauseVersion[]) => cause('drugs', ['person'], code, name, versions)

/** Until 2025 only the Drug Control Law punished lending a place; its article still stands beside the PSA of 2025. */
const DCL_2007: TierTable = {
  '61': [
    ['一般', may(detain(10, 15), fineTo(3000))],
    ['情节较轻', all(detain(1, 5)), all(fineTo(500))],
  ],
}
const placeAndBroker = (): CauseVersion[] => [
  under('DCL-2007', DCL_2007, '61', { effectiveTo: '2025-12-31' }),
  ...since2026('85(2)', { also: ['DCL-2007:61'] }),
]

/** 禁毒: PSA-2012:71–73, PSA-2025:83–86, DCL:59–62. */
export const DRUGS: CauseOfAction[] = [
  act('growing-drug-plants', '非法种植毒品原植物', both('71(1).1', '83(1).1', { also: ['DCL:59.3'] }, { also: ['DCL:59.3'] })),
  act(
    'drug-plant-seeds',
    '非法买卖、运输、携带、持有毒品原植物种苗',
    both('71(1).2', '83(1).2', { also: ['DCL:59.4'] }, { also: ['DCL:59.4'] }),
  ),
  act('poppy-husk', '非法运输、买卖、储存、使用罂粟壳', both('71(1).3', '83(1).3')),
  act('drug-possession', '非法持有毒品', both('72.1', '84(1).1', { also: ['DCL:59.2'] }, { also: ['DCL:59.2'] })),
  act('supplying-drugs', '向他人提供毒品', both('72.2', '84(1).2', { also: ['DCL:59.7'] }, { also: ['DCL:59.7'] })),
  act('drug-use', '吸毒', both('72.3', '84(1).3', { also: ['DCL:62'] }, { also: ['DCL:62'] })),
  act('coercing-drug-prescription', '胁迫、欺骗开具麻醉药品、精神药品', both('72.4', '84(1).4')),
  act('organising-drug-use', '聚众、组织吸食、注射毒品', since2026('84(2)')),
  act('defying-drug-user-ban', '违反吸毒人员禁止规定', since2026('84(3)')),
  act('inciting-drug-use', '教唆、引诱、欺骗吸毒', both('73', '85(1)', { also: ['DCL:59.6'] }, { also: ['DCL:59.6'] })),
  act('forcing-drug-use', '强迫他人吸食、注射毒品', since2026('85(1)', { also: ['DCL:59.6'] })),
  act('place-for-drug-use', '容留吸毒', placeAndBroker()),
  act('brokering-drugs', '介绍买卖毒品', placeAndBroker()),
  act('drug-precursors', '非法生产、经营、购买、运输制毒原料、配剂', since2026('86')),
]

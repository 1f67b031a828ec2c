import type { NewUnit, UnitKind } from './types.ts'

/** GB/T 2260 regions of the city (division data to 2022-10-31). Keys are the codes. */
export const REGIONS: Readonly<Record<string, string>> = {
  '220300': '四平市',
  '220302': '铁西区',
  '220303': '铁东区',
  '220322': '梨树县',
  '220323': '伊通满族自治县',
  '220382': '双辽市',
}

/** A unit of the import table: the parent is named by its code. */
export type UnitRow = Omit<NewUnit, 'parentId'> & { parentCode: string | null }

const bureau = (regionCode: string, name: string, shortName: string, kind: UnitKind): UnitRow => ({
  parentCode: kind === 'city-bureau' ? null : '220300000000',
  code: `${regionCode}000000`,
  regionCode,
  name,
  shortName,
  kind,
  uscc: null,
})

/** The organs of the city: the bureau and its five branch and county bureaus, with the short names of document numbers. */
export const BUREAUS: readonly UnitRow[] = [
  bureau('220300', '四平市公安局', '四公', 'city-bureau'),
  bureau('220302', '四平市公安局铁西分局', '四公（西）', 'branch-bureau'),
  bureau('220303', '四平市公安局铁东分局', '四公（东）', 'branch-bureau'),
  bureau('220322', '梨树县公安局', '梨公', 'county-bureau'),
  bureau('220323', '伊通满族自治县公安局', '伊公', 'county-bureau'),
  bureau('220382', '双辽市公安局', '双公', 'county-bureau'),
]

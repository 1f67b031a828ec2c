import type { PartyType } from '../types.ts'
import { legible } from './detect.ts'

/**
 * A place as far as the public sees it: for a unit down to the town, street office or road, for a person only the district.
 * @param region name of the district or county, 铁西区
 */
export function publicPlace(place: string, region: string, partyType: PartyType): string {
  if (partyType !== 'legal-person') return region
  const rest = legible(place)
    .replace(/^.*?(?:省|自治区)/, '')
    .replace(/^.*?市(?!场)/, '')
  const inside = rest.startsWith(region) ? rest.slice(region.length) : rest
  const street = /^[^\d，。；、\s]{1,12}?(?:街道办事处|街道|镇|乡|大街|大路|路|街)/.exec(inside)?.[0]
  return street ? region + street : region
}

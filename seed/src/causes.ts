/** Causes of the demo, by the kind of unit that handles them, with their share. */
export const CAUSES_OF: Record<
  'station' | 'order' | 'traffic' | 'exit' | 'cyber' | 'drugs',
  readonly (readonly [string, number])[]
> = {
  station: [
    ['beating', 30],
    ['theft', 14],
    ['damaging-property', 9],
    ['insult', 5],
    ['threatening-safety', 4],
    ['disturbing-unit-order', 4],
    ['disturbing-public-place', 6],
    ['brawling-and-provoking', 4],
    ['fraud', 3],
    ['tenant-unregistered', 4],
    ['using-anothers-id-card', 2],
    ['lending-id-card', 2],
    ['trespassing-in-home', 2],
    ['false-report', 2],
  ],
  order: [
    ['gambling', 20],
    ['facilitating-gambling', 6],
    ['hotel-guest-unregistered', 16],
    ['unlicensed-trade', 8],
    ['breach-by-licensed-trade', 8],
    ['buying-stolen-goods', 5],
    ['whoring', 6],
    ['prostitution', 5],
    ['soliciting', 2],
  ],
  traffic: [
    ['driver-traffic-breach', 40],
    ['unlawful-parking', 14],
    ['non-motor-traffic-breach', 14],
    ['drink-driving', 16],
    ['driving-without-licence', 8],
    ['no-compulsory-insurance', 6],
  ],
  exit: [
    ['lodging-unregistered', 6],
    ['unlawful-stay', 4],
    ['hotel-not-reporting-foreigner', 3],
  ],
  cyber: [
    ['false-facts', 6],
    ['stealing-personal-information', 3],
    ['neglecting-network-security', 5],
    ['intruding-into-computer', 2],
  ],
  drugs: [
    ['drug-use', 14],
    ['poppy-husk', 2],
    ['growing-drug-plants', 4],
    ['drug-possession', 3],
  ],
}

/** Acts between people who know each other: these may be mediated (PSA-2012:9, PSA-2025:9). */
export const MEDIABLE = new Set(['beating', 'damaging-property', 'insult', 'threatening-safety', 'trespassing-in-home'])
/** Acts with a victim. */
export const HAS_VICTIM = new Set([
  'beating',
  'theft',
  'damaging-property',
  'insult',
  'threatening-safety',
  'fraud',
  'trespassing-in-home',
  'stealing-personal-information',
])
/** Acts a unit commits in the demo. */
export const BY_UNIT = new Set([
  'hotel-not-reporting-foreigner',
  'neglecting-network-security',
  'breach-by-licensed-trade',
  'unlicensed-trade',
  'no-compulsory-insurance',
])

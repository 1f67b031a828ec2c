import type { Day } from '../../../server/src/kit/day.ts'
import { CAUSES, type CauseOfAction, type CauseVersion, optionText } from '../../../server/src/modules/law/index.ts'
import type { Fields } from '../../../server/src/modules/publicity/index.ts'
import { CHANGED, ISSUED, type Told, told } from './wordings.ts'

/** A circumstance that makes a penalty lighter or drops it, and where it stands; public order has articles of its own. */
type Circumstance = { words: string; general: string; before?: string; since?: string }
const MINOR: Circumstance = { words: '违法行为轻微并及时改正，没有造成危害后果', general: 'APL:33(1)' }
const FIRST: Circumstance = { words: '初次违法且危害后果轻微并及时改正', general: 'APL:33(1)' }
const CURED: Circumstance = {
  words: '主动消除或者减轻违法行为危害后果，取得被侵害人谅解',
  general: 'APL:32.1',
  before: 'PSA-2012:19.2',
  since: 'PSA-2025:20.2',
}
const FORCED: Circumstance = {
  words: '受他人胁迫或者诱骗实施违法行为',
  general: 'APL:32.2',
  before: 'PSA-2012:19.3',
  since: 'PSA-2025:20.4',
}
const OWNED_UP: Circumstance = {
  words: '主动投案，如实陈述公安机关尚未掌握的违法行为',
  general: 'APL:32.3',
  before: 'PSA-2012:19.4',
  since: 'PSA-2025:20.5',
}
const HELPED: Circumstance = {
  words: '配合公安机关查处违法行为，有立功表现',
  general: 'APL:32.4',
  before: 'PSA-2012:19.5',
  since: 'PSA-2025:20.6',
}

export const inForce = ({ versions }: CauseOfAction, on: Day): CauseVersion | null =>
  versions.find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || effectiveTo >= on)) ?? null

function basisOf({ general, before, since }: Circumstance, version: CauseVersion): string[] {
  const own = version.statute === 'PSA-2012' ? before : version.statute === 'PSA-2025' ? since : undefined
  return [own ?? general, version.citations[0] as string]
}

/** Causes that both laws knew, in the order of their field and code: the lists are cut from them. */
const KNOWN = CAUSES.filter((cause) => inForce(cause, ISSUED) && inForce(cause, CHANGED))
const fineOrWarning = (cause: CauseOfAction): boolean =>
  [ISSUED, CHANGED].every((on) =>
    inForce(cause, on)?.tiers[0]?.options.some(
      ({ must }) => must.length > 0 && must.every(({ kind }) => kind === 'warning' || kind === 'fine'),
    ),
  )
const hasLighter = (cause: CauseOfAction): boolean =>
  [ISSUED, CHANGED].every((on) => inForce(cause, on)?.tiers.some(({ name }) => name.includes('较轻')))

/** Acts meant to deceive, to flee, or to endanger others are no small matters. */
const GRAVE =
  /forg|fraud|false|swindle|border|travel-document|exit-entry|hit-and-run|licence$|to-unlicensed|forcing|blocking|damaging|defying|withholding|repeated|overcrowded|siren|election|surrounding|insulting|stolen|crime|suspect|witness|abus|abandon|emergency|cordon|obstructing-duty|employ|harbour|evade|unlawful-foreigner|banned|association|facilitat|another/
/** What a warning or a fine answers, the rules of traffic and papers first. */
const FIELDS = [
  'traffic',
  'household',
  'exit-entry',
  'social-order',
  'public-order',
  'public-safety',
  'persons-property',
] as const
const MILD = FIELDS.flatMap((field) =>
  KNOWN.filter((cause) => cause.field === field && !GRAVE.test(cause.code) && fineOrWarning(cause)),
)
const LIGHTER = [...KNOWN.filter(hasLighter), ...KNOWN.filter((cause) => !hasLighter(cause))]

/** Until 2025 the law on public order knew reduced penalties only: lighter ones rest on the general law. @law PSA-2012:19 */
const inGeneral = ({ before: _, ...circumstance }: Circumstance): Circumstance => circumstance

type Words = (version: CauseVersion) => string
function items(
  list: Told['list'],
  causes: readonly CauseOfAction[],
  circumstances: readonly Circumstance[],
  measure: Words,
): Told[] {
  return causes.map((cause, index) => {
    const circumstance = circumstances[index % circumstances.length] as Circumstance
    const under = (on: Day): Fields | null => {
      const version = inForce(cause, on)
      return (
        version && {
          act: cause.name,
          conditions: circumstance.words,
          basis: basisOf(circumstance, version),
          measure: measure(version),
        }
      )
    }
    return { list, key: cause.code, before: under(ISSUED), after: under(CHANGED) }
  })
}

const lighterTier: Words = ({ tiers }) => {
  const tier = tiers.find(({ name }) => name.includes('较轻')) ?? tiers[0]
  return `在“${tier?.name}”幅度内从轻：${tier?.options.map(optionText).join('；或者')}`
}
const belowTier: Words = ({ tiers }) => `低于下列幅度的下限处罚：${tiers[0]?.options.map(optionText).join('；或者')}`

/** What is not done, by the act for which it is not done. */
const SPARED: readonly (readonly [string, string])[] = [
  ['unlawful-parking', '不拖移机动车，责令立即驶离'],
  ['driving-without-plates', '不扣留机动车，责令当场悬挂号牌'],
  ['driving-without-papers', '不扣留机动车，当场核对电子凭证后放行'],
  ['no-compulsory-insurance', '不扣留机动车，责令当日投保并核验'],
  ['non-motor-traffic-breach', '不扣留非机动车，当场教育'],
  ['unlawful-siren', '不强制拆除，责令当场自行拆除'],
  ['covered-plates', '不扣留机动车，责令当场清理'],
  ['hotel-guest-unregistered', '不扣押登记簿册，责令限期补登'],
  ['tenant-unregistered', '不扣押租赁材料，责令限期补登'],
  ['noise', '不扣押音响器材，当场制止'],
  ['unlicensed-trade', '不查封经营场所，责令停止并限期申办'],
]

function spared(): Told[] {
  return SPARED.map(([code, measure]) => {
    const cause = CAUSES.find((one) => one.code === code)
    if (!cause) throw new RangeError(`no cause ${code}`)
    const conditions = '违法行为情节显著轻微或者没有明显社会危害，且当事人当场改正'
    return told('no-compulsion', code, { act: cause.name, conditions, basis: ['ACL:16(2)'], measure })
  })
}

/** The four lists of the demo: 44, 54, 80 and 11 items, cut from the causes of action by rule. */
export const LENIENCY: readonly Told[] = [
  ...items('no-penalty', MILD.slice(0, 44), [MINOR, FIRST], () => '不予行政处罚，予以教育'),
  ...items('lighter-penalty', LIGHTER.slice(0, 54), [CURED, OWNED_UP].map(inGeneral), lighterTier),
  ...items('reduced-penalty', KNOWN.slice(0, 80), [CURED, FORCED, OWNED_UP, HELPED], belowTier),
  ...spared(),
]

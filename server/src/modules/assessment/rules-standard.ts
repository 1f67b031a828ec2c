import type { Refusal } from '../../kit/errors.ts'
import type { Criterion, FileKind, Standard } from './types-standard.ts'

const AMOUNT = '(?:数|数额|数量|总数|总额|金额|收入|任务|指标|排名|多少)'
/** What may not be a measure of good work, by its words. A missing paper about a fine or a detention is none of these. */
const FORBIDDEN: { words: RegExp; name: string }[] = [
  { words: new RegExp(`(?:罚款|罚没|罚没款|罚金)[^，。；、]{0,3}${AMOUNT}`), name: '罚没款数额' },
  { words: new RegExp(`(?:拘留|刑拘|行拘)(?:人|人员|次)?${AMOUNT}|拘留率|拘留人次`), name: '拘留数' },
  { words: new RegExp(`(?:发案|案发|立案|受案|案件)(?:起)?(?:${AMOUNT}|率)`), name: '发案数、立案数' },
  { words: new RegExp(`(?:退查|退侦|退补|补充侦查|退回)[^，。；、]{0,2}(?:${AMOUNT}|率)`), name: '退查率' },
  { words: new RegExp(`(?:破案|打击|打处|批捕|逮捕|起诉|移诉)[^，。；、]{0,2}(?:${AMOUNT}|率)`), name: '破案数、打击处理数' },
]
const BASIS = ['APL:74', 'PSA-2025:135']

/**
 * Why a criterion may not be used: it counts fines, detentions, crimes, returns or solved cases.
 * @law APL 74, PSA-2025 135 (fines are tied to no appraisal and no funds); Order 137 of the ministry on assessment (the other measures)
 */
export function refuseMeasure({ title, deductions }: Pick<Criterion, 'title' | 'deductions'>): Refusal | null {
  for (const words of [title, ...deductions.map((one) => one.title)]) {
    const found = FORBIDDEN.find((one) => one.words.test(words))
    if (found) {
      const why = `“${words}”以${found.name}为考评指标，依法不得作为评分项。`
      return { code: 'forbidden-measure', detail: why, basis: BASIS }
    }
  }
  return null
}

/** Where the forbidden measures stand: field of the standard to the message. */
export function forbiddenFields(standard: Standard, kinds: readonly FileKind[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const kind of kinds)
    for (const [index, { title, deductions }] of standard.criteria[kind].entries()) {
      const at = `standard.criteria.${kind}.${index}`
      const look = (field: string, words: string) => {
        const refusal = refuseMeasure({ title: words, deductions: [] })
        if (refusal) fields[field] = refusal.detail
      }
      look(`${at}.title`, title)
      for (const [item, deduction] of deductions.entries()) look(`${at}.deductions.${item}.title`, deduction.title)
    }
  return fields
}

const twice = (codes: readonly string[]) => codes.find((code, index) => codes.indexOf(code) !== index)
const KIND_NAMES: Record<FileKind, string> = { administrative: '行政案卷', criminal: '刑事案卷' }

/** The first thing wrong with a standard, for the kinds of file the campaign reviews. */
export function refuseStandard(standard: Standard, kinds: readonly FileKind[]): Refusal | null {
  const wrong = (detail: string): Refusal => ({ code: 'standard-wrong', detail })
  for (const kind of kinds) {
    const criteria = standard.criteria[kind]
    const measure = criteria.map(refuseMeasure).find((refusal) => refusal !== null)
    if (measure) return measure
    const sum = criteria.reduce((total, { hundredths }) => total + hundredths, 0)
    if (sum !== 10_000) return wrong(`${KIND_NAMES[kind]}各评分项应当合计 100 分，现为 ${sum / 100} 分。`)
    const again = twice(criteria.flatMap(({ code, deductions }) => [code, ...deductions.map((one) => one.code)]))
    if (again) return wrong(`${KIND_NAMES[kind]}的代码“${again}”重复。`)
    const dear = criteria.flatMap((one) => one.deductions.filter(({ hundredths }) => hundredths > one.hundredths))[0]
    if (dear) return wrong(`“${dear.title}”的扣分超过所在评分项的分值。`)
  }
  const again = twice(standard.vetoes.map(({ code }) => code))
  if (again) return wrong(`一票否决项的代码“${again}”重复。`)
  const { passHundredths, excellentHundredths, unitMeetsHundredths, unitExcellentHundredths } = standard
  if (passHundredths > excellentHundredths || unitMeetsHundredths > unitExcellentHundredths)
    return wrong('合格分数线不得高于优秀分数线。')
  return null
}

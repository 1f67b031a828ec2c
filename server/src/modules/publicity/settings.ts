import { z } from 'zod'
import type { Tx } from '../../kit/db.ts'
import { type Setting, setting, settingOf } from '../../platform/index.ts'
import { DEFAULT_CORRECTION_WORKING_DAYS } from './rules-clocks.ts'
import { DEFAULT_PAGE_TERMS } from './rules-end.ts'
import { DEFAULT_CHOICES } from './rules-gate.ts'
import { ExportedPersons } from './types-export.ts'
import type { GateChoices } from './types-gate.ts'
import type { Reassessment } from './types-reassess.ts'

/** Whose penalties have "a certain social influence"; the law does not say. */
export const publicityInfluence = setting({
  key: 'publicityInfluence',
  title: '视为具有一定社会影响、应当公示的行政处罚（all 全部；units 仅单位；none 无）',
  schema: z.enum(['all', 'units', 'none']),
  initial: DEFAULT_CHOICES.influence,
  basis: ['APL:48', 'unsourced'],
})

/** What happens to pages of persons' public-security penalties that were public before 2026. See docs/adr/0006. */
export const sealedLegacy = setting({
  key: 'sealedLegacy',
  title: '2026年前已公示的自然人治安处罚（withdraw 撤回；keep 保留至期满）',
  schema: z.enum(['withdraw', 'keep']),
  initial: DEFAULT_CHOICES.sealedLegacy,
  basis: ['PSA-2025:136', 'unsourced'],
})

/** A person's licence is an affair of that person; the law does not say which of them may be shown. See docs/adr/0019. */
export const licencePersonal = setting({
  key: 'licencePersonal',
  title: '自然人的行政许可（withhold 不予公开；mask 遮盖姓名后公示）',
  schema: z.enum(['withhold', 'mask']),
  initial: DEFAULT_CHOICES.licencePersonal,
  basis: ['OGI:15', 'LIC:5', 'PIPL:28', 'unsourced'],
})

export const publicityPageTerms = setting({
  key: 'publicityPageTerms',
  title: '本机关网站公示期（月）',
  schema: z.object({ personMonths: z.int().min(1).max(600), unitMonths: z.int().min(1).max(600) }),
  initial: DEFAULT_PAGE_TERMS,
  basis: ['APL:48', 'unsourced'],
})

/** A class of the public ledger below this number is folded into its parent; the database reads it. See docs/adr. */
export const ledgerSmallCell = setting({
  key: 'ledgerSmallCell',
  title: '公示台账小数合并：低于该数的类别并入合计',
  schema: z.int().min(1).max(100),
  initial: 3,
  basis: ['PIPL:28', 'OGI:15', 'unsourced'],
})

/** The credit platform wants persons' numbers encrypted or masked; no standard we hold says how names go. */
export const exportedPersons = setting<ExportedPersons>({
  key: 'exportedPersons',
  title: '双公示数据中的自然人：names 姓名、numbers 证件号码（masked 遮盖；full 不遮盖）',
  schema: ExportedPersons,
  initial: { names: 'masked', numbers: 'masked' },
  basis: ['PIPL:6', 'PIPL:28', 'unsourced'],
})

/** "In time" is all that the rules say of wrong data. */
export const publicityCorrectionDays = setting({
  key: 'publicityCorrectionDays',
  title: '公示信息有误的更正期限（工作日）',
  schema: z.int().min(1).max(30),
  initial: DEFAULT_CORRECTION_WORKING_DAYS,
  basis: ['国办发〔2018〕118号', 'unsourced'],
})

export async function choicesOf(tx: Tx): Promise<GateChoices> {
  const [influence, legacy] = [await settingOf(tx, publicityInfluence), await settingOf(tx, sealedLegacy)]
  return { influence, sealedLegacy: legacy, licencePersonal: await settingOf(tx, licencePersonal) }
}

/**
 * The choices behind the gate in words, for those who look at what follows from them.
 * @param supposed choices to look with instead of those that hold
 */
export async function choicesTold(tx: Tx, supposed: Partial<GateChoices> = {}): Promise<Reassessment['choices']> {
  const hold = await choicesOf(tx)
  const told = (key: keyof GateChoices, { title, basis }: Setting<unknown>) => {
    const value = supposed[key] ?? hold[key]
    return { key, title, value, basis: [...basis], supposed: value !== hold[key] }
  }
  return [
    told('influence', publicityInfluence as Setting<unknown>),
    told('sealedLegacy', sealedLegacy as Setting<unknown>),
    told('licencePersonal', licencePersonal as Setting<unknown>),
  ]
}

import type { Refusal } from '../../../kit/errors.ts'
import { type Part, refuseChecker, type Who } from '../rectification/rules.ts'

/** A sample is drawn from what there is: at least one, and no more than there are. */
export function refuseSample(listed: number, size: number): Refusal | null {
  if (listed === 0) return { code: 'none-closed', detail: '这一期间没有已销号的问题，无从抽取。' }
  if (size > listed) return { code: 'sample-size', detail: `这一期间已销号的问题只有 ${listed} 件，抽取数量不能超过它。` }
  return null
}

/** What was drawn can be taken over once it is drawn. */
export function refuseTaking(takenAt: string | null, drawn: number): Refusal | null {
  if (takenAt !== null) return { code: 'already-taken', detail: '抽取结果已经导入。' }
  if (drawn === 0) return { code: 'not-drawn', detail: '抽取尚未完成，请先在“随机抽取”中完成承诺、公开和计算。' }
  return null
}

/** Looks again: nobody who corrected it, nobody of the unit, nobody who checked it. The database refuses the same. */
export function refuseLooker(part: Part, checkers: readonly string[], who: Who): Refusal | null {
  const refused = refuseChecker(part, who)
  if (refused) return { ...refused, detail: refused.detail.replace('核查、销号', '回头看').replace('核查和销号', '回头看') }
  if (!checkers.includes(who.accountId)) return null
  return { code: 'own-check', detail: '该问题的整改由您核查通过，回头看须由其他人员办理。' }
}

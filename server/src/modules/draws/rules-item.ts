import type { Day } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'
import type { ItemRow } from './types-item.ts'

type Asked = { unitPath: string; inspectOn: Day | null; timesLimit: number | null }
type Listed = Pick<ItemRow, 'name' | 'unitPath' | 'fromOn' | 'untilOn' | 'timesLimit'>

/** In force on a day, the first and the last day included. */
export const isInForce = ({ fromOn, untilOn }: Pick<ItemRow, 'fromOn' | 'untilOn'>, on: Day): boolean =>
  fromOn <= on && (untilOn === null || on <= untilOn)

/** Why these items do not allow that inspection: each must be listed by the unit or one above it, in force, and allow no fewer draws a year. 国办发〔2015〕58号 */
export function refuseItems(items: readonly Listed[], { unitPath, inspectOn, timesLimit }: Asked): Refusal | null {
  const refused = (detail: string): Refusal => ({ code: 'draw-item', detail })
  for (const item of items) {
    if (!unitPath.startsWith(item.unitPath)) return refused(`“${item.name}”不是本单位或者上级单位清单中的事项。`)
    if (inspectOn !== null && !isInForce(item, inspectOn)) return refused(`“${item.name}”在检查开始之日不在清单有效期内。`)
    if (item.timesLimit !== null && (timesLimit === null || timesLimit > item.timesLimit))
      return refused(`“${item.name}”对同一对象每年最多抽查 ${item.timesLimit} 次，计划的次数限制不能更多。`)
  }
  return null
}

import type { Entry } from './types-mark.ts'
import type { Criterion, VetoItem } from './types-standard.ts'

export type WrongEntry = { index: number; field: keyof Entry; message: string }

/** Everything wrong with entries that are to be handed in, by entry and field. */
export function wrongEntries(
  entries: readonly Entry[],
  criteria: readonly Criterion[],
  vetoes: readonly VetoItem[],
): WrongEntry[] {
  return entries.flatMap((entry, index) => wrongEntry(entry, criteria, vetoes).map((wrong) => ({ index, ...wrong })))
}

function wrongEntry(entry: Entry, criteria: readonly Criterion[], vetoes: readonly VetoItem[]): Omit<WrongEntry, 'index'>[] {
  const wrong: Omit<WrongEntry, 'index'>[] = []
  const say = (field: keyof Entry, message: string) => wrong.push({ field, message })
  const criterion = criteria.find(({ code }) => code === entry.criterion)
  if (!criterion) say('criterion', '没有这个评分项')
  const item = criterion?.deductions.find(({ code }) => code === entry.item)
  if (entry.item !== null && !item) say('item', '该评分项没有这个扣分项')
  if (item && entry.hundredths !== item.hundredths && entry.hundredths !== 0)
    say('hundredths', `该扣分项每处扣 ${item.hundredths / 100} 分`)
  if (criterion && entry.hundredths > criterion.hundredths)
    say('hundredths', `不能超过该评分项的 ${criterion.hundredths / 100} 分`)
  if (entry.veto !== null && !vetoes.some(({ code }) => code === entry.veto)) say('veto', '没有这个一票否决项')
  if ((entry.veto !== null) !== (entry.severity === 'veto')) say('severity', '一票否决项为“致命”，其他问题不得为“致命”')
  for (const [field, name] of [
    ['page', '页码'],
    ['article', '依据'],
    ['words', '问题描述'],
  ] as const)
    if (entry[field] === '') say(field, `请填写${name}`)
  return wrong
}

/** One problem that two markers found is one problem: same criterion, deduction, veto item, category and page. Order is kept. */
export function mergeEntries(lists: readonly (readonly Entry[])[]): Entry[] {
  const found = new Map<string, Entry>()
  for (const entry of lists.flat()) {
    const key = [
      entry.criterion,
      entry.item,
      entry.veto,
      entry.category,
      entry.page,
      entry.item || entry.veto ? '' : entry.words,
    ].join('\t')
    const had = found.get(key)
    if (!had) found.set(key, entry)
    else if (entry.hundredths > had.hundredths) found.set(key, entry)
  }
  return [...found.values()]
}

import { streamOf, take } from './rules-stream.ts'
import type { Drawn, FrozenList, ListedObject, Stratum } from './types-list.ts'

/** How many of a stratum are drawn. @param total in the list @param free of them, those the frequency guard leaves */
export function sizeOf({ take: by, size }: Stratum, total: number, free: number): number {
  const asked = by === 'count' ? size : Math.ceil((total * size) / 10_000)
  return Math.min(asked, free)
}

const isFree = ({ timesLimit }: FrozenList, { times }: ListedObject) => timesLimit === null || times < timesLimit

/** The objects drawn, stratum by stratum in the order of the list, within a stratum in the order of the draw. */
function drawObjects(list: FrozenList, seed: string): string[] {
  const totals = new Map<string, number>()
  const free = new Map<string, string[]>(list.strata.map(({ stratum }) => [stratum, []]))
  for (const object of list.objects) {
    totals.set(object.stratum, (totals.get(object.stratum) ?? 0) + 1)
    if (isFree(list, object)) free.get(object.stratum)?.push(object.id)
  }
  return list.strata.flatMap((rule) => {
    const items = free.get(rule.stratum) ?? []
    const count = sizeOf(rule, totals.get(rule.stratum) ?? 0, items.length)
    return take(items, count, streamOf(seed, `objects\t${rule.stratum}`))
  })
}

/**
 * One inspector after another for one object: by lot among those who need not avoid it and have been given the fewest objects so far.
 * @param loads how many each has; changed
 */
function drawInspectors(object: string, free: string[], each: number, loads: Map<string, number>, seed: string): string[] {
  const below = streamOf(seed, `inspectors\t${object}`)
  const chosen: string[] = []
  while (chosen.length < each) {
    const left = free.filter((id) => !chosen.includes(id))
    const least = left.reduce((lowest, id) => Math.min(lowest, loads.get(id) ?? 0), Number.POSITIVE_INFINITY)
    const equal = left.filter((id) => (loads.get(id) ?? 0) === least)
    if (equal.length === 0) throw new RangeError(`no inspector left for ${object}`)
    const one = equal[below(equal.length)] as string
    loads.set(one, least + 1)
    chosen.push(one)
  }
  return chosen
}

/**
 * The result: a function of the list and the seed, and of nothing else.
 * @param list without fault by `wrongInList`
 * @law APL:42 (two officers)
 */
export function draw(list: FrozenList, seed: string): Drawn[] {
  const avoided = Map.groupBy(list.avoid, ({ object }) => object)
  const loads = new Map<string, number>()
  return drawObjects(list, seed).map((object) => {
    if (list.inspectorsEach === 0) return { object, inspectors: [] }
    const barred = new Set(avoided.get(object)?.map(({ inspector }) => inspector))
    const free = list.inspectors.flatMap(({ id }) => (barred.has(id) ? [] : [id]))
    return { object, inspectors: drawInspectors(object, free, list.inspectorsEach, loads, seed) }
  })
}

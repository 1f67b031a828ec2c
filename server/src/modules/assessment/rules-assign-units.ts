import { addArc, fill, flowOn, giveBack, makeNetwork, type Network, reachesBack } from './rules-flow.ts'

/** Bureaus as markers and as marked: how many marks each gives the files of each. */
export type UnitsProblem = {
  /** Markers and files of each bureau, by its place. */
  markers: readonly number[]
  files: readonly number[]
  /** Whether markers of `by` may mark files of `of`. */
  may: (by: number, of: number) => boolean
}

const [SOURCE, EXTRA] = [0, 1]

/** Marks between bureaus as a flow: two a file, and every marker the same number or one more. */
export type UnitsFlow = {
  net: Network
  units: number
  sink: number
  needed: number
  /** Arc of each pair, -1 where it may not be. */
  pair: number[]
  base: number[]
  extra: number[]
  toSink: number[]
  ofExtra: number
}

/** @returns the network without flow; each bureau looks first at the one after it, so that few pairs face each other */
export function unitsFlow({ markers, files, may }: UnitsProblem): UnitsFlow {
  const units = files.length
  const [all, persons] = [2 * files.reduce((sum, n) => sum + n, 0), markers.reduce((sum, n) => sum + n, 0)]
  const [each, rest] = [Math.floor(all / persons), all % persons]
  const sink = 2 + 2 * units
  const net = makeNetwork(sink + 1)
  const flow: UnitsFlow = {
    ...{ net, units, sink, needed: all, pair: new Array(units * units).fill(-1), base: [], extra: [], toSink: [] },
    ofExtra: addArc(net, SOURCE, EXTRA, rest),
  }
  for (let unit = 0; unit < units; unit++) {
    flow.base.push(addArc(net, SOURCE, 2 + unit, (markers[unit] as number) * each))
    flow.extra.push(addArc(net, EXTRA, 2 + unit, markers[unit] as number))
    flow.toSink.push(addArc(net, 2 + units + unit, sink, 2 * (files[unit] as number)))
  }
  for (let by = 0; by < units; by++)
    for (let step = 1; step < units; step++) {
      const of = (by + step) % units
      const most = (markers[by] as number) * (files[of] as number)
      if (most > 0 && may(by, of)) flow.pair[by * units + of] = addArc(net, 2 + by, 2 + units + of, most)
    }
  return flow
}

/** Marks that bureau `by` gives files of `of`. */
export function marksOf({ net, pair, units }: UnitsFlow, by: number, of: number): number {
  const arc = pair[by * units + of] as number
  return arc === -1 ? 0 : flowOn(net, arc)
}

/** Fills the network. @returns bureaus whose files cannot be covered, none when all can */
export function cover(flow: UnitsFlow): number[] {
  const { net, units, sink, toSink } = flow
  fill(net, SOURCE, sink)
  const lacking = toSink.findIndex((arc) => (net.left[arc] as number) > 0)
  if (lacking === -1) return []
  const cut = reachesBack(net, 2 + units + lacking)
  return toSink.flatMap((_, unit) => (cut.has(2 + units + unit) && flowOfDemand(flow, unit) > 0 ? [unit] : []))
}
const flowOfDemand = ({ net, toSink }: UnitsFlow, unit: number) =>
  (net.left[toSink[unit] as number] as number) + flowOn(net, toSink[unit] as number)

/** Closes a pair for good and takes back what it carried. */
export function close({ net, units, pair, base, extra, toSink, ofExtra }: UnitsFlow, by: number, of: number): void {
  const arc = pair[by * units + of] as number
  if (arc === -1) return
  const carried = flowOn(net, arc)
  const above = Math.min(carried, flowOn(net, extra[by] as number))
  giveBack(net, arc, carried)
  giveBack(net, toSink[of] as number, carried)
  giveBack(net, extra[by] as number, above)
  giveBack(net, ofExtra, above)
  giveBack(net, base[by] as number, carried - above)
  net.left[arc] = 0
  pair[by * units + of] = -1
}

/** What a pair of bureaus that mark each other, both ways, or null. */
export function facing(units: number, marks: (by: number, of: number) => number): [number, number] | null {
  for (let one = 0; one < units; one++)
    for (let other = one + 1; other < units; other++) if (marks(one, other) > 0 && marks(other, one) > 0) return [one, other]
  return null
}

/** A copy to come back to. */
export function keep(flow: UnitsFlow): () => void {
  const [left, pair] = [flow.net.left.slice(), flow.pair.slice()]
  return () => {
    flow.net.left = left.slice()
    flow.pair = pair.slice()
  }
}

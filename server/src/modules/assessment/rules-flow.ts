/** A flow network small enough to be searched breadth first again and again: bureaus, not files. */
export type Network = {
  nodes: number
  from: number[]
  to: number[]
  /** What may still flow along each arc; arc `e ^ 1` is its reverse. */
  left: number[]
  out: number[][]
}

export function makeNetwork(nodes: number): Network {
  return { nodes, from: [], to: [], left: [], out: Array.from({ length: nodes }, () => []) }
}

/** @returns the arc's number; its reverse is the next one */
export function addArc(net: Network, from: number, to: number, capacity: number): number {
  const arc = net.from.length
  net.from.push(from, to)
  net.to.push(to, from)
  net.left.push(capacity, 0)
  net.out[from]?.push(arc)
  net.out[to]?.push(arc + 1)
  return arc
}

/** What flows along an arc now. */
export const flowOn = (net: Network, arc: number): number => net.left[arc ^ 1] as number

/** Takes flow back from an arc. */
export function giveBack(net: Network, arc: number, amount: number): void {
  net.left[arc] = (net.left[arc] as number) + amount
  net.left[arc ^ 1] = (net.left[arc ^ 1] as number) - amount
}

/** Arc by which each node is reached from the source; -1 where it is not. */
function reach(net: Network, source: number, sink: number): number[] {
  const by = new Array<number>(net.nodes).fill(-1)
  const [queue, seen] = [[source], new Uint8Array(net.nodes)]
  seen[source] = 1
  for (let at = 0; at < queue.length && !seen[sink]; at++)
    for (const arc of net.out[queue[at] as number] as number[]) {
      const next = net.to[arc] as number
      if (seen[next] || (net.left[arc] as number) === 0) continue
      seen[next] = 1
      by[next] = arc
      queue.push(next)
    }
  return by
}

/** Adds flow from source to sink until no more fits; what flows already stays or is led another way. */
export function fill(net: Network, source: number, sink: number): void {
  for (;;) {
    const by = reach(net, source, sink)
    if (by[sink] === -1) return
    let most = Number.POSITIVE_INFINITY
    for (let node = sink; node !== source; node = net.from[by[node] as number] as number)
      most = Math.min(most, net.left[by[node] as number] as number)
    for (let node = sink; node !== source; node = net.from[by[node] as number] as number)
      giveBack(net, (by[node] as number) ^ 1, most)
  }
}

/** Nodes from which the sink can be reached no more, seen backwards from one that lacks flow: a cut that proves there is no more. */
export function reachesBack(net: Network, start: number): Set<number> {
  const [seen, queue] = [new Set([start]), [start]]
  for (const node of queue)
    for (const arc of net.out[node] as number[]) {
      const before = net.to[arc] as number
      if (seen.has(before) || (net.left[arc ^ 1] as number) === 0) continue
      seen.add(before)
      queue.push(before)
    }
  return seen
}

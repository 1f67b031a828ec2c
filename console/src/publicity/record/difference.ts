/** What comes before the difference, the difference, what comes after it. */
export type Parts = readonly [head: string, middle: string, tail: string]

/** Where two texts differ: from the first sign that is not the same to the last. Never splits a sign of two code units. */
export function partsOf(before: string, after: string): { before: Parts; after: Parts } {
  const [old, now] = [[...before], [...after]]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const cut = (signs: string[]): Parts => [
    signs.slice(0, head).join(''),
    signs.slice(head, signs.length - tail).join(''),
    signs.slice(signs.length - tail).join(''),
  ]
  return { before: cut(old), after: cut(now) }
}

import { type AssignInput, assign } from '../server/src/modules/assessment/index.ts'
import { median } from './report.ts'

/* 10,000 files for 1,000 markers, two a file, with four people who had to do with each file, against dealing out round the table without any rule. */
const [FILES, MARKERS, ROUNDS] = [10_000, 1_000, 5]

/** The same every time: a campaign of the given number of bureaus, unevenly staffed. */
function campaign(units: number): AssignInput {
  let state = 7
  const below = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const markers = Array.from({ length: MARKERS }, (_, index) => ({ id: `m${index}`, unit: `u${below(units)}` }))
  const files = Array.from({ length: FILES }, (_, index) => ({
    ...{ id: `f${index}`, unit: `u${below(units)}` },
    involved: Array.from({ length: 4 }, () => `m${below(MARKERS)}`),
  }))
  return { files, markers, pairsApart: true, before: [] }
}

/** Two markers a file in turn. */
function bare({ files, markers }: AssignInput): number {
  const ids = files.map(({ id }) => id).sort()
  const dealt = ids.map((file, index) => ({
    file,
    markers: [markers[(2 * index) % MARKERS]?.id, markers[(2 * index + 1) % MARKERS]?.id],
  }))
  return dealt.length
}

function timed(act: () => number): number[] {
  act()
  return Array.from({ length: ROUNDS }, () => {
    const since = performance.now()
    if (act() !== FILES) throw new Error('not every file')
    return performance.now() - since
  })
}

const shown = (times: readonly number[]) => `${Math.round(median(times))} ms (${times.map((one) => Math.round(one)).join(', ')})`
for (const units of [5, 40, 100]) {
  const input = campaign(units)
  const [own, plain] = [timed(() => assign(input).assigned?.length ?? 0), timed(() => bare(input))]
  console.log(
    `assign ${FILES} × ${MARKERS}, ${units} bureaus: ratio ${(median(own) / median(plain)).toFixed(1)} to dealing out without rules`,
  )
  console.log(`assigned ${shown(own)}\nbare     ${shown(plain)}`)
}
console.log(`software  Node ${process.version}`)

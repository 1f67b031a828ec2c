import { createHash, randomBytes, randomInt } from 'node:crypto'
import { draw, type FrozenList, listHashOf } from '../server/src/modules/draws/index.ts'
import { median } from './report.ts'

/* Sampling 10,000 of 1,000,000: list hash and draw together, against a bare SHA-256 of as many bytes and a bare partial shuffle. */
const [OBJECTS, DRAWN, ROUNDS] = [1_000_000, 10_000, 5]

const detail = randomBytes(32).toString('hex')
const objects = Array.from({ length: OBJECTS }, (_, index) => ({
  ...{ id: `o-${index.toString(16).padStart(16, '0')}`, stratum: '普通程序', times: 0, detail },
}))
const list: FrozenList = {
  ...{ draw: 'bench', title: '基准', contributors: 2, revealHours: 24, timesLimit: null, inspectorsEach: 0 },
  strata: [{ stratum: '普通程序', take: 'count', size: DRAWN }],
  ...{ objects, inspectors: [], avoid: [] },
}
const bytes = Buffer.alloc(objects.length * Buffer.byteLength(`object\t${objects[0]?.id}\t普通程序\t0\t${detail}\n`), 'x')

function bare(): number {
  createHash('sha256').update(bytes).digest()
  const ids = objects.map(({ id }) => id)
  for (let place = 0; place < DRAWN; place++) {
    const other = place + randomInt(ids.length - place)
    const kept = ids[place] as string
    ids[place] = ids[other] as string
    ids[other] = kept
  }
  return ids.slice(0, DRAWN).length
}
const ours = (): number => draw(list, listHashOf(list)).length

/** Milliseconds of each round, after one that is not counted. */
function timed(act: () => number): number[] {
  act()
  return Array.from({ length: ROUNDS }, () => {
    const since = performance.now()
    if (act() !== DRAWN) throw new Error('not the whole sample')
    return performance.now() - since
  })
}

const [own, plain] = [timed(ours), timed(bare)]
const drawing = timed(() => draw(list, 'a'.repeat(64)).length)
const shown = (times: readonly number[]) => `${Math.round(median(times))} ms (${times.map((one) => Math.round(one)).join(', ')})`
console.log(`draw ${DRAWN} of ${OBJECTS}: ratio ${(median(own) / median(plain)).toFixed(2)} to bare hash and shuffle`)
console.log(`hash and draw   ${shown(own)}\nthe draw alone  ${shown(drawing)}\nbare            ${shown(plain)}`)
console.log(`software        Node ${process.version}`)

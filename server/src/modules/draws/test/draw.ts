import { createHash } from 'node:crypto'
import type { Instant } from '../../../kit/instant.ts'
import { draw } from '../rules-draw.ts'
import { detailOf, listHashOf } from '../rules-list.ts'
import { commitmentOf, seedOf } from '../rules-seed.ts'
import type { DrawFile } from '../types-file.ts'
import { FORMAT, type FrozenList } from '../types-list.ts'

export const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const numbered = (prefix: string, number: number) => `${prefix}-${String(number).padStart(5, '0')}`

type Wanted = Partial<FrozenList> & { size?: number; people?: number }
/** A list of made-up rows, half of each of two classes; the same for the same wishes. */
export function aList({ size = 20, people = 5, ...more }: Wanted = {}): FrozenList {
  const inspectorsEach = people === 0 ? 0 : 2
  return {
    ...{ draw: 'demo-0001', title: '示例抽查', contributors: 2, revealHours: 24, timesLimit: 2, inspectorsEach },
    strata: [
      { stratum: '信用A级', take: 'share', size: 1000 },
      { stratum: '信用B级', take: 'count', size: 5 },
    ],
    objects: Array.from({ length: size }, (_, index) => {
      const id = numbered('o', index)
      return {
        id,
        stratum: index % 2 ? '信用B级' : '信用A级',
        times: index % 7 === 3 ? 2 : index % 3 === 0 ? 1 : 0,
        detail: detailOf(hexOf(`salt ${id}`), `示例企业${index}\t${id}`),
      }
    }),
    inspectors: Array.from({ length: people }, (_, index) => ({ id: numbered('p', index), detail: hexOf(`detail p${index}`) })),
    avoid: [],
    ...more,
  }
}

const at = (text: string) => new Date(text).toISOString() as Instant

/** A whole draw as it is published: the first attempt fails for a missing part when `failedFirst`. */
export function aDraw(list: FrozenList, failedFirst = false): DrawFile {
  const listHash = listHashOf(list)
  const part = (attempt: number, slot: number, party: string, day: string, kept = false) => {
    const value = hexOf(`${list.draw} ${attempt} ${slot}`)
    const commitment = commitmentOf(listHash, attempt, { slot, value })
    const committedAt = at(`${day}T0${slot}:00:00Z`)
    return {
      slot,
      party,
      commitment,
      committedAt,
      value: kept ? null : value,
      revealedAt: kept ? null : at(`${day}T0${slot + 4}:00:00Z`),
    }
  }
  const attempt = failedFirst ? 2 : 1
  const parts = [
    part(attempt, 1, '示例法制支队', '2022-03-05'),
    part(attempt, 2, failedFirst ? '示例监察室' : '示例督察支队', '2022-03-05'),
  ]
  const first = [part(1, 1, '示例法制支队', '2022-03-02'), part(1, 2, '示例督察支队', '2022-03-02', true)]
  const ended = (number: number, end: 'drawn' | 'reveal-missing', revealBy: string, endedAt: string, of: typeof parts) => ({
    attempt: number,
    end,
    revealBy: at(revealBy),
    endedAt: at(endedAt),
    parts: of,
  })
  const seed = seedOf(
    listHash,
    attempt,
    parts.map(({ slot, value }) => ({ slot, value: value as string })),
  )
  return {
    ...{ format: FORMAT, list, listHash, frozenAt: at('2022-03-01T00:00:00Z') },
    attempts: [
      ...(failedFirst ? [ended(1, 'reveal-missing', '2022-03-03T02:00:00Z', '2022-03-03T02:00:01Z', first)] : []),
      ended(attempt, 'drawn', '2022-03-06T02:00:00Z', '2022-03-05T06:00:00Z', parts),
    ],
    ...{ seed, drawnAt: at('2022-03-05T06:10:00Z'), drawn: draw(list, seed) },
    opened: list.objects.slice(0, 2).map(({ id }, index) => ({ id, text: `示例企业${index}\t${id}`, salt: hexOf(`salt ${id}`) })),
  }
}

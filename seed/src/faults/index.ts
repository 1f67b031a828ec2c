import { createHash } from 'node:crypto'
import { addSeconds, type Instant } from '../../../server/src/kit/instant.ts'
import { CHECKS } from '../../../server/src/modules/inspection/index.ts'
import type { Fault, World } from '../teller.ts'
import { ACCEPTANCE } from './acceptance.ts'
import { AFTERWARDS } from './afterwards.ts'
import { DECIDING } from './deciding.ts'
import { type Dossier, dossiersOf } from './dossier.ts'
import { FAST_TRACK } from './fast-track.ts'
import { HEARING } from './hearing.ts'
import { LIMITS } from './limits.ts'
import { MEASURES } from './measures.ts'
import { QUESTIONING } from './questioning.ts'
import type { Recipe } from './recipe.ts'
import { settleMost } from './settle.ts'
import { SPOT } from './spot.ts'

const RECIPES: readonly Recipe[] = [
  ...[...HEARING, ...FAST_TRACK, ...DECIDING, ...ACCEPTANCE, ...SPOT],
  ...[...QUESTIONING, ...MEASURES, ...AFTERWARDS, ...LIMITS],
]

/** A check that cites both public-security laws is shown under both, where the few cases of 2026 hold a host. */
function yearsOf({ check, years }: Recipe): readonly number[] {
  if (years) return years
  const law = CHECKS.find(({ code }) => code === check)?.law ?? []
  return law.some((citation) => citation.startsWith('PSA-2025')) ? [2022, 2026] : [2022]
}

/** A place to begin looking for a host: the same every time, another for each check. */
const placeOf = (words: string, count: number) => createHash('sha256').update(words).digest().readUInt32LE(0) % count

/**
 * Puts faults into cases that were told without one: each into a case of its own, chosen by the check's name, so that the story stays as it is
 * everywhere else. Cases of the last weeks stay clean; they are the desk's work of today.
 */
export function plantFaults(world: World, year: number): void {
  const dossiers = dossiersOf(world, year)
  settleMost(world, dossiers)
  const faulty = new Set(world.faults.map(({ caseId }) => caseId))
  const quiet = year < 2026 ? '2022-09-01' : '2026-10-12'
  const hosts = dossiers.filter(
    ({ id, case: row }) => !faulty.has(id) && String(row.reportedAt) < quiet && row.unitId !== world.unitId(SHOWN_STATION),
  )
  for (const recipe of RECIPES.filter((candidate) => yearsOf(candidate).includes(year))) {
    const host = find(hosts, recipe, faulty, `${recipe.check} ${year}`)
    if (!host && (year < 2026 || recipe.years)) throw new RangeError(`no case of ${year} can have the fault ${recipe.check}`)
    if (!host) continue
    faulty.add(host.id)
    for (const [check, subjectId, since] of recipe.plant(host))
      world.faults.push({ check, caseId: host.id, subjectId: String(subjectId), since } satisfies Fault)
  }
}

function find(hosts: readonly Dossier[], recipe: Recipe, faulty: ReadonlySet<string | null>, words: string): Dossier | undefined {
  const from = placeOf(words, hosts.length)
  for (let step = 0; step < hosts.length; step++) {
    const host = hosts[(from + step) % hosts.length] as Dossier
    if (!faulty.has(host.id) && hasTime(host, recipe) && recipe.host(host)) return host
  }
  return undefined
}

/** What comes later because of the fault has come by the last moment told. */
const hasTime = ({ world, case: row }: Dossier, { room = 7 }: Recipe) =>
  addSeconds((row.closedAt ?? row.reportedAt) as Instant, room * 86_400) < world.until

/** The station whose officers have demo accounts. */
const SHOWN_STATION = '220302510000'

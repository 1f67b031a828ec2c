import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { NewUnit, Unit, UnitKind, UnitLevel } from '../types.ts'

const BUREAUS: ReadonlySet<UnitKind> = new Set(['city-bureau', 'branch-bureau', 'county-bureau'])
export const isBureau = (kind: UnitKind): boolean => BUREAUS.has(kind)

/** Why a unit of this kind may not stand below this parent, or null. The city bureau is the root. */
export function refusePlace(parent: Unit | null, kind: UnitKind): Refusal | null {
  if (kind === 'city-bureau') return parent ? { code: 'root-has-parent', detail: '市公安局是最上级机构，不得有上级。' } : null
  if (!parent) return { code: 'no-parent', detail: '请选择上级机构。' }
  if (parent.closedOn) return { code: 'parent-closed', detail: `上级机构已于 ${parent.closedOn} 撤销。` }
  if (isBureau(kind) && parent.kind !== 'city-bureau')
    return { code: 'bureau-below-bureau', detail: '分局和县（市）公安局只能设在市公安局之下。' }
  return null
}

/** Level, organ and path of a new unit. A section has the level of its bureau, a station and what is below it its own. */
export function placed(parent: Unit | null, unit: NewUnit, id: string): { level: UnitLevel; organId: string; path: string } {
  const path = `${parent?.path ?? '/'}${unit.code}/`
  return { level: levelOf(parent, unit.kind), organId: isBureau(unit.kind) || !parent ? id : parent.organId, path }
}

function levelOf(parent: Unit | null, kind: UnitKind): UnitLevel {
  if (kind === 'city-bureau') return 'city'
  if (kind === 'station') return 'station'
  return isBureau(kind) ? 'county' : (parent?.level ?? 'county')
}

/** Why the unit may not be closed, or null. @param peopleOn people who still serve in it on that day */
export function refuseClosing(unit: Unit, closedOn: Day, peopleOn: number, openUnitsBelow: number): Refusal | null {
  if (unit.closedOn) return { code: 'already-closed', detail: `该机构已于 ${unit.closedOn} 撤销。` }
  if (peopleOn > 0) return { code: 'unit-has-people', detail: `${closedOn} 仍有 ${peopleOn} 人在该机构，请先调出。` }
  if (openUnitsBelow > 0) return { code: 'unit-has-units', detail: `仍有 ${openUnitsBelow} 个下级机构，请先撤销。` }
  return null
}

import { z } from 'zod'
import type { Tx } from '../../../kit/db.ts'
import { type Setting, setting, settingOf } from '../../../platform/index.ts'
import { kindOf, LICENCE_KINDS } from './rules.ts'
import type { LicenceKind } from './types.ts'

type Part = 'decision' | 'validity'
const PART: Record<Part, { key: string; title: string; most: number }> = {
  decision: { key: 'decision-days', title: '审批期限（工作日）', most: 90 },
  validity: { key: 'validity-months', title: '有效期（月）', most: 600 },
}

/** A term nobody has checked against the law's text is the bureau's own until it has. */
function declare(kind: LicenceKind, part: Part): [string, Setting<number>][] {
  const stated = kind[part]
  if (stated === null || stated.evidence !== 'unsourced') return []
  const { key, title, most } = PART[part]
  const schema = z.int().min(1).max(most)
  const basis = [stated.basis, 'unsourced']
  const full = `licences.${kind.code}-${key}`
  return [[full, setting<number>({ key: full, title: `${kind.name}：${title}`, schema, initial: stated.count, basis })]]
}

const SETTINGS = new Map(LICENCE_KINDS.flatMap((kind) => [...declare(kind, 'decision'), ...declare(kind, 'validity')]))

async function inForce(tx: Tx, kind: LicenceKind, part: Part): Promise<LicenceKind[Part]> {
  const declared = SETTINGS.get(`licences.${kind.code}-${PART[part].key}`)
  const stated = kind[part]
  return declared && stated ? { ...stated, count: await settingOf(tx, declared) } : stated
}

/** The kind with the bureau's own terms where the law's are not known. @throws DomainError `unknown-licence-kind` */
export async function kindInForce(tx: Tx, code: string): Promise<LicenceKind> {
  const kind = kindOf(code)
  const [decision, validity] = await Promise.all([inForce(tx, kind, 'decision'), inForce(tx, kind, 'validity')])
  return { ...kind, decision: decision ?? kind.decision, validity }
}

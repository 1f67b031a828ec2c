import { z } from 'zod'

/** Name of the written-down algorithm (docs/draws.md). A change of one byte of it is another name. */
export const FORMAT = 'fadu-draw-1'

/** An opaque id: says nothing of whom it stands for. */
export const OpaqueId = z.string().regex(/^[a-z0-9-]{1,40}$/, '编号只能由小写字母、数字和连字符组成')
/** A class of objects, such as 信用B级. No sign outside the basic plane, so that order by code unit is order by UTF-8 byte. */
export const StratumName = z.string().regex(/^[^\s\p{C}\ud800-\udfff]{1,20}$/u, '分层名称为 1 至 20 个字，不含空格')
export const Hex32 = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数')

/**
 * How many of a stratum are taken. `share`: of ten thousand of the whole stratum, rounded up; `count`: as many.
 * Never more than may be drawn.
 */
export const Stratum = z.object({
  stratum: StratumName,
  take: z.enum(['share', 'count']),
  size: z.int('应为整数').min(0, '不能为负数').max(4_000_000),
})
export type Stratum = z.infer<typeof Stratum>

export const AvoidReason = z.enum(['own-enterprise', 'relation', 'last-inspector'])
export type AvoidReason = z.infer<typeof AvoidReason>

/** What the draw knows of an object. `times`: how often it was drawn this year already; `detail`: salted hash of who it is. */
export const ListedObject = z.object({
  id: OpaqueId,
  stratum: StratumName,
  times: z.int().min(0).max(9999),
  detail: Hex32,
})
export type ListedObject = z.infer<typeof ListedObject>
export const ListedInspector = z.object({ id: OpaqueId, detail: Hex32 })
export type ListedInspector = z.infer<typeof ListedInspector>
/** This inspector does not inspect this object. */
export const Avoidance = z.object({ object: OpaqueId, inspector: OpaqueId, reason: AvoidReason })
export type Avoidance = z.infer<typeof Avoidance>

/** Everything on which the result depends, beside the seed. Objects and inspectors stand in the order of their ids. */
export const FrozenList = z.object({
  draw: OpaqueId,
  title: z.string(),
  /** How many parties give a part of the seed. */
  contributors: z.int().min(2).max(9),
  /** Hours after the last commitment in which every part is revealed. */
  revealHours: z.int().min(1).max(720),
  /** An object drawn this often in the year is not drawn again; null: no such guard. */
  timesLimit: z.int().min(1).max(9999).nullable(),
  /** Inspectors for each object drawn; 0 for samples that are no inspection. */
  inspectorsEach: z.int().min(0).max(9),
  strata: z.array(Stratum),
  objects: z.array(ListedObject),
  inspectors: z.array(ListedInspector),
  avoid: z.array(Avoidance),
})
export type FrozenList = z.infer<typeof FrozenList>

/** One object drawn, with who inspects it, in the order of the draw. */
export type Drawn = { object: string; inspectors: string[] }

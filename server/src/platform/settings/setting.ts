import { z } from 'zod'
import { firstRow, type Tx } from '../../kit/db.ts'
import * as audit from '../audit/index.ts'
import type { Ctx } from '../context.ts'

/** A named choice a bureau may make where the law leaves one. Declared by the module that reads it. */
export type Setting<T> = { key: string; title: string; schema: z.ZodType<T>; initial: T; basis: readonly string[] }

const declared = new Map<string, Setting<unknown>>()

/** Declares a setting with the default that holds until someone changes it. */
export function setting<T>(definition: Setting<T>): Setting<T> {
  if (declared.has(definition.key)) throw new Error(`setting ${definition.key} declared twice`)
  declared.set(definition.key, definition as Setting<unknown>)
  return definition
}

export const declaredSettings = (): Setting<unknown>[] => [...declared.values()]
export const findDeclared = (key: string): Setting<unknown> | undefined => declared.get(key)

/** The value in force now: the newest row, else the default. */
export async function settingOf<T>(tx: Tx, definition: Setting<T>): Promise<T> {
  const row = await firstRow(
    z.object({ value: definition.schema }),
    tx`select value from platform.setting where key = ${definition.key} order by id desc limit 1`,
  )
  return row ? (row.value as T) : definition.initial
}

/** Writes a new value beside the old ones; the history stays. */
export async function changeSetting<T>(ctx: Ctx, tx: Tx, definition: Setting<T>, value: T): Promise<void> {
  const parsed = definition.schema.parse(value)
  await tx`insert into platform.setting (key, value, changed_by, changed_at) values (${definition.key}, ${tx.json(parsed as never)}, ${ctx.actor.id}, ${ctx.now})`
  audit.record(tx, { action: 'setting.changed', subject: definition.key, details: { value: parsed } })
}

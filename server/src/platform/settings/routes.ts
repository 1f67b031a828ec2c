import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { authorise } from '../auth/permissions.ts'
import type { Ctx } from '../context.ts'
import { type Route, route } from '../http/route.ts'
import { changeSetting, declaredSettings, findDeclared } from './setting.ts'

const Row = z.object({ id: z.int(), key: z.string(), value: z.unknown(), changedBy: z.string(), changedAt: z.string() })
const Change = Row.omit({ key: true })
export const SettingState = z
  .object({
    key: z.string(),
    title: z.string(),
    /** The value in force now. */
    value: z.unknown(),
    initial: z.unknown(),
    /** Articles that leave the choice; `unsourced` with them or alone where no law names the value. */
    basis: z.array(z.string()),
    /** Id of the newest change, to be sent back when changing; null while the default holds. */
    seen: z.int().nullable(),
    /** Newest first, at most 20. */
    history: z.array(Change),
  })
  .meta({ id: 'SettingState' })
type SettingState = z.infer<typeof SettingState>

async function statesOf(tx: Tx, only: string | null): Promise<SettingState[]> {
  const changes = await rows(
    Row,
    tx`select id, key, value, changed_by as "changedBy", changed_at as "changedAt" from (
         select s.*, row_number() over (partition by key order by id desc) as place from platform.setting s
         where ${only}::text is null or key = ${only}) recent
       where place <= 20 order by key, id desc`,
  )
  const declared = declaredSettings().filter((one) => only === null || one.key === only)
  return declared.map(({ key, title, initial, basis }) => {
    const history = changes.filter((change) => change.key === key).map(({ key: _, ...change }) => change)
    const newest = history[0]
    return { key, title, value: newest ? newest.value : initial, initial, basis: [...basis], seen: newest?.id ?? null, history }
  })
}

/** Every setting a module declares, with its history. */
export async function listSettings(ctx: Ctx): Promise<SettingState[]> {
  authorise(ctx.actor, 'setting.read')
  const states = await ctx.transaction((tx) => statesOf(tx, null))
  return states.sort((one, other) => (one.key < other.key ? -1 : 1))
}

const NewValue = z.object({ value: z.unknown(), seen: z.int().nullable() })

/** @throws DomainError `setting-changed` with both values when someone changed it since `seen` */
export async function replaceSetting(ctx: Ctx, input: z.infer<typeof NewValue> & { key: string }): Promise<SettingState> {
  authorise(ctx.actor, 'setting.change')
  const definition = findDeclared(input.key)
  if (!definition) throw new DomainError('not-found', 'setting-not-found', '没有这项设置。')
  const parsed = definition.schema.safeParse(input.value)
  if (!parsed.success) {
    const why = parsed.error.issues[0]?.message ?? '有误'
    throw new DomainError('invalid', 'invalid-input', why, { fields: { value: why } })
  }
  return ctx.transaction(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`setting ${input.key}`}, 0))`
    const [now] = await statesOf(tx, input.key)
    if (now && now.seen !== input.seen) {
      const values = { yours: input.value, theirs: now.value }
      throw new DomainError('conflict', 'setting-changed', '该设置刚刚被他人修改，请核对后重试。', { values })
    }
    await changeSetting(ctx, tx, definition, parsed.data)
    const [fresh] = await statesOf(tx, input.key)
    if (!fresh) throw new Error(`setting ${input.key} vanished`)
    return fresh
  })
}

export const settingRoutes: readonly Route[] = [
  route('GET', '/settings', { summary: '设置', reply: [200, z.array(SettingState)] }, listSettings),
  route(
    'PUT',
    '/settings/:key',
    { summary: '修改设置', params: z.object({ key: z.string().max(100) }), body: NewValue, reply: [200, SettingState] },
    replaceSetting,
  ),
]

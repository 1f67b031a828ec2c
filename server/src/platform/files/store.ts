import type { Readable } from 'node:stream'
import { z } from 'zod'
import { firstRow, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { newId } from '../../kit/uuid.ts'
import * as audit from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import type { Download } from '../http/route.ts'
import { setting, settingOf } from '../settings/setting.ts'
import { type FileFolder, openVerified, type Received, receive } from './folder.ts'

export const FILE_MAX_BYTES = setting({
  key: 'files.max-bytes',
  title: '单个文件大小上限（字节）',
  schema: z
    .int()
    .min(1024, '不能小于 1024')
    .max(4 * 1024 ** 3, '不能大于 4 GB'),
  initial: 200 * 1024 * 1024,
  basis: ['unsourced'],
})

export const StoredFile = z
  .object({ id: z.string(), sha256: z.string(), bytes: z.int(), type: z.string(), name: z.string() })
  .meta({ id: 'StoredFile' })
export type StoredFile = z.infer<typeof StoredFile>

function folderOf(ctx: Ctx): FileFolder {
  if (!ctx.files) throw new Error('this context has no file folder: give makeCtx one')
  return ctx.files
}

/**
 * Takes in a stream and names it in the database. The caller links `id` (or `sha256`) to a record of its module in the same
 * transaction; until then nobody can read it. After a rollback only unnamed bytes remain.
 * @throws DomainError see `receive` in `folder.ts`
 */
export async function saveFile(ctx: Ctx, tx: Tx, stream: Readable, name: string): Promise<StoredFile> {
  return nameFile(ctx, tx, await receive(folderOf(ctx), stream, name, await settingOf(tx, FILE_MAX_BYTES)))
}

/** As `saveFile`, in two steps, so that a slow upload holds no transaction open: first this, then `nameFile` in the transaction. */
export async function receiveFile(ctx: Ctx, stream: Readable, name: string): Promise<Received> {
  const maxBytes = await ctx.transaction((tx) => settingOf(tx, FILE_MAX_BYTES))
  return receive(folderOf(ctx), stream, name, maxBytes)
}

export async function nameFile(ctx: Ctx, tx: Tx, received: Received): Promise<StoredFile> {
  const file = { id: newId(Date.parse(ctx.now)), ...received }
  await tx`insert into platform.file (id, sha256, bytes, type, name, uploaded_by, uploaded_at)
    values (${file.id}, ${file.sha256}, ${file.bytes}, ${file.type}, ${file.name}, ${ctx.actor.id}, ${ctx.now})`
  audit.record(tx, {
    action: 'file.saved',
    subject: file.id,
    details: { sha256: file.sha256, bytes: file.bytes, name: file.name },
  })
  return file
}

/**
 * A file the actor may see because a record that links it may be seen. Read through and verified before the first byte goes out;
 * a missing or changed file is reported in the trail and not served.
 * @param key id, or SHA-256 in hex
 * @throws DomainError `file-not-found` when there is none or it is not the actor's to see; `file-damaged`
 */
export async function openFile(ctx: Ctx, key: string): Promise<Download> {
  const found = await ctx.transaction((tx) =>
    firstRow(
      StoredFile,
      tx`select id, sha256, bytes, type, name from platform.file where id::text = ${key} or sha256 = ${key} order by uploaded_at limit 1`,
    ),
  )
  if (!found) throw new DomainError('not-found', 'file-not-found', '没有这个文件，或者您无权查看。')
  const stream = await openVerified(folderOf(ctx), found.sha256)
  if (stream) return { name: found.name, type: found.type, stream }
  await ctx.transaction(async (tx) =>
    audit.record(tx, { action: 'file.damaged', subject: found.id, details: { sha256: found.sha256 } }),
  )
  throw new DomainError('conflict', 'file-damaged', '文件内容与入库时的摘要不符或已丢失，不予提供；已记录，请联系系统管理员。')
}

import { createHash } from 'node:crypto'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '../../kit/test/app.ts'
import type { Ctx } from '../context.ts'
import { mount } from '../http/index.ts'
import { route, type Upload } from '../http/route.ts'
import { changeSetting } from '../settings/index.ts'
import { pathOf } from './folder.ts'
import { FILE_MAX_BYTES, nameFile, openFile, receiveFile, StoredFile, saveFile } from './store.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
let house: TestApp

/** What a module does: a table of its own under row-level security, whose rows link files, and a policy that lets those be read. */
const LINKS = `
  create table public.paper (file_id uuid not null references platform.file (id), note text not null, unit_path text not null);
  alter table public.paper enable row level security;
  create policy own_units on public.paper for all to fadu_app using (unit_path like platform.scope() || '%');
  grant usage on schema public to fadu_app;
  grant select, insert on public.paper to fadu_app;
  create policy read_by_paper on platform.file for select to fadu_app using (exists (select 1 from public.paper p where p.file_id = file.id));`

async function addPaper(ctx: Ctx, input: { note: string; file: Upload }): Promise<StoredFile> {
  const received = await receiveFile(ctx, input.file.stream, input.file.name)
  return ctx.transaction(async (tx) => {
    const file = await nameFile(ctx, tx, received)
    await tx`insert into public.paper (file_id, note, unit_path) values (${file.id}, ${input.note}, ${ctx.actor.scopePath})`
    return file
  })
}
async function getPaper(ctx: Ctx, input: { fileId: string }) {
  return openFile(ctx, input.fileId)
}

beforeAll(async () => {
  house = await testApp()
  await house.owner.unsafe(LINKS)
  const note = z.object({ note: z.string().min(1, '请填写') })
  const routes = [
    route('POST', '/papers', { summary: '交纸', body: note, upload: true, reply: [201, StoredFile] }, addPaper),
    route('GET', '/papers/:fileId', { summary: '取纸', params: z.object({ fileId: z.string() }), reply: 'download' }, getPaper),
  ]
  mount(house.app, 'test', routes, { sql: house.sql, clock: house.clock, files: house.files })
})
afterAll(() => house.close())

const drafts = () => readdir(join(house.files.dir, 'drafts')).catch(() => [])

test('a file goes in and comes out byte for byte, as an attachment under a harmless name', async () => {
  const clerk = await house.signIn(['clerk'])
  const saved = await clerk.upload('/papers', '../../证据 1.pdf', PDF, { note: '笔录' })
  expect(saved.statusCode).toBe(201)
  const sha256 = createHash('sha256').update(PDF).digest('hex')
  expect(saved.json()).toMatchObject({ sha256, bytes: PDF.length, type: 'application/pdf', name: '证据 1.pdf' })
  const back = await clerk.get(`/papers/${saved.json().id}`)
  expect(back.rawPayload.equals(PDF)).toBe(true)
  expect(back.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('证据 1.pdf')}`)
  expect(back.headers['x-content-type-options']).toBe('nosniff')
  expect(await readFile(pathOf(house.files, sha256))).toEqual(PDF)
})

test('a person sees a file only through a record of the own units, also by its hash', async () => {
  const here = await house.signIn(['clerk'], '/220300/220302/')
  const { id, sha256 } = (await here.upload('/papers', 'a.pdf', Buffer.concat([PDF, Buffer.from('here')]), { note: 'x' })).json()
  const [above, beside] = [await house.signIn(['clerk'], '/220300/'), await house.signIn(['clerk'], '/220300/220303/')]
  expect((await above.get(`/papers/${id}`)).statusCode).toBe(200)
  expect((await beside.get(`/papers/${id}`)).statusCode).toBe(404)
  expect((await beside.get(`/papers/${sha256}`)).statusCode).toBe(404)
})

test('a file no record links is nobody’s, not even the uploader’s', async () => {
  const ctx = await house.ctxWith(['clerk'])
  const file = await ctx.transaction((tx) => saveFile(ctx, tx, Readable.from([PDF, Buffer.from('loose')]), 'loose.pdf'))
  await expect(openFile(ctx, file.id)).rejects.toMatchObject({ code: 'file-not-found' })
})

test('the same bytes lie there once; each upload keeps its own name', async () => {
  const clerk = await house.signIn(['clerk'])
  const twice = Buffer.concat([PDF, Buffer.from('twice')])
  const [one, two] = await Promise.all(['one.pdf', 'two.pdf'].map((name) => clerk.upload('/papers', name, twice, { note: 'x' })))
  expect(one?.json().sha256).toBe(two?.json().sha256)
  expect(one?.json().id).not.toBe(two?.json().id)
  expect(await readdir(join(pathOf(house.files, one?.json().sha256), '..'))).toHaveLength(1)
})

test.each([
  ['evil.exe', PDF, 400, 'file-type-not-allowed'],
  ['picture.png', PDF, 400, 'file-type-mismatch'],
  ['empty.pdf', Buffer.alloc(0), 400, 'file-empty'],
  ['gbk.csv', Buffer.from([0xcb, 0xc4, 0xc6, 0xbd]), 400, 'file-type-mismatch'],
  ['table.csv', Buffer.from('名称,数量\n甲,1\n'), 201, undefined],
])('%s → %i %s', async (name, content, status, code) => {
  const clerk = await house.signIn(['clerk'])
  const answer = await clerk.upload('/papers', name, content, { note: 'x' })
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  expect(await drafts()).toEqual([])
})

test('the size cap is a setting, and a byte more is refused while it streams', async () => {
  const ctx = await house.ctxWith(['system-admin'])
  await ctx.transaction((tx) => changeSetting(ctx, tx, FILE_MAX_BYTES, 2048))
  const clerk = await house.signIn(['clerk'])
  const sized = (bytes: number) => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length, 32)])
  expect((await clerk.upload('/papers', 'a.pdf', sized(2048), { note: 'x' })).statusCode).toBe(201)
  const answer = await clerk.upload('/papers', 'a.pdf', sized(2049), { note: 'x' })
  expect([answer.statusCode, answer.json().code]).toEqual([413, 'file-too-large'])
  expect(await drafts()).toEqual([])
})

test('missing fields and a missing file are named', async () => {
  const clerk = await house.signIn(['clerk'])
  expect((await clerk.upload('/papers', 'a.pdf', PDF)).json()).toMatchObject({
    status: 400,
    errors: { note: expect.any(String) },
  })
  expect((await clerk.post('/papers', { note: 'x' })).json().code).toBe('no-file')
})

test('a changed or lost file is reported in the trail and not served', async () => {
  const clerk = await house.signIn(['clerk'])
  const { id, sha256 } = (await clerk.upload('/papers', 'b.pdf', Buffer.concat([PDF, Buffer.from('b')]), { note: 'x' })).json()
  const path = pathOf(house.files, sha256)
  await chmod(path, 0o600)
  await writeFile(path, 'something else')
  const answer = await clerk.get(`/papers/${id}`)
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'file-damaged'])
  const lines = await house.owner`select subject from audit.line where action = 'file.damaged'`
  expect(lines.map((line) => line.subject)).toEqual([id])
  const again = await clerk.upload('/papers', 'b.pdf', Buffer.concat([PDF, Buffer.from('b')]), { note: 'x' })
  expect(again.statusCode).toBe(201)
  expect((await clerk.get(`/papers/${id}`)).statusCode).toBe(200) // handing it in again heals it
})

test('what was handed in can be neither renamed nor removed, and nobody uploads in another’s name', async () => {
  await expect(house.sql`update platform.file set name = 'x'`).rejects.toThrow(/permission denied/)
  await expect(house.sql`delete from platform.file`).rejects.toThrow(/permission denied/)
  const ctx = await house.ctxWith(['clerk'])
  const forged = ctx.transaction(
    (tx) => tx`insert into platform.file values (gen_random_uuid(), ${'0'.repeat(64)}, 1, 'text/plain', 'x', 'someone', now())`,
  )
  await expect(forged).rejects.toThrow(/row-level security/)
})

test('a stream that breaks leaves nothing', async () => {
  const ctx = await house.ctxWith(['clerk'])
  const broken = Readable.from(
    (async function* () {
      yield PDF
      throw new Error('line cut')
    })(),
  )
  await expect(receiveFile(ctx, broken, 'c.pdf')).rejects.toThrow('line cut')
  expect(await drafts()).toEqual([])
})

import { hash } from 'node:crypto'
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../../kit/db.ts'
import { type TestApp, testApp } from '../../../kit/test/app.ts'
import { type Ctx, makeCtx, systemActor } from '../../../platform/index.ts'
import { openLogKeys, retireLogKeys, rotateLogKey, sequenceLog } from './actions.ts'
import { rootAt } from './prove.ts'
import { findHead, findLogFile, findOpening, listKeys, signedTiles } from './public-log.ts'
import { makeReceipt } from './receipt.ts'
import { arrangeUnit, publish, takeDown } from './test/arrange.ts'

let t: TestApp
let portal: Sql
let ctx: Ctx
let administrator: Ctx
const ORIGIN = 'log.example/log'
const keyDir = () => t.files.keyDir
beforeAll(async () => {
  t = await testApp()
  portal = connect(t.database.portalUrl, 2)
  await arrangeUnit(t.owner)
  ctx = makeCtx(t.sql, systemActor('log', ['clerk']), t.clock, t.files)
  administrator = makeCtx(t.sql, systemActor('log', ['system-admin']), t.clock, t.files)
  await openLogKeys(ctx, ORIGIN)
})
afterAll(async () => {
  await portal.end()
  await t.close()
})

const entriesOf = (recordId: string) =>
  t.owner<{ event: string; entry: Buffer; salted: boolean; index: number | null }[]>`
    select event, entry, exists (select 1 from publicity.log_salt s where s.event_id = e.event_id) as salted, index
    from publicity.log_entry e where record_id = ${recordId} order by event_id`
const read = (entry: Buffer | undefined) => JSON.parse(String(entry))
let serial = 0
const nextNumber = () => `示例字〔2026〕${++serial}号`

describe('a leaf', () => {
  test('is there with the page, before it has its place', async () => {
    const { id, recordNo } = await publish(t.owner, nextNumber())
    const [leaf, ...more] = await entriesOf(id)
    expect(more).toEqual([])
    expect(String(leaf?.entry)).toMatch(
      new RegExp(
        `^\\{"record":"${recordNo}","event":"published","at":"2026-03-24T08:00:00.000Z","commitment":"[A-Za-z0-9+/]{43}="\\}$`,
      ),
    )
    expect([leaf?.index, leaf?.salted]).toEqual([null, true])
  })

  test('opens to what the page shows, and to nothing else', async () => {
    const { recordNo } = await publish(t.owner, nextNumber())
    await sequenceLog(ctx)
    const opening = await findOpening(portal, recordNo)
    const [shown] = await t.owner`select fields, masking from publicity.public_decision where record_no = ${recordNo}`
    expect(JSON.parse(opening?.content ?? '')).toEqual({ fields: shown?.fields, masking: [] })
    const open = (content: string) =>
      hash('sha256', Buffer.concat([opening?.salt ?? Buffer.alloc(0), Buffer.from(content)]), 'base64')
    expect(open(opening?.content ?? '')).toBe(JSON.parse(opening?.entry ?? '').commitment)
    expect(open(`${opening?.content} `)).not.toBe(JSON.parse(opening?.entry ?? '').commitment)
  })

  test.each([
    ['wrong', 'withdrawn', [true, true]],
    ['sealed-psa-legacy', 'sealed', [false, false]],
    ['minor', 'sealed', [false, false]],
  ])('for a page taken down as %s says %s', async (reason, event, salted) => {
    const { id } = await publish(t.owner, nextNumber())
    await takeDown(t.owner, id, reason)
    const leaves = await entriesOf(id)
    expect(leaves.map((leaf) => [leaf.event, leaf.salted])).toEqual([
      ['published', salted[0]],
      [event, salted[1]],
    ])
    expect(read(leaves[1]?.entry)).toMatchObject({ event, at: '2026-04-01T08:00:00.000Z' })
  })

  test('of a sealed record does not differ from any other in form, and no receipt can be made', async () => {
    const { id, recordNo } = await publish(t.owner, nextNumber())
    await sequenceLog(ctx)
    expect(await makeReceipt(portal, recordNo)).not.toBeNull()
    await takeDown(t.owner, id, 'sealed-psa')
    await sequenceLog(ctx)
    expect(await makeReceipt(portal, recordNo)).toBeNull()
    expect(read((await entriesOf(id))[1]?.entry).commitment).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  })

  test('has its receipt at the desk, for those who may see the record, while the page is public', async () => {
    const { id, recordNo } = await publish(t.owner, nextNumber())
    await sequenceLog(ctx)
    const desk = await t.signIn(['clerk'], '/220300000000/')
    const elsewhere = await t.signIn(['clerk'], '/220400000000/')
    const path = `/publicity/records/${id}/receipt`
    expect((await desk.get(path)).json()).toEqual(await makeReceipt(portal, recordNo))
    expect((await elsewhere.get(path)).json()).toMatchObject({ status: 404, code: 'record-not-found' })
    await takeDown(t.owner, id, 'wrong')
    expect((await desk.get(path)).json()).toMatchObject({ status: 404, code: 'no-receipt' })
  })

  test('falls with its transaction', async () => {
    const [before] = await t.owner`select count(*) as n from publicity.log_entry`
    const torn = t.owner.begin(async (tx) => {
      await publish(tx as unknown as Sql, nextNumber())
      throw new Error('no')
    })
    await expect(torn).rejects.toThrow('no')
    expect(await t.owner`select count(*) as n from publicity.log_entry`).toEqual([before])
  })

  test('never tells an earlier time than the one before it of the same record', async () => {
    const { id } = await publish(t.owner, nextNumber())
    await takeDown(t.owner, id, 'wrong', '2026-03-01T00:00:00.000Z')
    expect(read((await entriesOf(id))[1]?.entry).at).toBe('2026-03-24T08:00:00.000Z')
  })
})

describe('the sequencer', () => {
  test('places leaves in the order of their events without a gap, signs once, and finds nothing the second time', async () => {
    for (let i = 0; i < 5; i++) await publish(t.owner, nextNumber())
    const { size } = await sequenceLog(ctx)
    const places = await t.owner<{ index: number }[]>`select index from publicity.log_entry order by event_id`
    expect(places.map(({ index }) => index)).toEqual(Array.from({ length: size }, (_, i) => i))
    expect((await findHead(portal))?.size).toBe(size)
    expect(await sequenceLog(ctx)).toEqual({ appended: 0, size })
  })

  test('asked many times at once makes one log', async () => {
    await Promise.all(Array.from({ length: 8 }, () => publish(t.owner, nextNumber())))
    const done = await Promise.all(Array.from({ length: 6 }, () => sequenceLog(ctx)))
    expect(done.reduce((sum, { appended }) => sum + appended, 0)).toBe(8)
    const heads = await t.owner`select count(*) as n, count(distinct size) as sizes from publicity.log_checkpoint`
    expect(heads[0]?.n).toBe(heads[0]?.sizes)
  })

  test('keeps full tiles that agree with the leaves, and serves nothing beyond the signed head', async () => {
    const records = await Promise.all(Array.from({ length: 5 }, () => publish(t.owner, nextNumber())))
    for (let i = 0; i < 60; i++)
      await t.owner`insert into publicity.event (record_id, record_no, event, at, by)
        select id, record_no, 'updated', '2026-03-25T00:00:00Z', 'test' from publicity.record where id = any (${records.map(({ id }) => id)})`
    const { size } = await sequenceLog(ctx)
    expect(size).toBeGreaterThan(300)
    const head = await findHead(portal)
    expect(await rootAt(size, signedTiles(portal))).toEqual(head?.root)
    const [tile] = await t.owner<{ root: Buffer }[]>`select root from publicity.log_tile where level = 0 and number = 0`
    expect((await findLogFile(portal, '1/000.p/1'))?.bytes).toEqual(tile?.root)
    const last = size % 256
    expect((await findLogFile(portal, `0/001.p/${last}`))?.bytes).toHaveLength(last * 32)
    await publish(t.owner, nextNumber())
    await ctx.transaction((tx) => tx`select publicity.log_append(100)`) // placed, and not signed yet
    for (const path of [
      `0/001.p/${last + 1}`,
      `entries/001.p/${last + 1}`,
      '0/001',
      '2/000.p/1',
      '7/000.p/1',
      '0/999',
      'entries/999',
    ])
      expect(await findLogFile(portal, path), path).toBeNull()
  })

  test('is ended between the steps and goes on where it was', async () => {
    await publish(t.owner, nextNumber())
    await ctx.transaction((tx) => tx`select publicity.log_append(100)`)
    const before = await findHead(portal)
    const { size } = await sequenceLog(ctx)
    expect(size).toBeGreaterThan(before?.size ?? 0)
    // remembered, but killed before the head was stored: the same head is signed again
    await publish(t.owner, nextNumber())
    await ctx.transaction((tx) => tx`select publicity.log_append(100)`)
    const stop = new Error('killed')
    await t.owner`create function public.kill() returns trigger language plpgsql as $$ begin raise 'killed'; end $$`
    await t.owner`create trigger kill before insert on publicity.log_checkpoint for each row execute function public.kill()`
    await expect(sequenceLog(ctx)).rejects.toThrow(stop.message)
    await t.owner`drop trigger kill on publicity.log_checkpoint`
    const remembered = JSON.parse(await readFile(join(keyDir(), 'log-head.json'), 'utf8'))
    await sequenceLog(ctx)
    const head = await findHead(portal)
    expect([head?.size, head?.root.toString('base64')]).toEqual([remembered.size, remembered.root])
  })
})

describe('after an older backup', () => {
  let kept: string
  const file = () => join(keyDir(), 'log-head.json')
  beforeEach(async () => {
    await publish(t.owner, nextNumber())
    await sequenceLog(ctx)
    kept = await readFile(file(), 'utf8')
    await publish(t.owner, nextNumber())
  })
  const remember = (change: object) => writeFile(file(), JSON.stringify({ ...JSON.parse(kept), ...change }))

  test.each([
    ['more leaves than there are', { size: 1_000_000 }, 'log-behind'],
    ['another root', { root: Buffer.alloc(32).toString('base64') }, 'log-forked'],
  ])('a head with %s was signed before: nothing is signed', async (_what, change, code) => {
    const before = await findHead(portal)
    await remember(change)
    await expect(sequenceLog(ctx)).rejects.toMatchObject({ code })
    expect(await findHead(portal)).toEqual(before)
    await remember({})
    await sequenceLog(ctx)
  })
})

describe('the database refuses', () => {
  const refuses = async (sql: Sql, statement: string, code: string) => {
    const error = await sql.unsafe(statement).then(
      () => null,
      (one: { code: string }) => one.code,
    )
    expect(error, statement).toBe(code)
  }

  test('the owner any change of what is in the log', async () => {
    await publish(t.owner, nextNumber())
    for (const statement of [
      `update publicity.log_entry set entry = 'x'`,
      `update publicity.log_entry set index = index + 1000 where index is not null`,
      `update publicity.log_entry set index = 999999 where index is null`,
      `delete from publicity.log_entry`,
      `update publicity.log_salt set salt = salt`,
      `update publicity.log_checkpoint set note = 'x'`,
      `delete from publicity.log_checkpoint`,
      `delete from publicity.log_tile`,
      `delete from publicity.log_key`,
      `insert into publicity.log_checkpoint select size, root, note, signed_at from publicity.log_checkpoint order by size desc limit 1`,
      `insert into publicity.log_checkpoint select size + 1000000, root, note, signed_at from publicity.log_checkpoint order by size desc limit 1`,
    ])
      await refuses(t.owner, statement, '23514')
  })

  test('the serving role every way to entries and salts but the sequencer', async () => {
    for (const table of ['log_entry', 'log_salt', 'log_tile'])
      for (const statement of [
        `select * from publicity.${table}`,
        `delete from publicity.${table}`,
        `insert into publicity.${table} default values`,
      ])
        await refuses(t.sql, statement, '42501')
    for (const statement of ['update publicity.log_checkpoint set size = 0', 'delete from publicity.log_key'])
      await refuses(t.sql, statement, '42501')
  })

  test("the public's role salts of what is not public, and every table", async () => {
    const { id, recordNo } = await publish(t.owner, nextNumber())
    await sequenceLog(ctx)
    expect(await findOpening(portal, recordNo)).not.toBeNull()
    await takeDown(t.owner, id, 'wrong')
    await sequenceLog(ctx)
    expect(await findOpening(portal, recordNo)).toBeNull()
    for (const table of ['log_entry', 'log_salt', 'log_tile', 'log_checkpoint', 'log_key', 'event'])
      await refuses(portal, `select * from publicity.${table}`, '42501')
    for (const call of [`log_hashes(0, 0, 1)`, 'log_append(1)', 'random_bytes()', `log_content(null, 'published', now())`])
      await refuses(portal, `select publicity.${call}`, '42501')
  })
})

describe('the private key', () => {
  test('is the owner’s alone, and is refused when others could read it', async () => {
    const [name = ''] = (await readdir(keyDir())).filter((one) => one.endsWith('.pem'))
    const file = join(keyDir(), name)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    for (const mode of [0o640, 0o604, 0o660]) {
      await chmod(file, mode)
      await expect(openLogKeys(ctx, ORIGIN)).rejects.toMatchObject({ code: 'log-key-exposed' })
    }
    await chmod(file, 0o600)
    await openLogKeys(ctx, ORIGIN)
  })

  test('is changed in two steps: both sign, then the new one alone; the old public key stays known', async () => {
    await expect(retireLogKeys(administrator)).rejects.toMatchObject({ code: 'one-log-key' })
    const both = await rotateLogKey(administrator)
    expect(both).toHaveLength(2)
    await expect(retireLogKeys(administrator)).rejects.toMatchObject({ code: 'log-key-unused' })
    await publish(t.owner, nextNumber())
    await sequenceLog(ctx)
    expect((await findHead(portal))?.note.match(/^— /gm)).toHaveLength(2)
    expect(await retireLogKeys(administrator)).toEqual([both[0]])
    const { recordNo } = await publish(t.owner, nextNumber())
    await sequenceLog(ctx)
    expect((await findHead(portal))?.note.match(/^— /gm)).toHaveLength(1)
    expect((await makeReceipt(portal, recordNo))?.keys).toEqual([both[1]])
    expect((await listKeys(portal)).map(({ verifierKey }) => verifierKey)).toEqual(both)
    const lines = await t.owner`select action from audit.line where action like 'log.%' order by seq`
    expect(lines.map(({ action }) => action)).toEqual(['log.key-added', 'log.key-added', 'log.key-retired'])
  })

  test('that is missing stops the signing, and a new one is not made unasked', async () => {
    const names = (await readdir(keyDir())).filter((one) => one.endsWith('.pem'))
    const texts = await Promise.all(names.map((name) => readFile(join(keyDir(), name))))
    for (const name of names) await rm(join(keyDir(), name))
    await publish(t.owner, nextNumber())
    await expect(openLogKeys(ctx, ORIGIN)).rejects.toMatchObject({ code: 'log-key-missing' })
    await expect(sequenceLog(ctx)).rejects.toMatchObject({ code: 'log-key-missing' })
    expect((await readdir(keyDir())).filter((one) => one.endsWith('.pem'))).toEqual([])
    for (const [i, name] of names.entries()) await writeFile(join(keyDir(), name), texts[i] as Buffer, { mode: 0o600 })
    await sequenceLog(ctx)
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../../../kit/db.ts'
import { type TestApp, testApp } from '../../../kit/test/app.ts'
import { type Ctx, makeCtx, systemActor } from '../../../platform/index.ts'
import { openLogKeys, sequenceLog } from './actions.ts'
import { exportLog } from './export.ts'
import { findHead } from './public-log.ts'
import { makeReceipt } from './receipt.ts'
import { type Arranged, arrangeUnit, publish, takeDown } from './test/arrange.ts'

/* The log as written, exported, and verified by the command an outsider runs; and a sequencer killed in the middle of its work. */
let t: TestApp
let portal: Sql
let ctx: Ctx
let home: string
const records: Arranged[] = []
const CLI = resolve(import.meta.dirname, '../../../../../cli/src/main.ts')

beforeAll(async () => {
  t = await testApp()
  portal = connect(t.database.portalUrl, 2)
  home = await mkdtemp(join(tmpdir(), 'fadu-log-'))
  await arrangeUnit(t.owner)
  ctx = makeCtx(t.sql, systemActor('log', ['clerk']), t.clock, t.files)
  await openLogKeys(ctx, 'log.example/log')
  for (let i = 0; i < 20; i++) records.push(await publish(t.owner, `示例字〔2026〕${i}号`))
})
afterAll(async () => {
  await portal.end()
  await t.close()
  await rm(home, { recursive: true, force: true })
})

async function verify(...args: string[]): Promise<{ code: number; verdict: Record<string, unknown> }> {
  const child = spawn(process.execPath, [CLI, 'log', 'verify', ...args, '--json'])
  let out = ''
  child.stdout.on('data', (data) => {
    out += String(data)
  })
  const [code] = await once(child, 'close')
  return { code, verdict: JSON.parse(out || '{}') }
}
/** Events without number: pages that are corrected again and again. */
const more = (events: number) => t.owner`
  insert into publicity.event (record_id, record_no, event, at, by)
  select ${records[0]?.id ?? ''}, ${records[0]?.recordNo ?? ''}, 'updated', timestamptz '2026-03-25T00:00:00Z' + n * interval '1 second', 'test'
  from generate_series(1, ${events}::int) n`
const exported = async (name: string) => {
  await exportLog(t.sql, join(home, name))
  return join(home, name)
}

test('an export verifies, grows, and still holds the head a witness kept', async () => {
  await sequenceLog(ctx)
  const witness = join(home, 'witness.json')
  const first = await verify(await exported('grown'), '--save-witness', witness)
  expect(first).toMatchObject({ code: 0, verdict: { size: 20 } })
  await more(600)
  await takeDown(t.owner, records[1]?.id ?? '', 'sealed-psa-legacy')
  await sequenceLog(ctx)
  expect(await verify(await exported('grown'), '--witness', witness)).toMatchObject({
    code: 0,
    verdict: { size: 621, witnessSize: 20 },
  })
})

test('a receipt taken before its record was sealed still proves that the leaf is there; no other can be had', async () => {
  const { id, recordNo } = records[2] as Arranged
  const file = join(home, 'receipt.json')
  await writeFile(file, JSON.stringify(await makeReceipt(portal, recordNo)))
  await takeDown(t.owner, id, 'minor')
  await sequenceLog(ctx)
  expect(await makeReceipt(portal, recordNo)).toBeNull()
  expect(await verify(await exported('sealed'), '--receipt', file)).toMatchObject({
    code: 0,
    verdict: { receipt: { record: recordNo, index: 2 } },
  })
  expect(await verify('--receipt', file)).toMatchObject({ code: 0 })
})

test('a page changed past the log gets no receipt', async () => {
  const { id, recordNo } = records[3] as Arranged
  await t.owner`alter table publicity.record disable trigger user`
  await t.owner`update publicity.record set public_fields = public_fields || '{"penaltyContent": "罚款5元"}' where id = ${id}`
  await t.owner`alter table publicity.record enable trigger user`
  await expect(makeReceipt(portal, recordNo)).rejects.toMatchObject({ code: 'receipt-mismatch' })
})

test('a leaf changed past the database’s guards is found by its tile', async () => {
  await t.owner`alter table publicity.log_entry disable trigger user`
  const change = (from: string, to: string) =>
    t.owner`update publicity.log_entry set entry = convert_to(replace(convert_from(entry, 'UTF8'), ${from}, ${to}), 'UTF8') where index = 5`
  await change('2026-03-24', '2026-03-23')
  expect(await verify(await exported('forged'))).toMatchObject({
    code: 1,
    verdict: { code: 'tile-differs', where: 'tile/0/000' },
  })
  await change('2026-03-23', '2026-03-24')
  await t.owner`alter table publicity.log_entry enable trigger user`
})

test('a restored older database signs nothing, though it has grown again', async () => {
  const { size } = (await findHead(portal)) ?? { size: 0 }
  const keys = join(home, 'keys-later')
  await cp(t.files.keyDir, keys, { recursive: true })
  await writeFile(join(keys, 'log-head.json'), JSON.stringify({ origin: 'log.example/log', size: size + 5, root: 'x' }))
  const later = makeCtx(t.sql, systemActor('log', ['clerk']), t.clock, { ...t.files, keyDir: keys })
  await more(3)
  await expect(sequenceLog(later)).rejects.toMatchObject({ code: 'log-behind' })
  await more(10)
  await expect(sequenceLog(later)).rejects.toMatchObject({ code: 'log-forked' })
  expect((await findHead(portal))?.size).toBe(size)
})

test('a sequencer killed at any moment leaves a log that verifies and goes on', async () => {
  const load = (file: string) => `await import(${JSON.stringify(resolve(import.meta.dirname, file))})`
  const program = `
    const { sequenceLog } = ${load('actions.ts')}
    const { connect } = ${load('../../../kit/db.ts')}
    const { makeCtx, systemActor } = ${load('../../../platform/index.ts')}
    const sql = connect(${JSON.stringify(t.database.appUrl)}, 2)
    const files = ${JSON.stringify(t.files)}
    const ctx = () => makeCtx(sql, systemActor('log', ['clerk']), () => '2026-03-26T00:00:00.000Z', files)
    for (;;) { await sequenceLog(ctx()); process.stdout.write('.') }`
  const witness = join(home, 'killed.json')
  for (const dots of [1, 2, 4, 7]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = 0
    child.stdout.on('data', (data) => {
      told += data.length
      if (told >= dots) child.kill('SIGKILL')
    })
    const gone = once(child, 'exit')
    while (child.exitCode === null && child.signalCode === null) await more(40)
    await gone
    const seen = await verify(await exported('killed'), ...(dots > 1 ? ['--witness', witness] : []), '--save-witness', witness)
    expect(seen.code, JSON.stringify(seen.verdict)).toBe(0)
  }
  const { size } = await sequenceLog(ctx)
  expect(await verify(await exported('killed'), '--witness', witness)).toMatchObject({ code: 0, verdict: { size } })
  const kept = JSON.parse(await readFile(join(t.files.keyDir, 'log-head.json'), 'utf8'))
  expect(kept.size).toBe(size)
})

import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transparencyLog as log } from '../../server/src/modules/publicity/index.ts'
import { makeLeaf, makePlace, makeReceiptFile, newFolder, newKey } from './test/log-place.ts'
import { fadu } from './test/run.ts'

/* The commands docs/how-to/witness.md gives to a justice bureau, letter for letter, over HTTP. */
const GUIDE = new URL('../../docs/how-to/witness.md', import.meta.url)
const [key, second] = [newKey(), newKey()]
let place: string
let folder: string
let commands: string[]
const server = createServer(async (request, reply) => {
  const bytes = await readFile(join(place, (request.url ?? '').replace(/^\/log\//, ''))).catch(() => null)
  reply.writeHead(bytes ? 200 : 404).end(bytes ?? '')
})
beforeAll(async () => {
  folder = await newFolder()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  commands = [...(await readFile(GUIDE, 'utf8')).matchAll(/^```\nfadu (.+)\n```$/gm)].map(([, command = '']) => command)
})
afterAll(async () => {
  server.close()
  await Promise.all([folder, place].map((one) => rm(one, { recursive: true, force: true })))
})

const made = Array.from({ length: 300 }, (_, i) => makeLeaf(i))
const entries = made.map(({ entry }) => entry)

async function run(command: string) {
  const address = server.address()
  const site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const values: Record<string, string> = {
    'https://gongshi.example.gov.cn/log': `${site}/log`,
    公钥: log.verifierKey(key),
    新公钥: log.verifierKey(second),
    'witness.json': join(folder, 'witness.json'),
    'receipt.json': join(folder, 'receipt.json'),
  }
  return fadu(
    null,
    command.split(' ').map((word) => values[word] ?? word),
  )
}

/* Told in order, as the months go: each part goes on from the witness file the one before left. */
test('the first time, and a month later when the log has grown', async () => {
  expect(commands.length).toBe(5)
  const [first = '', monthly = ''] = commands
  place = await makePlace(entries.slice(0, 200), [key])
  expect(await run(first)).toMatchObject({ code: 0, out: expect.stringContaining('共 200 条') })
  await makePlace(entries.slice(0, 299), [key], place)
  expect(await run(monthly)).toMatchObject({ code: 0, out: expect.stringContaining('先前的 200 条一条未改') })
})

test('with a receipt, with the log and without; a changed receipt fails both ways', async () => {
  const file = (await makeReceiptFile(made.slice(0, 250), 7, [key])) as log.Receipt
  for (const [receipt, code] of [
    [file, 0],
    [{ ...file, at: '2026-03-02T02:00:00.000Z' }, 1],
  ] as const) {
    await writeFile(join(folder, 'receipt.json'), JSON.stringify(receipt))
    for (const command of commands.slice(2, 4)) {
      const ran = await run(command)
      expect(ran.code, command).toBe(code)
      if (code === 0) expect(ran.out).toContain('第 8 条')
    }
  }
})

test('a new key is refused until it is trusted beside the old one', async () => {
  const [monthly = '', withNewKey = ''] = [commands[1], commands[4]]
  await makePlace(entries, [second], place)
  expect(await run(monthly)).toMatchObject({ code: 1, err: expect.stringContaining('检查点没有所信任公钥') })
  await makePlace(entries, [key, second], place)
  expect((await run(withNewKey)).code).toBe(0)
})

test('a log cut short or forked fails, and the witness file stays as it was', async () => {
  const kept = await readFile(join(folder, 'witness.json'), 'utf8')
  const monthly = commands[1] ?? ''
  await rm(place, { recursive: true })
  await makePlace(entries.slice(0, 250), [key], place)
  expect(await run(monthly)).toMatchObject({ code: 1, err: expect.stringMatching(/日志只有 250 条，少于先前保存的检查点/) })
  const others = Array.from({ length: 320 }, (_, i) => makeLeaf(i).entry)
  await makePlace(others, [key], place)
  expect(await run(monthly)).toMatchObject({ code: 1, err: expect.stringContaining('日志已分叉') })
  expect(await readFile(join(folder, 'witness.json'), 'utf8')).toBe(kept)
})

import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Made, makeLeaf, makeNote, makePlace, makeReceiptFile, newFolder, newKey } from './test/log-place.ts'
import { fadu, type Ran } from './test/run.ts'

/* The verifier as an outsider runs it, on folders that are whole and on folders in which one thing was changed. */
const SIZE = 256 * 2 + 40
const key = newKey()
let made: Made[]
let entries: Buffer[]
let whole: string
const folders: string[] = []
const keep = async (folder: Promise<string>) => {
  folders.push(await folder)
  return folders.at(-1) as string
}
const copy = async () => {
  const folder = await keep(newFolder())
  await cp(whole, folder, { recursive: true })
  return folder
}

beforeAll(async () => {
  made = Array.from({ length: SIZE }, (_, i) => makeLeaf(i))
  entries = made.map(({ entry }) => entry)
  whole = await keep(makePlace(entries, [key]))
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function verify(
  ...args: string[]
): Promise<Ran & { verdict: { ok: boolean; code?: string; where?: string; size?: number } }> {
  const ran = await fadu(null, ['log', 'verify', ...args, '--json'])
  return { ...ran, verdict: ran.out ? JSON.parse(ran.out) : { ok: false } }
}

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(file, bytes)
}

test.each([0, 1, 2, 255, 256, 257, 513])('a whole log of %i leaves passes', async (size) => {
  const { code, verdict, err } = await verify(await keep(makePlace(entries.slice(0, size), [key])))
  expect(err).toBe('')
  expect([code, verdict.size]).toEqual([0, size])
})

test('the same log passes over HTTP', async () => {
  const server = createServer((request, reply) => {
    readFile(join(whole, request.url ?? '')).then(
      (bytes) => reply.end(bytes),
      () => reply.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { code, verdict } = await verify(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  server.closeAllConnections()
  server.close()
  expect([code, verdict.size]).toEqual([0, SIZE])
})

/** One change in a copy of the files, and the fault the verifier must name. */
const CHANGES: [string, string, (folder: string) => Promise<unknown>][] = [
  ['a bit of an entry', 'bad-leaf', (to) => flip(join(to, 'tile/entries/001'), 36)],
  ['a bit of a commitment', 'tile-differs', (to) => flip(join(to, 'tile/entries/001'), 120)],
  ['a bit of a full tile', 'tile-differs', (to) => flip(join(to, 'tile/0/000'), 4000)],
  ['a bit of a partial tile', 'tile-differs', (to) => flip(join(to, 'tile/0/002.p/40'), 3)],
  ['a bit of an upper tile', 'tile-differs', (to) => flip(join(to, 'tile/1/000.p/2'), 40)],
  ['a bit of the root', 'bad-signature', (to) => flip(join(to, 'checkpoint'), 22)],
  ['another size', 'bad-signature', (to) => replace(join(to, 'checkpoint'), `\n${SIZE}\n`, `\n${SIZE - 1}\n`)],
  [
    'a bit of the signature',
    'bad-signature',
    (to) => replace(join(to, 'checkpoint'), /(.)(.{10}\n)$/, (_, a, b) => (a === 'A' ? 'B' : 'A') + b),
  ],
  ['no signature', 'bad-note', (to) => replace(join(to, 'checkpoint'), /\n— .*/s, '\n')],
  [
    'a key that is none',
    'bad-key',
    (to) => replace(join(to, 'keys'), '+0', '+x').then(() => replace(join(to, 'keys'), /\+[0-9a-f]{8}\+/, '+00000000+')),
  ],
  ['no checkpoint', 'missing', (to) => rm(join(to, 'checkpoint'))],
  ['a tile that is not there', 'missing', (to) => rm(join(to, 'tile/0/001'))],
  ['a bundle that is not there', 'missing', (to) => rm(join(to, 'tile/entries/000'))],
  [
    'the tail cut off a bundle',
    'bad-bundle',
    async (to) =>
      writeFile(join(to, 'tile/entries/002.p/40'), (await readFile(join(to, 'tile/entries/002.p/40'))).subarray(0, -60)),
  ],
  [
    'bytes after the last entry',
    'bad-bundle',
    async (to) =>
      writeFile(join(to, 'tile/entries/000'), Buffer.concat([await readFile(join(to, 'tile/entries/000')), Buffer.alloc(1)])),
  ],
  [
    'the tail cut off a tile',
    'tile-differs',
    async (to) => writeFile(join(to, 'tile/0/000'), (await readFile(join(to, 'tile/0/000'))).subarray(0, 8160)),
  ],
  ['a file without an end', 'too-large', (to) => writeFile(join(to, 'tile/0/000'), Buffer.alloc(1_000_000))],
]

async function replace(file: string, what: string | RegExp, by: string | ((...found: string[]) => string)): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(what, by as string))
}

describe('one change in the files is found', () => {
  test.each(CHANGES)('%s: %s', async (_what, fault, change) => {
    const folder = await copy()
    await change(folder)
    const { code, verdict, err } = await verify(folder)
    expect([code, verdict.code]).toEqual([1, fault])
    expect(err).toMatch(/^法度：[^a-z].*（位置：.+）\n$/)
  })
})

/** Leaves changed and every tile made anew, but the checkpoint is the one that was signed. */
const REBUILT: [string, (leaves: Buffer[]) => Buffer[]][] = [
  ['two leaves swapped', ([first, second, ...rest]) => [second as Buffer, first as Buffer, ...rest]],
  ['a leaf left out and another put at the end', ([, ...rest]) => [...rest, makeLeaf(9000).entry]],
  ['a leaf doubled in place of the next', ([first, , ...rest]) => [first as Buffer, first as Buffer, ...rest]],
  ['a leaf replaced', ([, ...rest]) => [makeLeaf(0).entry, ...rest]],
]

describe('a tree built anew around the old checkpoint is found', () => {
  test.each(REBUILT)('%s', async (_what, change) => {
    const folder = await keep(makePlace(change(entries), [key]))
    await cp(join(whole, 'checkpoint'), join(folder, 'checkpoint'))
    expect((await verify(folder)).code).toBe(1)
  })
})

describe('a log its keeper signed anew', () => {
  test('does not pass with a leaf doubled', async () => {
    const folder = await keep(makePlace([...entries.slice(0, 300), entries[7] as Buffer], [key]))
    expect((await verify(folder)).verdict).toMatchObject({ code: 'duplicate-leaf', where: '第 301 条' })
  })

  test.each([
    ['a record that begins by being sealed', [makeLeaf(1, 'sealed')]],
    ['a record whose time runs backwards', [makeLeaf(1), makeLeaf(1, 'updated', '2026-02-28T00:00:00.000Z')]],
  ])('does not pass with %s', async (_what, leaves) => {
    const folder = await keep(
      makePlace(
        leaves.map(({ entry }) => entry),
        [key],
      ),
    )
    expect((await verify(folder)).verdict.code).toBe('bad-order')
  })

  test.each(REBUILT.filter(([what]) => !what.includes('doubled')))(
    'passes by itself with %s, and not before a witness',
    async (_what, change) => {
      const witness = join(await keep(newFolder()), 'witness.json')
      expect((await verify(whole, '--save-witness', witness)).code).toBe(0)
      const forked = await keep(makePlace([...change(entries), makeLeaf(9999).entry], [key]))
      expect((await verify(forked)).code).toBe(0)
      expect((await verify(forked, '--witness', witness)).verdict.code).toBe('forked')
    },
  )
})

describe('a witness', () => {
  let witness: string
  beforeAll(async () => {
    witness = join(await keep(newFolder()), 'witness.json')
    await verify(await keep(makePlace(entries.slice(0, 300), [key])), '--save-witness', witness)
  })

  test('passes a log that has grown, and the same log', async () => {
    expect((await verify(whole, '--witness', witness)).code).toBe(0)
    expect((await verify(await keep(makePlace(entries.slice(0, 300), [key])), '--witness', witness)).code).toBe(0)
  })

  test.each([299, 256, 0])('does not pass an old head of %i leaves', async (size) => {
    const folder = await keep(makePlace(entries.slice(0, size), [key]))
    expect((await verify(folder, '--witness', witness)).verdict.code).toBe('older-head')
  })

  test('does not pass another head of the same size', async () => {
    const folder = await keep(makePlace([...entries.slice(0, 299), makeLeaf(8000).entry], [key]))
    expect((await verify(folder, '--witness', witness)).verdict.code).toBe('forked')
  })

  test('does not pass another log, or the same log under a key it never saw', async () => {
    const other = await keep(makePlace(entries, [newKey('other.example/log')]))
    const stolen = await keep(makePlace(entries, [newKey()]))
    expect((await verify(other, '--witness', witness)).code).toBe(1)
    expect((await verify(stolen, '--witness', witness)).verdict.code).toBe('unknown-signer')
  })

  test('passes a log that changes its key, as long as the old one signs too', async () => {
    const fresh = newKey()
    const both = await keep(makePlace(entries, [key, fresh]))
    expect((await verify(both, '--witness', witness)).code).toBe(0)
    const after = await keep(makePlace(entries, [fresh]))
    expect((await verify(after, '--witness', witness)).verdict.code).toBe('unknown-signer')
  })

  test('that is itself damaged passes nothing', async () => {
    const bad = `${witness}.bad`
    await writeFile(bad, (await readFile(witness, 'utf8')).replace('\\n300\\n', '\\n200\\n'))
    expect((await verify(whole, '--witness', bad)).verdict.code).toBe('bad-signature')
    await writeFile(bad, '{"format":"fadu-log-witness/1"}')
    expect((await verify(whole, '--witness', bad)).verdict.code).toBe('bad-witness')
  })

  test('may be a bare checkpoint', async () => {
    await writeFile(`${witness}.note`, await makeNote(entries.slice(0, 300), [key]))
    expect((await verify(whole, '--witness', `${witness}.note`)).code).toBe(0)
  })
})

describe('a receipt', () => {
  let file: string
  beforeAll(async () => {
    file = join(await keep(newFolder()), 'receipt.json')
    await writeFile(file, JSON.stringify(await makeReceiptFile(made.slice(0, 400), 123, [key])))
  })

  test('passes by itself, and with the log grown since', async () => {
    expect((await verify('--receipt', file)).verdict).toMatchObject({ ok: true, receipt: { index: 123 } })
    expect((await verify(whole, '--receipt', file)).code).toBe(0)
  })

  test.each([
    ['content', 'bad-commitment', (text: string) => text.replace('示例123号', '示例124号')],
    ['salt', 'bad-commitment', (text: string) => text.replace(/"salt":"(.)/, (_, c) => `"salt":"${c === 'A' ? 'B' : 'A'}`)],
    ['place', 'bad-proof', (text: string) => text.replace('"index":123', '"index":122')],
    ['proof', 'bad-proof', (text: string) => text.replace(/"proof":\["(.)/, (_, c) => `"proof":["${c === 'A' ? 'B' : 'A'}`)],
    ['shorter proof', 'bad-proof', (text: string) => text.replace(/"proof":\["[^"]*",/, '"proof":[')],
    ['event', 'receipt-differs', (text: string) => text.replace('"event":"published"', '"event":"updated"')],
    ['format', 'bad-receipt', (text: string) => text.replace('receipt/1', 'receipt/9')],
    ['text', 'bad-receipt', () => 'no receipt'],
  ])('with another %s does not pass', async (_what, fault, change) => {
    await writeFile(`${file}.bad`, change(await readFile(file, 'utf8')))
    expect((await verify('--receipt', `${file}.bad`)).verdict.code).toBe(fault)
  })

  test('under a key that is not trusted does not pass', async () => {
    const { verdict } = await verify(
      '--receipt',
      file,
      '--key',
      (await readFile(join(await keep(makePlace([], [newKey()])), 'keys'), 'utf8')).trim(),
    )
    expect(verdict.code).toBe('unknown-signer')
  })

  test('of a log that has since been forked does not pass', async () => {
    const forked = await keep(makePlace([makeLeaf(0).entry, ...entries.slice(1)], [key]))
    expect((await verify(forked)).code).toBe(0)
    expect((await verify(forked, '--receipt', file)).verdict.code).toBe('forked')
  })
})

test.each([
  [['log', 'verify']],
  [['log', 'verify', '/no/such/folder']],
  [['log', 'verify', '--receipt', '/no/such/receipt']],
  [['log', 'verify', '--loud']],
  [['log', 'verify', 'http://127.0.0.1:9', '--key', 'no key']],
])('%j is asked for wrongly: exit 2', async (args) => {
  const { code, err } = await fadu(null, args)
  expect(code).toBe(2)
  expect(err).toMatch(/^法度：/)
})

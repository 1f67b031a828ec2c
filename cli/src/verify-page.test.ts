import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyAsync } from '@noble/ed25519'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPresent, checkReceipt, passed, type Step } from '../../portal/src/verify/checks.js'
import { readCompact, readReceipt } from '../../portal/src/verify/receipt.js'
import { transparencyLog as log } from '../../server/src/modules/publicity/index.ts'
import { verifyLog } from './log-verify/index.ts'
import { type Made, makeLeaf, makeNote, makeReceiptFile, newFolder, newKey } from './test/log-place.ts'

/* What the page /verify runs in the browser, against receipts as the writer makes them, and beside the command's verifier. */
type Values = Record<string, unknown>
const key = newKey()
const KEYS = [log.verifierKey(key)]
const made: Made[] = Array.from({ length: 300 }, (_, i) => makeLeaf(i))
const entries = made.map(({ entry }) => entry)
let folder: string
let receipt: log.Receipt
beforeAll(async () => {
  folder = await newFolder()
  receipt = (await makeReceiptFile(made, 137, [key])) as log.Receipt
})
afterAll(() => rm(folder, { recursive: true }))

const failed = (steps: readonly Step[]) => steps.flatMap(({ id, ok }) => (ok === false ? [id] : []))
/** Steps that fail; `unreadable` when it is no receipt. */
async function page(text: string, trusted: readonly string[] = KEYS): Promise<string[]> {
  try {
    return failed(await checkReceipt(readReceipt(text), trusted))
  } catch {
    return ['unreadable']
  }
}
async function command(text: string): Promise<boolean> {
  const file = join(folder, 'receipt.json')
  await writeFile(file, text)
  return verifyLog(null, { receipt: file, keys: KEYS }).then(
    () => true,
    () => false,
  )
}
const changed = (more: Values) => JSON.stringify({ ...receipt, ...more })

test.each([
  [1, 0],
  [2, 1],
  [3, 2],
  [255, 254],
  [256, 0],
  [257, 256],
  [300, 299],
])('in a log of %d the receipt of leaf %d passes, whole and as a QR code', async (size, index) => {
  const whole = (await makeReceiptFile(made.slice(0, size), index, [key])) as log.Receipt
  expect(await page(JSON.stringify(whole, null, 2))).toEqual([])
  const short = readCompact(log.compactReceipt(whole))
  expect({ ...short, content: whole.content, keys: whole.keys }).toEqual(whole)
  const steps = await checkReceipt(short, KEYS)
  expect(steps.map(({ id, ok }) => [id, ok])).toEqual([
    ['entry', true],
    ['content', null],
    ['inclusion', true],
    ['signature', true],
    ['key', true],
  ])
  expect(passed(steps)).toBe(true)
})

/** The text with one sign replaced by another of its kind. */
const flipped = (text: string, at: number) => {
  const sign = text[at] as string
  const other = /[0-9]/.test(sign) ? String((Number(sign) + 1) % 10) : sign === 'A' ? 'B' : 'A'
  return text.slice(0, at) + other + text.slice(at + 1)
}
const TEXTS = ['format', 'record', 'event', 'at', 'entry', 'salt', 'content', 'checkpoint'] as const

describe('a receipt changed in one place', () => {
  test.each(TEXTS)('%s: whichever sign is another, it fails, and the command agrees', async (name) => {
    const text = receipt[name]
    for (let at = 0; at < text.length; at++)
      expect(await page(changed({ [name]: flipped(text, at) })), `${name} at ${at}`).not.toEqual([])
    for (const at of [0, text.length >> 1, text.length - 1])
      expect(await command(changed({ [name]: flipped(text, at) })), `${name} at ${at}`).toBe(false)
  })

  test.each(TEXTS)('%s: a sign more, a sign less or nothing at all fails', async (name) => {
    const text = receipt[name]
    for (const value of [`${text}A`, ` ${text}`, `${text}\n`, text.slice(1), text.slice(0, -1), '', null, 1, [text]])
      expect(await page(changed({ [name]: value })), `${name}: ${value}`).not.toEqual([])
  })

  test('proof and keys: any sign of any of them, one more, one less, two swapped', async () => {
    for (const name of ['proof', 'keys'] as const)
      for (const [i, text] of receipt[name].entries())
        for (let at = 0; at < text.length; at++)
          expect(await page(changed({ [name]: receipt[name].with(i, flipped(text, at)) })), `${name} ${i} at ${at}`).not.toEqual(
            [],
          )
    const { proof } = receipt
    const others = [proof.slice(1), proof.slice(0, -1), [...proof, proof[0]], [], [proof[1], proof[0], ...proof.slice(2)]]
    for (const other of others) expect(await page(changed({ proof: other }))).toEqual(['inclusion'])
  })

  test('index: any other fails', async () => {
    for (let index = -1; index <= 300; index++)
      expect(await page(changed({ index })), `index ${index}`).toEqual(index === 137 ? [] : ['inclusion'])
    for (const index of [137.5, '137', null]) expect(await page(changed({ index }))).toEqual(['unreadable'])
  })

  test('the very same fault is named', async () => {
    const other = (await makeReceiptFile(made, 138, [key])) as log.Receipt
    expect(await page(changed({ content: other.content }))).toEqual(['content'])
    expect(await page(changed({ entry: other.entry, record: other.record }))).toEqual(['content', 'inclusion'])
    expect(await page(changed({ event: 'updated' }))).toEqual(['entry'])
    expect(await page(changed({ checkpoint: await makeNote(entries.slice(0, 299), [key]) }))).toEqual(['inclusion'])
  })

  test('a member more or less is no receipt', async () => {
    expect(await page(changed({ more: 1 }))).toEqual(['unreadable'])
    for (const name of Object.keys(receipt)) expect(await page(changed({ [name]: undefined })), name).toEqual(['unreadable'])
    for (const text of ['', '{', '[]', 'null', '1', '"x"', '🏛', `[${'['.repeat(100_000)}`, 'x'.repeat(500_000)])
      expect(await page(text)).toEqual(['unreadable'])
  })
})

describe('who signed', () => {
  test('a log of one’s own with a key of one’s own agrees with itself only', async () => {
    const forger = newKey()
    const forged = JSON.stringify(await makeReceiptFile(made, 5, [forger]))
    expect(await page(forged)).toEqual(['key'])
    expect(await page(forged, [log.verifierKey(forger)])).toEqual([])
    expect(await page(JSON.stringify(receipt), [])).toEqual(['key'])
  })

  test('during a change of keys one known key is enough, and a wrong signature by the other spoils it', async () => {
    const second = newKey()
    const both = (await makeReceiptFile(made, 5, [key, second])) as log.Receipt
    for (const trusted of [KEYS, [log.verifierKey(second)]]) expect(await page(JSON.stringify(both), trusted)).toEqual([])
    const lines = both.checkpoint.split('\n')
    const spoilt = { ...both, checkpoint: lines.with(5, flipped(lines[5] ?? '', (lines[5]?.length ?? 0) - 20)).join('\n') }
    expect(await page(JSON.stringify(spoilt))).toEqual(['signature', 'key'])
  })

  test('where WebCrypto knows no Ed25519 the package decides alike', async () => {
    const own = globalThis.crypto.subtle.importKey
    const less = () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError'))
    globalThis.crypto.subtle.importKey = less as never
    try {
      const noble = (signature: Uint8Array, message: Uint8Array, key: Uint8Array) =>
        verifyAsync(signature, message, key, { zip215: false })
      expect(failed(await checkReceipt(readReceipt(JSON.stringify(receipt)), KEYS, noble))).toEqual([])
      const at = receipt.checkpoint.length - 20
      const wrong = changed({ checkpoint: flipped(receipt.checkpoint, at) })
      expect(failed(await checkReceipt(readReceipt(wrong), KEYS, noble))).toEqual(['signature', 'key'])
      expect(failed(await checkReceipt(readReceipt(JSON.stringify(receipt)), KEYS))).toEqual(['signature', 'key'])
    } finally {
      globalThis.crypto.subtle.importKey = own
    }
  })
})

describe('the short form', () => {
  test('whichever byte is another, it fails', async () => {
    const bytes = Buffer.from(log.compactReceipt(receipt), 'base64url')
    const passes = async (some: Buffer) => {
      try {
        const short = { ...readCompact(some.toString('base64url')), content: receipt.content }
        return passed(await checkReceipt(short, KEYS))
      } catch {
        return false
      }
    }
    expect(await passes(bytes)).toBe(true)
    for (let at = 0; at < bytes.length; at++)
      for (const bit of [1, 128]) {
        const other = Buffer.from(bytes)
        other[at] = (other[at] as number) ^ bit
        expect(await passes(other), `byte ${at}`).toBe(false)
      }
    for (const other of [bytes.subarray(1), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.alloc(1)])])
      expect(await passes(other)).toBe(false)
  })

  test('fits a QR code with a log of sixteen million leaves and two keys', () => {
    const large = {
      ...receipt,
      proof: Array(24).fill(receipt.proof[0]),
      checkpoint: `${receipt.checkpoint}${receipt.checkpoint.split('\n')[4]}\n`,
    }
    expect(log.verifyAddress('https://gongshi.example.gov.cn', large).length).toBeLessThan(1700) // a code of version 29 holds 1,765 bytes at level L
  })
})

describe('the log as it is now', () => {
  const now = async (count: number, keys = [key]) =>
    (await checkPresent(receipt, await makeNote(entries.slice(0, count), keys), KEYS)).ok
  test('may be the same or longer, not shorter, and not another of the same length', async () => {
    const longer = await makeNote([...entries, makeLeaf(1000).entry], [key])
    expect((await checkPresent(receipt, longer, KEYS)).ok).toBe(true)
    expect(await now(300)).toBe(true)
    expect(await now(299)).toBe(false)
    expect(await now(300, [newKey()])).toBe(false)
    const forked = await makeNote(entries.with(0, makeLeaf(2000).entry), [key])
    expect((await checkPresent(receipt, forked, KEYS)).ok).toBe(false)
    expect((await checkPresent(receipt, null, KEYS)).ok).toBe(null)
  })
  test('must be the same log', async () => {
    const text = log.checkpointText('other.example/log', 400, Buffer.alloc(32))
    expect((await checkPresent(receipt, log.signNote(text, [key]), KEYS)).ok).toBe(false)
  })
})

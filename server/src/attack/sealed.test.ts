import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGES } from '../../../portal/src/index.ts'
import { transparencyLog } from '../modules/publicity/index.ts'
import { PEOPLE } from './test/canary.ts'
import { type Planted, plantCase, plantImported } from './test/canary-plant.ts'
import { openPublicHouse, type Page, PUBLIC_URL, type PublicHouse } from './test/canary-world.ts'
import { type Seen, see, walk } from './test/channels.ts'

/* Two pages of persons are public until the law seals them. Everything that was ever asked is asked again, by whoever still holds the old answers. */
type Receipt = NonNullable<Awaited<ReturnType<typeof transparencyLog.makeReceipt>>>
let house: PublicHouse
let sealed: { page: Page; number: string; receipt: Receipt }[]
let kept: Page
let before: Seen[]
let after: Seen[]
/** What each of them said and nobody else did. */
let marks: string[]

const START = [
  '/',
  '/decisions',
  '/decisions.csv',
  '/decisions.json',
  '/decisions.atom',
  '/withdrawn',
  '/ledger',
  '/open-data',
  '/sitemap.xml',
  '/log/checkpoint',
]
const start = () =>
  [
    ...START,
    ...sealed.flatMap(({ page, number }) => [
      `/decisions/${page.recordNo}`,
      `/decisions/${page.recordNo}?size=large`,
      `/decisions/${page.recordNo}/receipt.json`,
      `/objections/new?record=${page.recordNo}`,
      ...['', '.csv', '.json', '.atom'].map((kind) => `/decisions${kind}?q=${encodeURIComponent(number)}`),
    ]),
    '/open-data/decisions-2025.csv',
    '/open-data/decisions-2025.json',
    '/ledger.csv?month=2025-12',
    '/ledger?month=2025-12',
  ].map((url) => ({ page: url, url }))

beforeAll(async () => {
  house = await openPublicHouse()
  const { t, side, release, desk } = house
  t.clock.set('2025-12-31T09:00:00+08:00')
  const now = await desk()
  const psa = { family: 'psa', statute: 'PSA-2012', decidedOn: '2025-12-19' } as const
  const planted: Planted = await plantCase(t.owner, side, { party: 'legacy', ...psa })
  const old = await plantImported(t.owner, side, {
    name: PEOPLE.importedSealed,
    legalBasis: '治安管理处罚法第四十三条',
    decidedOn: '2025-12-22',
  })
  const pages = [planted.number, old].map(async (number) => ({ page: await release(now, number), number }))
  const made = []
  for (const one of pages) made.push(await one)
  kept = await release(now, (await plantCase(t.owner, side, { party: 'unit', ...psa })).number)
  await house.sequence()
  sealed = []
  for (const one of made)
    sealed.push({ ...one, receipt: (await transparencyLog.makeReceipt(house.sql, one.page.recordNo)) as Receipt })
  marks = [...sealed.flatMap(({ number }) => [number]), '呼延某某', '夏侯某某']
  before = await walk(house.portal, PUBLIC_URL, start())
  await walk(house.portal, PUBLIC_URL, start()) // rendered pages are kept from the second time on
  t.clock.set('2026-01-01T00:01:00+08:00')
  await house.seal()
  await house.sequence()
  after = await walk(house.portal, PUBLIC_URL, start())
}, 180_000)
afterAll(() => house.close())

const saying = (seen: readonly Seen[], words: readonly string[]) =>
  seen.filter(({ body }) => words.some((word) => body.toString('utf8').includes(word))).map(({ url }) => url)
/** Without the box and the links that repeat what was asked. */
const unasked = (seen: readonly Seen[]) => seen.filter(({ url }) => !url.includes('?q='))

test('they were public to begin with, and their leaves opened', () => {
  expect(sealed.map(({ page }) => page.state)).toEqual(['published', 'published'])
  expect(saying(before, marks).length).toBeGreaterThan(15)
  for (const { receipt } of sealed)
    expect(commitment(Buffer.from(receipt.salt, 'base64'), receipt.content)).toBe(commitmentIn(receipt.entry))
})

test('the old address answers 410 with a neutral reason, and nothing else of it', () => {
  for (const { page } of sealed) {
    const answers = after.filter(({ url }) => url.startsWith(`/decisions/${page.recordNo}`) && !/qr|receipt/.test(url))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 410))
    for (const { body } of answers) expect(body.toString('utf8')).toContain('依法封存')
    for (const { body } of answers) expect(body.toString('utf8')).not.toMatch(/殴打|罚款|自然人|某某|铁西/)
  }
})

test('no page, feed, file, list or chart says anything of them; a search by their number finds nothing', () => {
  expect(saying(unasked(after), marks)).toEqual([])
  for (const { url, body } of after.filter(({ url }) => url.includes('?q=') && !url.includes('.')))
    expect([url, body.toString('utf8').includes('没有找到')]).toEqual([url, true])
  for (const { url, body } of after.filter(({ url }) => /\.(csv|json|atom)\?q=/.test(url)))
    expect([url, /殴打|recordNo/.test(body.toString('utf8'))]).toEqual([url, false])
})

test('their addresses stand in the register and the log only, and in answers to whoever typed them', () => {
  const numbers = sealed.map(({ page }) => page.recordNo)
  const places = saying(after, numbers).filter((url) => !numbers.some((number) => url.includes(number)))
  expect(places.filter((url) => !/^\/(withdrawn|log\/)/.test(url))).toEqual([])
  expect(places.some((url) => url.startsWith('/withdrawn'))).toBe(true)
})

test('who still holds an old answer is not told that it holds', async () => {
  for (const old of before.filter((one) => saying([one], marks).length > 0)) {
    const tag = /^etag: (.*)$/m.exec(old.head)?.[1]
    if (!tag) continue
    const { status, body } = await see(house.portal, { ...old, options: { headers: { 'if-none-match': tag } } })
    expect([
      old.url,
      status === 304,
      saying([{ ...old, url: '', body }], old.url.includes('?q=') ? marks.slice(2) : marks),
    ]).toEqual([old.url, false, []])
  }
})

test('nothing that shows a record may be kept by others without asking', () => {
  const free = before.filter((one) => /max-age=[1-9]/.test(one.head) && saying([one], marks).length > 0)
  expect(free.map(({ url }) => url)).toEqual([])
})

const commitmentIn = (entry: string): string => JSON.parse(entry).commitment
const commitment = (salt: Buffer, content: string) => createHash('sha256').update(salt).update(content).digest('base64')

test('the leaves stay, a sealing one follows, and nothing that can be read opens them', async () => {
  const [tile] = await house.sql`select publicity.public_log_bundle(0, size::int) as entries from publicity.public_log_checkpoint`
  const log = Buffer.from(tile?.entries).toString('latin1')
  const salts: Buffer[] = []
  for (const recordNo of [kept.recordNo, ...sealed.map(({ page }) => page.recordNo)]) {
    const receipt = await transparencyLog.makeReceipt(house.sql, recordNo)
    if (receipt) salts.push(Buffer.from(receipt.salt, 'base64'))
  }
  expect(salts).toHaveLength(1)
  for (const { page, receipt } of sealed) {
    expect(log).toContain(`{"record":"${page.recordNo}","event":"sealed"`)
    expect(log).toContain(receipt.entry)
    for (const salt of [...salts, Buffer.alloc(0), Buffer.alloc(32)])
      expect(commitment(salt, receipt.content)).not.toBe(commitmentIn(receipt.entry))
  }
  const left = await house.t
    .owner`select 1 from publicity.log_salt s join publicity.log_entry e using (event_id) where e.record_id = any (${sealed.map(({ page }) => page.id)})`
  expect(left).toHaveLength(0)
})

test('receipts are served no more', async () => {
  for (const { page } of sealed) {
    for (const path of PAGES.filter(({ path }) => /receipt/.test(path)).map(({ path }) =>
      path.replace(':recordNo', page.recordNo),
    ))
      expect([path, (await see(house.portal, { page: path, url: path })).status]).toEqual([path, 410])
  }
})

test('counts leave nobody alone: a small class is told together with others, and sums give nothing back', async () => {
  const months = ['2025-11', '2025-12', '2026-01']
  for (const month of months) {
    const rows = await house.sql`select * from publicity.public_ledger(${`${month}-01`}, '2026-01-01', '{}'::date[])`
    for (const { notPublic, classes, folded, foldedClasses } of rows) {
      const told = Object.values(classes as Record<string, number>)
      expect(told.reduce((sum, n) => sum + n, 0) + folded).toBe(notPublic)
      expect(told.filter((n) => n > 0 && n < 3)).toEqual([])
      if (folded > 0) expect(foldedClasses.length).toBeGreaterThanOrEqual(2)
    }
  }
  const counted = after
    .filter(({ url }) => url.startsWith('/charts/') || url === '/decisions')
    .map(({ body }) => body.toString('utf8'))
  expect(counted.length).toBeGreaterThan(0)
  for (const text of counted) expect(text).not.toMatch(/自然人（[1-9]/)
})

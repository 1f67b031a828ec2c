import { expect } from 'vitest'
import type { Client } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { NUMBERS, PEOPLE } from './canary.ts'
import { plantDraws } from './canary-draw.ts'
import { plantLicence } from './canary-licence.ts'
import { plantCase, planted, plantImported } from './canary-plant.ts'
import { type Desk, openPublicHouse, type Page, PUBLIC_URL, type PublicHouse } from './canary-world.ts'
import { addresses, type Known, pageOf, type Seen, walk } from './channels.ts'

/*
 * Half a year of a county: cases with canaries in every text, taken through the desk to what the law makes of them. Two public-order penalties of
 * persons lie on either side of 2026-01-01.
 */
export async function openStory() {
  const house = await openPublicHouse()
  const { t, side, release, desk } = house
  t.clock.set('2025-12-24T09:00:00+08:00')
  const before = await desk()
  const legacy = await release(
    before,
    (await plantCase(t.owner, side, { party: 'legacy', family: 'psa', statute: 'PSA-2012', decidedOn: '2025-12-19' })).number,
  )
  const imported = { name: PEOPLE.importedSealed, legalBasis: '治安管理处罚法第四十三条', decidedOn: '2025-03-03' }
  const importedSealed = await release(before, await plantImported(t.owner, side, imported))
  expect([legacy.state, importedSealed.state]).toEqual(['published', 'published'])
  await house.sequence()
  t.clock.set('2026-01-02T03:00:00+08:00')
  await house.seal()
  t.clock.set('2026-03-11T09:00:00+08:00')
  const now = await desk()
  const of = async (plan: Parameters<typeof plantCase>[2]) => release(now, (await plantCase(t.owner, side, plan)).number)
  const hidden = await of({ party: 'sealed', family: 'psa', statute: 'PSA-2025', decidedOn: '2026-01-01' })
  await of({ party: 'sealed', family: 'psa', statute: 'PSA-2012', decidedOn: '2025-12-31' })
  await of({ party: 'minor', birthOn: '2010-05-05', decidedOn: '2026-03-05' })
  const person = await of({ party: 'offender', decidedOn: '2026-03-06' })
  const withdrawn = await of({ party: 'secondOffender', decidedOn: '2026-03-06' })
  const trader = await of({ party: 'trader', decidedOn: '2026-03-07' })
  const unit = await of({ party: 'unit', decidedOn: '2026-03-09' })
  const importedUnit = await release(
    now,
    await plantImported(t.owner, side, { name: null, legalBasis: '旅馆业治安管理办法', decidedOn: '2025-05-05' }),
  )
  const importedPerson = await release(
    now,
    await plantImported(t.owner, side, { name: PEOPLE.imported, legalBasis: '示例条例', decidedOn: '2025-06-06' }),
  )
  for (const page of [person, withdrawn, trader, unit, importedUnit, importedPerson]) expect(page.state).toBe('published')
  expect(hidden.state).toBe('not-public')
  const licence = await release(now, await plantLicence(t.owner, side, 'unit'))
  const passport = await release(now, await plantLicence(t.owner, side, 'person'))
  expect([licence.state, passport.state]).toEqual(['published', 'not-public'])
  const refused = await refusedWords(house, now, unit)
  await correct(house, now, unit)
  await takeDown(house, now, withdrawn)
  const objection = await objectTo(house, now, unit)
  const list = await lists(house)
  const draws = await plantDraws(house)
  await house.sequence()
  return {
    house,
    legacy,
    importedSealed,
    hidden,
    person,
    withdrawn,
    trader,
    unit,
    licence,
    passport,
    importedUnit,
    objection,
    list,
    draws,
    refused: { ...refused, answer: objection.refused },
  }
}
export type Story = Awaited<ReturnType<typeof openStory>>

const codeOf = async (who: Client, page: Page, noun: string, body: object): Promise<string> =>
  (await who.post(`/publicity/records/${page.id}/${noun}`, { version: page.version, ...body })).json().code

/** The desk types what must be masked. @returns how it was refused */
async function refusedWords({ t, side, pageOf }: PublicHouse, { officer, clerk }: Desk, unit: Page) {
  const { number } = await plantCase(t.owner, side, { party: 'unit', decidedOn: '2026-03-10' })
  await clerk.post('/publicity/collection', {})
  const words = planted([PEOPLE.witness])
  return {
    transmission: await codeOf(officer, await pageOf(number), 'transmission', { violationFacts: words }),
    correction: await codeOf(officer, unit, 'correction', { violationFacts: words, reason: '更正' }),
    withdrawal: await codeOf(clerk, unit, 'withdrawal', { reasonCode: 'wrong', reason: `误写了证人${PEOPLE.witness}的姓名` }),
  }
}

async function correct({ act }: PublicHouse, { officer, second }: Desk, page: Page): Promise<void> {
  await act(page, officer, 'correction', { violationFacts: '该单位未按规定登记旅客。', reason: `误把${PEOPLE.victim}写入` })
  await act(page, second, 'decision', { accepted: true })
}

async function takeDown({ act }: PublicHouse, { clerk, chief }: Desk, page: Page): Promise<void> {
  await act(page, clerk, 'withdrawal', { reasonCode: 'wrong', reason: '公示内容有误。' })
  await act(page, chief, 'decision', { accepted: true })
}

/** An objection full of canaries, taken in, examined and answered. */
async function objectTo({ portal, t, enter }: PublicHouse, { reader }: Desk, page: Page) {
  const words = planted(Object.values(PEOPLE)).slice(0, 1900)
  const ask = (url: string, fields?: Record<string, string>) =>
    fields
      ? portal.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields).toString(),
        })
      : portal.inject({ url })
  const token = /name="token" value="([^"]+)"/.exec((await ask(`/objections/new?record=${page.recordNo}`)).body)?.[1] ?? ''
  const sent = {
    record: page.recordNo,
    capacity: 'agent',
    kind: 'facts',
    words,
    name: PEOPLE.objector,
    contact: NUMBERS.mobile,
    token,
  }
  const received = await ask('/objections', sent)
  expect(received.statusCode).toBe(201)
  const receipt = /<strong>([A-Z0-9-]{19})<\/strong>/.exec(received.body)?.[1] ?? ''
  const [row] = await t.owner`select id, version from publicity.objection order by submitted_at desc limit 1`
  const accepted = await reader.post(`/publicity/objections/${row?.id}/acceptance`, { version: row?.version })
  expect(accepted.statusCode, accepted.body).toBe(201)
  const answerer = await enter(['legal-reviewer'])
  const answer = (text: string) =>
    answerer.post(`/publicity/objections/${row?.id}/answer`, {
      version: accepted.json().version,
      outcome: 'maintained',
      answer: text,
    })
  const refused = (await answer(`已向${PEOPLE.victim}核实`)).statusCode
  const done = await answer('经核查，公示内容与决定书一致。')
  expect(done.statusCode, done.body).toBe(201)
  const progress = await ask('/objections/progress', { receipt })
  return { received: received.body, progress: progress.body, refused }
}

/** A released item whose next version, full of canaries, nobody has released; and one never released. */
async function lists({ enter, side, t }: PublicHouse) {
  const [clerk, other] = [await enter(['clerk']), await enter(['legal-reviewer'])]
  const at = '/publicity/pre-event/no-penalty/items'
  const fields = (words: string) => ({ act: words, conditions: words, basis: ['APL:33'], measure: words })
  const words = (text: string) => ({ fields: fields(text), effectiveFrom: '2026-03-01', effectiveTo: null, position: 1 })
  const place = { unitId: side.county.id, parentItem: null }
  const made = await clerk.post(at, { ...place, ...words('示例首次轻微') })
  expect(made.statusCode, made.body).toBe(201)
  const released = await other.post(`/publicity/list-items/${made.json().itemId}/release`, {
    revision: 1,
    accepted: true,
    reason: null,
  })
  expect(released.statusCode, released.body).toBe(201)
  const secret = planted([PEOPLE.witness]).slice(0, 250)
  expect(
    (await clerk.put(`/publicity/list-items/${made.json().itemId}`, { revision: released.json().revision, ...words(secret) }))
      .statusCode,
  ).toBe(200)
  expect((await clerk.post(at, { ...place, ...words(secret) })).statusCode).toBe(201)
  await t.owner`insert into report.release ${t.owner({
    ...{
      id: newId(),
      unitId: side.city.id,
      unitPath: side.city.path,
      year: 2025,
      edition: 1,
      releasedAt: '2026-03-10T00:00:00Z',
      releasedBy: PEOPLE.objector,
    },
    ...{ fromOn: '2025-01-01', toOn: '2025-12-31', figures: [FIGURE] as never },
  })}`
  return made.json().itemId as string
}
const FIGURE = {
  ...{ id: 'cases', title: '示例数', section: '1.2.1', unit: 'cases', unitText: '件', definition: '示例口径', basis: ['APL:48'] },
  ...{ aggregate: 'count', denominator: null, records: 3, value: 3, parts: [] },
}

/** What each parameter of a public address may be in this story: what is there, what is hidden, and what is not. */
export function knownOf({
  legacy,
  importedSealed,
  hidden,
  person,
  withdrawn,
  trader,
  unit,
  importedUnit,
  licence,
  passport,
  list,
  draws,
}: Story): Known {
  const pages = [legacy, importedSealed, hidden, person, withdrawn, trader, unit, importedUnit, licence, passport]
  return {
    recordNo: [...pages.map(({ recordNo }) => recordNo), '0'.repeat(20), 'x'],
    '/charts/:name/:format name': ['months', 'organs', 'causes', 'x'],
    '/verify/:name name': ['page.js', 'checks.js', 'receipt.js', 'x'],
    format: ['wide.svg', 'narrow.svg', 'wide-large.svg', 'narrow-large.svg', 'x'],
    citation: ['PSA-2025:136', 'APL:48', 'RTSL-2021:90', 'x'],
    list: ['no-penalty', 'no-penalty.csv', 'officers', 'officers.csv', 'enforcement-bodies', 'duties', 'x'],
    '/pre-event/:list/:item list': ['no-penalty'],
    item: [list, newId()],
    no: [draws.published, draws.withdrawn, 'x'],
    year: ['2025', '2026', 'x'],
    part: ['pages.xml', 'r.xml', 'x'],
    '/open-data/:name name': ['decisions-2025.csv', 'decisions-2025.json', 'decisions-2026.csv', 'decisions-2026.json', 'x'],
    '*': ['0/000.p/1', 'entries/000.p/1', 'entries/000.p/8', '0/000.p/8', 'x'],
  }
}

/** Questions beyond the bare addresses. */
function questions({ unit }: Story): string[] {
  const words = ['旅馆', '示例', '某', '略', '未按规定登记', '四公（西）行罚决字〔2026〕', '慕容', '钟离']
  return [
    ...words.flatMap((q) => ['', '.csv', '.json', '.atom'].map((kind) => `/decisions${kind}?q=${encodeURIComponent(q)}`)),
    ...['organ', 'fine', 'oldest'].map((sort) => `/decisions?sort=${sort}`),
    ...['natural-person', 'legal-person', 'sole-trader'].flatMap((type) => [
      `/decisions?type=${type}`,
      `/decisions.json?type=${type}`,
    ]),
    ...['2025-12', '2026-01', '2026-02', '2026-03'].flatMap((month) => [
      `/ledger?month=${month}`,
      `/ledger.csv?month=${month}`,
      `/withdrawn?month=${month}`,
    ]),
    ...['sealed', 'withdrawn', 'expired', 'repaired'].map((how) => `/withdrawn?how=${how}`),
    ...[
      `/objections/new?record=${unit.recordNo}`,
      '/?size=large',
      '/decisions?size=large',
      `/decisions/${unit.recordNo}?size=large`,
    ],
  ]
}

/** Asks for everything there is, as a visitor and as a program, packed and plain. */
export async function everyChannel(story: Story): Promise<Seen[]> {
  const asked = addresses(knownOf(story))
  const more = questions(story).map((url) => ({ page: pageOf(url), url }))
  const packed = asked.map((one) => ({ ...one, options: { headers: { 'accept-encoding': 'gzip' } } }))
  return [
    ...(await walk(story.house.portal, PUBLIC_URL, [...asked, ...more])),
    ...(await walk(story.house.portal, PUBLIC_URL, packed, 0)),
  ]
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGES } from '../../../portal/src/index.ts'
import { CANARIES, findCanaries, NUMBERS, PEOPLE } from './test/canary.ts'
import { planted } from './test/canary-plant.ts'
import { everyChannel, openStory, type Story } from './test/story.ts'

/*
 * The control of `canary.test.ts`: the same story with the guards switched off and unmasked words written past the desk. Each channel that carries content must
 * show them then, so that a look that finds nothing means that nothing is there.
 */
let story: Story
let shown: Map<string, Set<string>>

beforeAll(async () => {
  story = await openStory()
  await unmask(story)
  shown = new Map()
  for (const { page, body } of await everyChannel(story))
    for (const canary of await findCanaries(body)) shown.set(page, (shown.get(page) ?? new Set()).add(canary))
}, 180_000)
afterAll(() => story.house.close())

/** Channels that carry what a record, a list, a statement or a withdrawal says. Whatever is not here may show nothing even then. */
const CARRIES: Record<string, readonly string[]> = {
  'GET /': [PEOPLE.victim, NUMBERS.mobile],
  'GET /charts/:name/:format': [PEOPLE.witness],
  'GET /decisions': [PEOPLE.victim, NUMBERS.mobile],
  'GET /decisions.csv': CANARIES,
  'GET /decisions.json': CANARIES,
  'GET /decisions.atom': CANARIES,
  'GET /decisions/:recordNo': CANARIES,
  'GET /decisions/:recordNo/receipt.json': CANARIES,
  'GET /decisions/:recordNo/receipt.svg': CANARIES, // in the words of a page that was taken down
  'GET /draws/:no': [PEOPLE.shopkeeper],
  'GET /draws/:no/file.json': [PEOPLE.shopkeeper, NUMBERS.id18],
  'GET /objections/new': [PEOPLE.victim, NUMBERS.mobile],
  'GET /open-data/:name': CANARIES,
  'GET /pre-event/:list': CANARIES,
  'GET /pre-event/:list/:item': CANARIES,
  'GET /reports/:year': CANARIES,
  'GET /withdrawn': CANARIES,
}

test.each(Object.entries(CARRIES))('%s shows what is not masked', (page, canaries) => {
  expect(canaries.filter((canary) => !shown.get(page)?.has(canary))).toEqual([])
})

test('no other page carries anything: a new one is put into one of the two kinds here', () => {
  expect([...shown.keys()].filter((page) => !(page in CARRIES))).toEqual([])
  const known = PAGES.map(({ method, path }) => `${method} ${path}`)
  expect(Object.keys(CARRIES).filter((page) => !known.includes(page))).toEqual([])
})

test('the log holds none of it even then: only salted commitments', () => {
  expect([...shown.keys()].filter((page) => page.includes('/log/'))).toEqual([])
})

async function unmask({ house, list }: Story): Promise<void> {
  const { t, sequence, side } = house
  const words = planted(Object.values(PEOPLE))
  for (const trigger of ['guard_record', 'guard_reason', 'guard_second_person'])
    await t.owner.unsafe(`alter table publicity.record disable trigger ${trigger}`)
  await t.owner.unsafe('alter table publicity.list_item disable trigger keep_released')
  await t.owner.unsafe('alter table draws.object disable trigger user')
  await t.owner`update draws.object set named = true`
  const fields = {
    violationFacts: words,
    penaltyContent: words,
    place: words,
    partyName: `${PEOPLE.victim}${NUMBERS.mobile}`,
    violationType: PEOPLE.witness,
  }
  await t.owner`update publicity.record set public_fields = public_fields || ${t.owner.json(fields)}, edition = edition + 1, version = version + 1,
    updated_at = ${t.clock()}, acted_at = ${t.clock()} where state in ('published', 'under-objection')`
  await t.owner`update publicity.record set withdrawn_reason = ${words} where state = 'withdrawn'`
  const item = { act: words, conditions: words, basis: [words], measure: words }
  await t.owner`update publicity.list_item set fields = ${t.owner.json(item)} where item_id = ${list} and released_at is not null`
  await t.owner`insert into report.release (id, unit_id, unit_path, year, edition, released_at, released_by, from_on, to_on, figures, reason, changes)
    select gen_random_uuid(), unit_id, unit_path, year, 2, released_at, released_by, from_on, to_on, figures, ${words}, '[{"id": "cases", "title": "示例数",
      "unit": "cases", "unitText": "件", "kind": "value", "before": 3, "after": 4}]' from report.release where unit_path = ${side.city.path}`
  await sequence()
}

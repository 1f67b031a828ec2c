import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGES } from '../../../portal/src/index.ts'
import { transparencyLog } from '../modules/publicity/index.ts'
import { CANARIES, findCanaries, NUMBERS, OFFICERS, PEOPLE, REPRESENTATIVES, WRITTEN } from './test/canary.ts'
import { planted } from './test/canary-plant.ts'
import { PUBLIC_URL } from './test/canary-world.ts'
import { keyOf, type Seen, see, unknownParameters, walk } from './test/channels.ts'
import { everyChannel, knownOf, openStory, type Story } from './test/story.ts'

/*
 * Planted names and numbers are looked for in everything the public can get, made from the portal's own list of pages. `unmasked.test.ts`
 * shows that the same look finds them when nothing is masked.
 */
let story: Story
let seen: Seen[]
beforeAll(async () => {
  story = await openStory()
  seen = await everyChannel(story)
}, 180_000)
afterAll(() => story.house.close())

describe('the look itself', () => {
  test.each(Object.entries(WRITTEN))('reads what is written with %s', async (_way, write) => {
    for (const canary of CANARIES) expect(await findCanaries(`示例<b>${write(canary)}</b>示例`)).toContain(canary)
  })
  test('finds nothing in a text that has none', async () => {
    expect(await findCanaries('示例旅馆有限公司，罚款200元，四公（西）行罚决字〔2026〕701号')).toEqual([])
  })
})

test('every address the portal serves is asked, and answers', () => {
  expect(unknownParameters(knownOf(story))).toEqual([])
  const asked = new Set(seen.filter(({ status }) => status === 200).map(({ page }) => page))
  expect(PAGES.filter(({ method, path }) => method === 'GET' && !asked.has(`GET ${path}`)).map(keyOf)).toEqual([])
  expect([...new Set(seen.map(({ status }) => status))].toSorted()).toEqual([200, 404, 410])
})

test('what is public is there: the look is not at an empty house', () => {
  const text = seen.map(({ body }) => body.toString('utf8')).join('\n')
  const shown = [
    '示例旅馆有限公司',
    '慕容某某',
    '钟离某某',
    '公冶某某',
    '示例商贸有限公司',
    '上官某某',
    '示例抽查旅馆有限公司',
    '（电话略）',
    '（车牌号码略）',
  ]
  expect(shown.filter((words) => !text.includes(words))).toEqual([])
})

test('no canary stands in any page, feed, file, picture, register, list, ledger or tile, nor in a header', async () => {
  const hits: [string, string[]][] = []
  for (const { url, body, head } of seen) {
    const found = [...(await findCanaries(body)), ...(await findCanaries(`${url}\n${head}`))]
    if (found.length > 0) hits.push([url, found])
  }
  expect(hits).toEqual([])
})

test('a unit’s representative is named as such and nowhere else', async () => {
  const named = Object.values(REPRESENTATIVES)
  const field = /(法定代表人<\/dt><dd>|\\?"legalRepresentative\\?": ?\\?")(?:令狐问渠|轩辕踏雪|公羊知白)/g
  for (const { url, body, page } of seen) {
    if (/\.csv/.test(page) || /\.csv/.test(url)) continue // a column of its own, told by its title
    expect([url, await findCanaries(body.toString('utf8').replaceAll(field, ''), named)]).toEqual([url, []])
  }
})

test('an inspector drawn by lot stands in the list of officers and nowhere else', async () => {
  const named = new Set<string>()
  for (const { page, url, body } of seen)
    if ((await findCanaries(body, Object.values(OFFICERS))).length > 0) named.add(page === 'GET /pre-event/:list' ? url : page)
  expect([...named].filter((one) => !/^\/pre-event\/officers\b/.test(one))).toEqual([])
  expect(named).toContain('/pre-event/officers')
})

describe('a search for a canary', () => {
  const SEARCHES = PAGES.filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path)).map(({ path }) => path)
  const FIELDS = ['q', 'organ', 'cause', 'type', 'month', 'record', 'after', 'edition', 'size']
  /** The answer without what was asked. */
  const without = (text: string, asked: string) =>
    [
      asked,
      encodeURIComponent(asked),
      encodeURIComponent(asked).replaceAll("'", '%27'),
      new URLSearchParams({ q: asked }).toString().slice(2),
    ]
      .flatMap((one) => [one, one.replaceAll('=', '&#61;').replaceAll('/', '&#47;')])
      .reduce((rest, one) => rest.replaceAll(one, '＊'), text)
      .replaceAll(/name="token" value="[\w-]+"/g, '')
      .replaceAll(/sha256-[\w+/=]+/g, '')
  test.each(SEARCHES)('%s answers as for a word nobody bears', async (path) => {
    for (const canary of CANARIES) {
      const nobody = [...canary].map((sign) => (/\d/.test(sign) ? '7' : /\p{Script=Han}/u.test(sign) ? '鱻' : sign)).join('')
      for (const field of FIELDS) {
        const ask = async (word: string) => {
          const { status, body } = await see(story.house.portal, {
            page: path,
            url: `${path}?${field}=${encodeURIComponent(word)}`,
          })
          return [status, without(body.toString('utf8'), word)]
        }
        expect(await ask(canary), `${field}=${canary}`).toEqual(await ask(nobody))
      }
    }
  })
  test('lists, filters and files of what is found do not tell it either', async () => {
    for (const canary of [...Object.values(PEOPLE), NUMBERS.mobile, NUMBERS.id18]) {
      const answers = await walk(
        story.house.portal,
        PUBLIC_URL,
        [{ page: 'GET /decisions', url: `/decisions?q=${encodeURIComponent(canary)}` }],
        1,
      )
      const text = answers.map(({ body }) => body.toString('utf8')).join('')
      expect(text).toContain('没有找到')
    }
  })
})

describe('errors', () => {
  test('of every kind tell nothing', async () => {
    const { portal } = story.house
    const form = { method: 'POST' as const, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    const answers = await Promise.all([
      see(portal, { page: '404', url: '/no-such' }),
      see(portal, { page: '404', url: `/decisions/${story.hidden.recordNo}` }),
      see(portal, { page: '404', url: '/log/tile/9/000' }),
      see(portal, { page: '410', url: `/decisions/${story.withdrawn.recordNo}` }),
      see(portal, { page: '413', url: '/objections', options: { ...form, payload: 'x'.repeat(70_000) } }),
      see(portal, {
        page: '415',
        url: '/objections',
        options: { method: 'POST', headers: { 'content-type': 'text/plain' }, payload: 'x' },
      }),
      see(portal, { page: '404', url: `/${'x'.repeat(300)}` }),
      see(portal, { page: '404', url: '/decisions/%E0%A4%A' }),
    ])
    for (const { url, body, head, status } of answers) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect([url, await findCanaries(body), await findCanaries(head)]).toEqual([url, [], []])
    }
  })
})

test('a fault of ours tells nothing of what was asked, neither to the visitor nor to the log', async () => {
  const { portal, t, lines } = story.house
  const before = lines.length
  await t.owner`alter function publicity.search rename to search_gone`
  const answers = await Promise.all(
    CANARIES.map((canary) => see(portal, { page: '500', url: `/decisions?q=${encodeURIComponent(canary)}` })),
  )
  await t.owner`alter function publicity.search_gone rename to search`
  const told = lines.slice(before).join('')
  expect(answers.every(({ status, body }) => status === 500 && body.includes('暂时不能显示'))).toBe(true)
  expect(told).toContain('request failed')
  expect(await findCanaries(told)).toEqual([])
  for (const { body } of answers) expect(body.toString('utf8')).not.toMatch(/publicity\.|\.ts:|node_modules|select /)
})

test('receipts open what is public, and hold no canary', async () => {
  const receipt = await transparencyLog.makeReceipt(story.house.sql, story.unit.recordNo)
  expect(receipt?.content).toContain('示例旅馆有限公司')
  expect(await findCanaries(JSON.stringify(receipt))).toEqual([])
  for (const page of [story.withdrawn, story.legacy, story.hidden])
    expect(await transparencyLog.makeReceipt(story.house.sql, page.recordNo)).toBeNull()
})

test('an objector is told of the progress, and nobody of the objector', async () => {
  const { progress, received } = story.objection
  expect(await findCanaries(`${received}\n${progress}`)).toEqual([])
  expect(progress).toContain('维持')
})

test('what the desk would have made public is refused: a reason, a correction, an answer that names somebody', () => {
  expect(story.refused).toEqual({
    transmission: 'not-fully-masked',
    correction: 'not-fully-masked',
    withdrawal: 'not-fully-masked',
    answer: 422,
  })
})

test('the server’s own log lines hold none of it, at any level', async () => {
  expect(story.house.lines.length).toBeGreaterThan(0)
  expect(await findCanaries(story.house.lines.join(''), [...CANARIES, ...Object.values(REPRESENTATIVES)])).toEqual([])
  expect(planted([PEOPLE.victim])).toContain(PEOPLE.victim)
})

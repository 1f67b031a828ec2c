import { equal, ok } from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { type Stage, story } from '../harness/stage.ts'

const MOST_BYTES = 50_000
const MONTHS = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}`)

/** Notes what a page complains about and whatever it asks of another house. */
function watched(stage: Stage, page: Page): string[] {
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (said) => said.type() === 'error' && wrong.push(said.text()))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(stage.house.url) && !url.startsWith('data:')) wrong.push(`asks ${url}`)
  })
  return wrong
}

const sections = story(
  'A journalist goes through every section of the menu without script: quick, light, from this house alone, on a telephone and on paper',
  async (stage) => {
    const page = await stage.visitor({ javaScriptEnabled: false })
    const wrong = watched(stage, page)
    await page.goto('/')
    const menu = page.getByRole('navigation', { name: '栏目' }).getByRole('link')
    const paths = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    ok(paths.length >= 8, 'the menu lacks sections')
    for (const path of ['/', ...paths]) {
      for (const size of ['', '?size=large']) {
        for (const width of [1366, 360]) {
          await page.setViewportSize({ width, height: 768 })
          const reply = await page.goto(`${path}${size}`)
          equal(reply?.status(), 200, path)
          const bytes = (await reply?.body())?.length ?? 0
          ok(bytes < MOST_BYTES, `${path} has ${bytes} bytes`)
          equal(await page.locator('h1').count(), 1, `${path} has not one title`)
          const over = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
          equal(over, 0, `${path}${size} scrolls sideways at ${width} px`)
        }
      }
      await stage.look(page, `journalist${path.replaceAll('/', '-')}`)
      equal((await page.pdf({ format: 'A4' })).subarray(0, 4).toString(), '%PDF')
    }
    equal(wrong.join('\n'), '')
  },
)

type Grid = { head: string[]; rows: string[][] }
const gridsOf = (page: Page): Promise<Grid[]> =>
  page.locator('main table').evaluateAll((tables) =>
    tables.map((table) => {
      const cells = (row: { querySelectorAll: typeof table.querySelectorAll }) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim())
      return { head: cells(table.querySelector('thead') ?? table), rows: [...table.querySelectorAll('tbody tr')].map(cells) }
    }),
  )
const PARTS = ['按期公示', '逾期公示', '不公开', '期限内待公示', '逾期未公示']
const numberIn = (text: string | undefined) => (text === '并入' ? 0 : Number((text ?? '').replaceAll(',', '')))

/** Adds up a table as a reader with a pencil does: each row across, the last row down. @returns the sum's row by title */
function addedUp(where: string, { head, rows }: Grid, whole: string, parts: readonly string[]): Record<string, number> {
  const read = rows.map((row) => Object.fromEntries(head.map((title, at) => [title, numberIn(row[at])])))
  for (const [at, row] of read.entries()) {
    const sum = parts.reduce((total, part) => total + (row[part] ?? Number.NaN), 0)
    equal(sum, row[whole], `${where}, row ${rows[at]?.[0]}: ${whole}`)
  }
  const last = read.at(-1) ?? {}
  if (read.length > 1)
    for (const column of [whole, ...parts]) {
      const down = read.slice(0, -1).reduce((total, row) => total + (row[column] ?? Number.NaN), 0)
      equal(down, last[column], `${where}, column ${column}`)
    }
  return last
}

const ledger = story(
  'The ledger of every month of the year adds up on the page, across, down, and over the year',
  async (stage) => {
    const page = await stage.visitor({ javaScriptEnabled: false })
    const sums: number[] = []
    for (const month of [...MONTHS, '2022']) {
      await page.goto(`/ledger?${month.length === 4 ? 'year' : 'month'}=${month}`)
      const [decided, hidden] = await gridsOf(page)
      ok(decided && hidden, `${month} has not its two tables`)
      const total = addedUp(month, decided, '决定', PARTS)
      const reasons = hidden.head.slice(2)
      equal(addedUp(month, hidden, '不公开', reasons).不公开, total.不公开, `${month}: not public in both tables`)
      sums.push(total.决定 ?? Number.NaN)
      if (month === '2022-06') await stage.look(page, 'tour-5-ledger')
    }
    const year = sums.pop()
    ok(year && year > 0)
    equal(
      sums.reduce((one, other) => one + other, 0),
      year,
      'the months make the year',
    )
    const { code, said } = await stage.house.fadu('publicity', 'ledger', '--year', '2022')
    equal(code, 0, said)
  },
)

const charts = story('Every chart of the front page is a picture that loads, with all its numbers in a table', async (stage) => {
  const page = await stage.visitor({ javaScriptEnabled: false })
  await page.goto('/')
  const figures = page.locator('figure')
  const count = await figures.count()
  ok(count > 0, 'no chart')
  for (let at = 0; at < count; at++) {
    const figure = figures.nth(at)
    const reply = await page.request.get((await figure.locator('img').getAttribute('src')) ?? '')
    equal(reply.headers()['content-type'], 'image/svg+xml; charset=utf-8')
    await figure.locator('summary').click()
    ok((await figure.getByRole('row').count()) > 1, 'a chart without its table')
  }
})

export const journalistStories = [sections, ledger, charts]

import { equal, ok } from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { DEMO_ACCOUNTS } from '../../seed/src/accounts.ts'
import { type Story, story } from '../harness/stage.ts'

/** Everybody opens every page their navigation offers; each is looked at. */
const navigation = DEMO_ACCOUNTS.filter(({ signInName }) =>
  ['banan', 'suozhang', 'fazhi', 'juzhang', 'gongshi', 'ducha', 'xitong', 'anquan', 'shenji', 'chuangkou', 'shencha'].includes(
    signInName,
  ),
).map(
  ({ signInName, title }): Story =>
    story(`${title} opens every page of the navigation`, async (stage) => {
      const desk = await stage.at(signInName)
      const links = desk.page.getByRole('navigation', { name: '主导航' }).getByRole('link')
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      equal(addresses.length > 0, true, 'the navigation is empty')
      for (const address of addresses) {
        const path = address.replace('/console', '') || '/'
        await desk.open(path)
        const text = await desk.text()
        equal(/无法显示|没有这个页面|出错/.test(text), false, `${path} does not open: ${text.slice(0, 300)}`)
        await desk.look(`nav-${signInName}${path.replaceAll('/', '-')}`)
      }
    }),
)

/** Addresses of the portal, with one of each kind that only the data knows. */
async function portalPages(page: Page): Promise<[name: string, path: string][]> {
  const first = async (list: string, pattern: RegExp) => {
    await page.goto(list)
    const found = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const path = found.find((address) => pattern.test(address))
    ok(path, `nothing like ${pattern} on ${list}`)
    return path
  }
  const decision = await first('/decisions', /^\/decisions\/[0-9a-f]{20}/)
  return [
    ['home', '/'],
    ['search', '/decisions'],
    ['search-none', '/decisions?q=没有这样的文字'],
    ['decision', decision],
    ['gone', await first('/withdrawn?how=expired', /^\/decisions\//)],
    ['pre-event', '/pre-event'],
    ['pre-event-list', '/pre-event/no-penalty'],
    ['pre-event-tree', '/pre-event/three-systems'],
    ['ledger', '/ledger'],
    ['withdrawn', '/withdrawn'],
    ['reports', '/reports'],
    ['report', '/reports/2022'],
    ['objections', '/objections'],
    ['objection-form', `/objections/new?record=${decision.split('/')[2]}`],
    ['open-data', '/open-data'],
    ['law', '/law/APL:48'],
    ['about', '/about'],
    ['missing', '/decisions/nothing-here'],
  ]
}

const portal = story('A visitor reads every page of the portal, in large text and on a telephone too', async (stage) => {
  const page = await stage.visitor()
  for (const [name, path] of await portalPages(page)) {
    const large = `${path}${path.includes('?') ? '&' : '?'}size=large`
    for (const [size, address, width] of [
      ['', path, 1366],
      ['-large', large, 1366],
      ['-360', path, 360],
      ['-large-360', large, 360],
    ] as const) {
      await page.setViewportSize({ width, height: 768 })
      await page.goto(address)
      await stage.look(page, `portal-${name}${size}`)
      const over = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
      equal(over, 0, `${address} scrolls sideways at ${width} px`)
      const broken = await page
        .locator('img')
        .evaluateAll((all) => all.filter((one) => (one as unknown as { naturalWidth: number }).naturalWidth === 0).length)
      equal(broken, 0, `${address} has a picture that does not load`)
    }
  }
})

const printed = story('Every page of the portal prints on A4 without its navigation', async (stage) => {
  const page = await stage.visitor()
  const pages = await portalPages(page)
  await page.emulateMedia({ media: 'print' })
  for (const [name, path] of pages) {
    await page.goto(path)
    equal(await page.getByRole('navigation', { name: '栏目' }).isVisible(), false, `${name} prints its navigation`)
    equal(await page.getByRole('heading', { level: 1 }).isVisible(), true, `${name} prints no title`)
    const paper = await page.pdf({ format: 'A4' })
    equal(paper.subarray(0, 4).toString(), '%PDF')
  }
})

export const tourPages = [portal, printed, ...navigation]

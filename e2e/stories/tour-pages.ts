import { equal } from 'node:assert/strict'
import { DEMO_ACCOUNTS } from '../../seed/src/accounts.ts'
import { type Story, story } from '../harness/stage.ts'

/** Everybody opens every page their navigation offers; each is looked at. */
const navigation = DEMO_ACCOUNTS.filter(({ signInName }) =>
  ['banan', 'suozhang', 'fazhi', 'juzhang', 'gongshi', 'ducha', 'xitong', 'anquan', 'shenji'].includes(signInName),
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

const portal = story('A visitor reads the pages of the portal, in large text and on a telephone too', async (stage) => {
  const page = await stage.visitor()
  for (const [name, path] of [
    ['home', '/'],
    ['search', '/decisions'],
    ['about', '/about'],
    ['pre-event', '/pre-event'],
    ['pre-event-list', '/pre-event/no-penalty'],
    ['pre-event-tree', '/pre-event/three-systems'],
    ['law', '/law/APL:48'],
    ['missing', '/decisions/nothing-here'],
    ['large', '/?size=large'],
  ] as const) {
    await page.goto(path)
    await stage.look(page, `portal-${name}`)
  }
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('/decisions')
  const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  equal(overflow, 0, 'the page scrolls sideways at 360 px')
  await stage.look(page, 'portal-search-360')
})

export const tourPages = [portal, ...navigation]

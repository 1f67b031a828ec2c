import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../seed/src/accounts.ts'
import { violationsOn } from './axe.ts'
import { Desk } from './desk.ts'
import type { House } from './house.ts'
import { Office } from './office.ts'

const PICTURES = resolve(import.meta.dirname, '../screenshots')
const VIEW = {
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
} as const
/** Longest wait for something to appear. */
const PATIENCE_MS = 15_000

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** Where the stories play: one house, one browser; each story gets its own contexts, closed after it. */
export class Stage {
  readonly house: House
  readonly #browser: Browser
  readonly #cookies = new Map<string, Cookies>()
  readonly #offices = new Map<string, Office>()
  #contexts: BrowserContext[] = []
  /** Pages of visitors without script, where axe cannot run. */
  readonly #plain = new WeakSet<Page>()
  /** Accessibility faults found on the way: page, fault. */
  readonly faults = new Map<string, string[]>()

  constructor(house: House, browser: Browser) {
    this.house = house
    this.#browser = browser
  }

  async #page(): Promise<Page> {
    const context = await this.#browser.newContext(VIEW)
    context.setDefaultTimeout(PATIENCE_MS)
    this.#contexts.push(context)
    return context.newPage()
  }

  /** A visitor of the portal, who signs in nowhere. */
  async visitor(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const context = await this.#browser.newContext({ ...VIEW, ...options, baseURL: this.house.url })
    context.setDefaultTimeout(PATIENCE_MS)
    this.#contexts.push(context)
    const page = await context.newPage()
    if (options.javaScriptEnabled === false) this.#plain.add(page)
    return page
  }

  /** A browser in which nobody is signed in. */
  async stranger(): Promise<Desk> {
    return new Desk(await this.#page(), this)
  }

  /** Somebody at the console: through the sign-in page the first time, with the session kept from then on. */
  async at(signInName: string): Promise<Desk> {
    const desk = await this.stranger()
    const kept = this.#cookies.get(signInName)
    if (kept) await desk.page.context().addCookies(kept)
    await desk.open('/')
    if (kept) return desk
    await desk.signIn(signInName, DEMO_PASSWORD)
    this.#cookies.set(signInName, await desk.page.context().cookies())
    return desk
  }

  /** Somebody calling the API itself, to arrange what a story presupposes. */
  async office(signInName: string): Promise<Office> {
    const known = this.#offices.get(signInName)
    if (known) return known
    const office = await Office.open(this.house.url, signInName, DEMO_PASSWORD)
    this.#offices.set(signInName, office)
    return office
  }

  /** Looks at a page: whatever axe finds is noted, a picture is kept under this name. */
  async look(page: Page, name: string): Promise<void> {
    await mkdir(PICTURES, { recursive: true })
    await page.waitForLoadState('load')
    await page.mouse.move(683, 767)
    await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' })
    const found = await violationsOn(this.#plain.has(page) ? await this.#copyOf(page) : page)
    if (found.length > 0) this.faults.set(name, found)
  }

  /** The same document of the same address in a browser that may run axe. */
  async #copyOf(page: Page): Promise<Page> {
    const copy = await this.visitor()
    await copy.setViewportSize(page.viewportSize() ?? VIEW.viewport)
    await copy.goto('/robots.txt')
    await copy.setContent(await page.content())
    return copy
  }

  /** What everybody saw last, for a story that failed. */
  async lastSeen(story: string): Promise<string> {
    const seen: string[] = []
    for (const [index, page] of this.#contexts.flatMap((context) => context.pages()).entries()) {
      const path = join(PICTURES, `failed-${story.replaceAll(/\W+/g, '-').slice(0, 60)}-${index + 1}.png`)
      await page.screenshot({ path }).catch(() => {})
      // biome-ignore lint/performance/useDomNodeTextContent: as a person saw it
      const text = await page.locator('body').innerText({ timeout: 2000 }).catch(noPage)
      seen.push(`    ${page.url()}  →  ${path}\n${text.slice(0, 3000).replaceAll(/^/gm, '    | ')}`)
    }
    return seen.join('\n')
  }

  /** After a story. */
  async clear(): Promise<void> {
    const open = this.#contexts
    this.#contexts = []
    await Promise.all(open.map((context) => context.close()))
  }
}

const noPage = () => '(no page)'

/** A story: a sentence and what happens. */
export type Story = { title: string; play: (stage: Stage) => Promise<void> }
export const story = (title: string, play: Story['play']): Story => ({ title, play })

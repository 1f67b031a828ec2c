import type { Locator, Page } from 'playwright-core'
import type { Stage } from './stage.ts'

const labelled = (label: string) => new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(（选填）)?\\s*$`)

/** One person at the console. Fields are found by the label a person reads, buttons by their words. */
export class Desk {
  readonly page: Page
  readonly #stage: Stage

  constructor(page: Page, stage: Stage) {
    this.page = page
    this.#stage = stage
  }

  /** @param path below `/console` */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#stage.house.url}/console${path}`)
    await this.settled()
  }

  async signIn(name: string, password: string): Promise<void> {
    await this.fill('登录名', name)
    await this.fill('密码', password)
    await this.page.getByRole('button', { name: /^登\s*录$/ }).click()
    await this.page.getByRole('banner').getByRole('button').first().waitFor()
    await this.settled()
  }

  /** Until the page has a title and nothing is loading. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor()
    await this.page.locator('.ant-spin-spinning, .page-wait').first().waitFor({ state: 'detached' })
  }

  /** Keeps a picture of the page and notes what axe finds. */
  async look(name: string): Promise<void> {
    await this.settled()
    await this.#stage.look(this.page, name)
  }

  /** Until the short messages have gone. */
  async quiet(): Promise<void> {
    await this.page.locator('.ant-message-notice').first().waitFor({ state: 'detached' })
  }

  /** The innermost thing fields are looked for in: an open dialog or drawer, else the page. */
  #scope(within?: Locator): Locator {
    return within ?? this.page.locator('body')
  }

  item(label: string, within?: Locator): Locator {
    return this.#scope(within)
      .locator('.ant-form-item')
      .filter({ has: this.page.locator('label').filter({ hasText: labelled(label) }) })
      .last()
  }

  async fill(label: string, text: string, within?: Locator): Promise<void> {
    await this.#scope(within).getByLabel(labelled(label)).first().fill(text)
  }

  /** A civil day as `YYYY-MM-DD`, or a moment as `YYYY-MM-DD HH:mm`, typed. */
  async date(label: string, text: string, within?: Locator): Promise<void> {
    const box = this.#scope(within).getByLabel(labelled(label)).first()
    await box.click()
    await box.fill(text)
    await box.press('Tab')
  }

  /** One of a list: a radio button or an entry of a drop-down, whichever the form shows. */
  async choose(label: string, option: string | RegExp, within?: Locator): Promise<void> {
    const item = this.item(label, within)
    const control = item.getByRole('radio').or(item.getByRole('checkbox')).or(item.getByRole('combobox'))
    await control.first().waitFor({ state: 'attached' }) // what may be chosen can depend on an answer of the server
    const radio = item.getByRole('radio', { name: option, exact: true })
    if ((await radio.count()) > 0)
      return item
        .locator('label')
        .filter({ has: this.page.getByRole('radio', { name: option, exact: true }) })
        .last()
        .click()
    const checkbox = item.getByRole('checkbox', { name: option, exact: true })
    if ((await checkbox.count()) > 0) return void (await checkbox.first().check())
    const box = item.getByRole('combobox')
    await box.click()
    if (typeof option === 'string') await box.fill(option)
    const entry = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option })
    await entry.first().click()
  }

  async tick(label: string | RegExp, within?: Locator): Promise<void> {
    await this.#scope(within).getByRole('checkbox', { name: label }).first().check()
  }

  button(name: string | RegExp, within?: Locator): Locator {
    return this.#scope(within).getByRole('button', { name, exact: typeof name === 'string' })
  }

  async press(name: string | RegExp, within?: Locator): Promise<void> {
    await this.button(name, within).first().click()
  }

  /** Waits until these words stand on the page. */
  async reads(words: string | RegExp, within?: Locator): Promise<void> {
    await this.#scope(within).getByText(words).locator('visible=true').first().waitFor()
  }

  /** The page's words as they are read: what is hidden is left out. */
  async text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: hidden words do not count
    return this.page.getByRole('main').innerText()
  }
}

import { equal, match, ok } from 'node:assert/strict'
import { aPerson, aUnit, decided } from '../harness/arrange.ts'
import { officesOf } from '../harness/publish.ts'
import { story } from '../harness/stage.ts'

/** The number as people paste it: other brackets, full-width digits, spaces. */
export const oddly = (number: string) =>
  ` ${number
    .replace('〔', '[')
    .replace('〕', '）')
    .replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `

const published = story(
  'A unit’s decision is masked, read by a second person, released, and found by its number with odd brackets',
  async (stage) => {
    const { decision } = await decided(await officesOf(stage), aUnit(201))
    const clerk = await stage.at('gongshi')
    await clerk.open('/publicity')
    await clerk.press('采集新决定')
    await clerk.reads(/采集 \d+ 条/)
    await clerk.open(`/publicity?number=${encodeURIComponent(decision.number)}`)
    await clerk.look('publicity-list')
    await clerk.page.getByRole('link', { name: decision.number }).first().click()
    await clerk.look('publicity-record')
    await clerk.press('确认公示内容')
    await clerk.reads(/已确认/)

    const reader = await stage.at('fazhi2')
    await reader.page.goto(clerk.page.url())
    await reader.choose('复核结果', '遮盖完整，可以发布')
    await reader.press('提交复核')
    await reader.reads(/复核已登记/)

    await clerk.page.reload()
    await clerk.settled()
    await clerk.press(/^发\s*布$/)
    await clerk.reads('在门户中查看')
    await clerk.look('publicity-published')
    const address = await clerk.page.getByRole('link', { name: '在门户中查看' }).getAttribute('href')
    ok(address)

    const visitor = await stage.visitor()
    await visitor.goto('/')
    await visitor.getByRole('searchbox').or(visitor.getByRole('textbox')).first().fill(oddly(decision.number))
    await visitor.keyboard.press('Enter')
    await visitor.waitForURL(/\/decisions\?/)
    await stage.look(visitor, 'portal-found')
    await visitor.locator(`a[href^="${address}"]`).first().click()
    await visitor.getByText(decision.number).first().waitFor()
    await stage.look(visitor, 'portal-decision')
    const text = (await visitor.getByRole('main').textContent()) ?? ''
    match(text, /四平市虚构201号再生资源有限公司/)
    match(text, /2,?000/)
  },
)

const sealed = story(
  'A person’s public-security decision of 2026 is sealed: the desk names the reason, the portal knows nothing',
  async (stage) => {
    const { decision } = await decided(await officesOf(stage), aPerson(202))
    const clerk = await stage.office('gongshi')
    await clerk.post('/publicity/collection')
    const desk = await stage.at('gongshi')
    await desk.open(`/publicity?number=${encodeURIComponent(decision.number)}`)
    await desk.page.getByRole('link', { name: decision.number }).first().click()
    await desk.reads(/不公开原因：/)
    await desk.look('publicity-sealed')
    match(await desk.text(), /封存/)
    const recordId = desk.page.url().split('/').at(-1)
    const { record } = await clerk.get(`/publicity/records/${recordId}`)
    equal(record.reasonCode, 'sealed-psa')

    const visitor = await stage.visitor()
    equal((await visitor.goto(`/decisions/${record.recordNo}`))?.status(), 404)
    await visitor.goto(`/decisions?q=${encodeURIComponent(decision.number)}`)
    equal(await visitor.getByRole('link', { name: decision.number }).count(), 0)
  },
)

export const publicityStories = [published, sealed]

import { equal, match, ok } from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { aUnit } from '../harness/arrange.ts'
import { published } from '../harness/publish.ts'
import { type Stage, story } from '../harness/stage.ts'

const ANSWER = '经核对决定书和台账，公示内容与决定一致，予以维持。'
const mainText = async (page: Page) => (await page.getByRole('main').textContent()) ?? ''

/** Sent empty first: every message stands at its field; then filled in. @returns the receipt's number */
async function handedIn(stage: Stage, citizen: Page, recordNo: string): Promise<string> {
  await citizen.goto(`/decisions/${recordNo}`)
  await citizen.getByRole('link', { name: '对本公示信息提出异议' }).click()
  await citizen.getByLabel('异议内容').fill('罚款数额与决定书不一致，请核对。')
  await citizen.getByRole('button', { name: '提交异议' }).click()
  await citizen.getByRole('heading', { name: '没有提交成功' }).waitFor()
  ok((await citizen.locator('.field.bad .wrong').count()) >= 3, 'the messages do not stand at their fields')
  equal(await citizen.getByLabel('异议内容').inputValue(), '罚款数额与决定书不一致，请核对。')
  await stage.look(citizen, 'objection-errors')
  await citizen.getByLabel('当事人本人（本单位）').check()
  await citizen.getByLabel('公示的事实、内容有误').check()
  await citizen.getByLabel('您的姓名或者单位名称').fill('虚构异议人')
  await citizen.getByLabel('联系方式').fill('虚构路1号')
  await citizen.getByRole('button', { name: '提交异议' }).click()
  await citizen.getByRole('heading', { level: 1, name: '异议已收到' }).waitFor()
  await stage.look(citizen, 'objection-receipt')
  return (await citizen.locator('.receipt strong').textContent()) ?? ''
}

async function progress(citizen: Page, receipt: string): Promise<string> {
  await citizen.goto('/objections')
  await citizen.getByLabel('回执编号').fill(receipt.toLowerCase())
  await citizen.getByRole('button', { name: '查询' }).click()
  await citizen.getByRole('heading', { level: 1 }).waitFor()
  return mainText(citizen)
}

const objected = story(
  'A citizen without account or script objects and follows it by the receipt; the reviewer’s answer is public as a mark',
  async (stage) => {
    const { recordNo } = await published(stage, aUnit(212))
    const citizen = await stage.visitor({ javaScriptEnabled: false })
    const receipt = await handedIn(stage, citizen, recordNo)
    match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    match(await progress(citizen, receipt), /已收到，待受理/)
    match(await progress(citizen, '0000-0000-0000-0000'), /回执编号有误|没有查到/)

    const reviewer = await stage.at('fazhi')
    await reviewer.open(`/publicity/objections?receipt=${encodeURIComponent(receipt)}`)
    await reviewer.look('objection-list')
    await reviewer.page.getByRole('main').getByRole('row').getByRole('link').first().click()
    await reviewer.reads('罚款数额与决定书不一致，请核对。')
    await reviewer.look('objection-desk')
    await reviewer.press(/^受\s*理$/)
    await reviewer.reads('正在核查')
    await citizen.goto(`/decisions/${recordNo}`)
    match(await mainText(citizen), /异议处理中/)
    match(await progress(citizen, receipt), /已受理，正在核查/)

    await reviewer.choose('核查结果', '维持')
    await reviewer.fill('答复内容', ANSWER)
    await reviewer.press(/^答\s*复$/)
    await reviewer.reads('已答复')
    await citizen.goto(`/decisions/${recordNo}`)
    const page = await mainText(citizen)
    match(page, /经核查：维持/)
    ok(!page.includes('虚构异议人') && !page.includes('罚款数额与决定书不一致'), 'the objection itself is public')
    await stage.look(citizen, 'objection-mark')
    match(await progress(citizen, receipt), new RegExp(ANSWER))
    await stage.look(citizen, 'objection-progress')
  },
)

export const objectionStories = [objected]

import { equal, match, ok } from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aUnit, today } from '../harness/arrange.ts'
import { eventsOf, logSize } from '../harness/log.ts'
import { collected, recordAct } from '../harness/publish.ts'
import { type Stage, story } from '../harness/stage.ts'
import { oddly } from './publicity.ts'

const WORDED = '该公司收购国家禁止收购的物品，经民警核对台账后改写。'
const CORRECTED = '该公司收购国家禁止收购的物品，经核对更正。'
const REASON = '原处罚决定因程序违法被撤销'

type Made = Awaited<ReturnType<typeof collected>>

/** The officer words it better, the reviewer reads it, the clerk releases it. */
async function madePublic(stage: Stage, { recordId, recordNo }: Made): Promise<void> {
  const officer = await stage.at('banan')
  await officer.open(`/publicity/${recordId}`)
  await officer.fill('违法事实', WORDED)
  await officer.look('publication-transmission')
  await officer.press('确认公示内容')
  await officer.reads(/已确认/)
  const reader = await stage.at('fazhi2')
  await reader.open(`/publicity/${recordId}`)
  await reader.choose('复核结果', '遮盖完整，可以发布')
  await reader.look('publication-reading')
  await reader.press('提交复核')
  await reader.reads(/复核已登记/)
  const clerk = await stage.at('gongshi')
  await clerk.open(`/publicity/${recordId}`)
  await clerk.press(/^发\s*布$/)
  await clerk.reads('在门户中查看')
  equal(await clerk.page.getByRole('link', { name: '在门户中查看' }).getAttribute('href'), `/decisions/${recordNo}`)
}

/** Whether a record stands in each of the public lists. */
async function listedIn(visitor: Page, { number, recordNo }: Made): Promise<Record<string, boolean>> {
  const listed: Record<string, boolean> = {}
  for (const format of ['', '.atom', '.csv', '.json']) {
    const reply = await visitor.request.get(`/decisions${format}?q=${encodeURIComponent(oddly(number))}`)
    equal(reply.status(), 200, format)
    listed[format] = (await reply.text()).includes(`/decisions/${recordNo}`)
  }
  const index = await (await visitor.request.get('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>[^<]*(\/sitemap\/[^<]+)<\/loc>/g)].map(([, path]) => path ?? '')
  const maps = await Promise.all(parts.map(async (path) => (await visitor.request.get(path)).text()))
  listed.sitemap = maps.some((map) => map.includes(`/decisions/${recordNo}<`))
  return listed
}
const everywhere = (yes: boolean) => ({ '': yes, '.atom': yes, '.csv': yes, '.json': yes, sitemap: yes })

/** Proposed by the clerk, accepted by the reader: the page tells that and what was corrected. */
async function corrected(stage: Stage, visitor: Page, { recordId, recordNo }: Made): Promise<void> {
  const proposal = { violationFacts: CORRECTED, reason: '事实概括有误' }
  const { awaits } = await recordAct(stage, 'gongshi', recordId, 'correction', proposal)
  equal(awaits, true)
  await visitor.goto(`/decisions/${recordNo}`)
  match((await visitor.getByRole('main').textContent()) ?? '', new RegExp(WORDED))
  await recordAct(stage, 'fazhi', recordId, 'decision', { accepted: true, answer: null })
  await visitor.reload()
  const text = (await visitor.getByRole('main').textContent()) ?? ''
  match(text, new RegExp(CORRECTED))
  match(text, /更正：违法事实/)
  ok(!text.includes(WORDED), 'the page still tells what was wrong')
  await stage.look(visitor, 'portal-corrected')
}

/** The decision is revoked; the clerk takes its page down and says why. */
async function takenDown(stage: Stage, visitor: Page, { caseId, decisionId, recordId, recordNo }: Made): Promise<void> {
  const chief = await stage.office('juzhang')
  await chief.act(caseId, 'decision-revocations', { decisionId, revokedOn: today(), reason: '程序违法' })
  const clerk = await stage.at('gongshi')
  await (await stage.office('gongshi')).post('/publicity/collection')
  await clerk.open(`/publicity/${recordId}`)
  await clerk.choose('原因', '决定被变更、撤销、确认违法或者确认无效')
  await clerk.fill('公开说明的理由', REASON)
  await clerk.look('publication-withdrawal')
  await clerk.press(/^撤\s*回$/, clerk.page.locator('.chosen-act'))
  await clerk.reads('已撤回')
  equal((await visitor.goto(`/decisions/${recordNo}`))?.status(), 410)
  const [year, month, date] = today().split('-').map(Number)
  const text = (await visitor.getByRole('main').textContent()) ?? ''
  match(text, new RegExp(`${year}年${month}月${date}日撤回`))
  match(text, new RegExp(REASON))
  ok(!text.includes(CORRECTED) && !text.includes('虚构211号'), 'what was taken down is still told')
  await stage.look(visitor, 'portal-withdrawn-page')
  await visitor.goto('/withdrawn')
  await visitor.locator(`a[href="/decisions/${recordNo}"]`).waitFor()
}

const lifeOfAPage = story(
  'A page’s whole life: worded, read, released, found everywhere, corrected, withdrawn with its reason; the log tells each step',
  async (stage) => {
    const made = await collected(stage, aUnit(211))
    const before = await logSize(stage)
    await madePublic(stage, made)
    const visitor = await stage.visitor()
    equal((await visitor.goto(`/decisions/${made.recordNo}`))?.status(), 200)
    await stage.look(visitor, 'portal-life')
    equal(JSON.stringify(await listedIn(visitor, made)), JSON.stringify(everywhere(true)))
    const published = await logSize(stage)
    equal((await eventsOf(stage, made.recordNo, before, published)).join(), 'published')
    const receipt = await visitor.request.get(`/decisions/${made.recordNo}/receipt.json`)
    equal(receipt.status(), 200)

    await corrected(stage, visitor, made)
    await takenDown(stage, visitor, made)
    equal(JSON.stringify(await listedIn(visitor, made)), JSON.stringify(everywhere(false)))
    equal((await visitor.request.get(`/decisions/${made.recordNo}/receipt.json`)).status(), 410)
    const folder = await mkdtemp(join(tmpdir(), 'fadu-receipt-'))
    try {
      await writeFile(join(folder, 'receipt.json'), await receipt.body())
      const after = await logSize(stage, '--receipt', join(folder, 'receipt.json'))
      equal((await eventsOf(stage, made.recordNo, before, after)).join(), 'published,updated,withdrawn')
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)

/** Pages of persons that stood on the portal before 2026: taken down, or over, when the sealing began. */
async function sealedPages(stage: Stage): Promise<Pick<Made, 'recordNo' | 'number'>[]> {
  const clerk = await stage.office('tongji')
  const found = []
  for (const reasonCode of ['sealed-psa-legacy', 'sealed-psa'])
    found.push(...(await clerk.get(`/publicity/records?reasonCode=${reasonCode}&pageSize=200`)).items)
  return found.filter(({ publishedAt }) => publishedAt !== null)
}

const sealedForGood = story(
  'A person’s page of before 2026 is gone: a neutral 410, no trace in any list, no receipt',
  async (stage) => {
    const items = await sealedPages(stage)
    const [first] = items
    ok(first, 'the demo year has no page that was sealed later')
    const visitor = await stage.visitor()
    for (const { recordNo, number } of items.slice(0, 3)) {
      equal((await visitor.goto(`/decisions/${recordNo}`))?.status(), 410)
      const text = (await visitor.getByRole('main').textContent()) ?? ''
      match(text, /依法封存/)
      ok(!text.includes(number), 'the sealed page tells its number')
      const listed = await listedIn(visitor, { recordNo, number } as Made)
      equal(JSON.stringify(listed), JSON.stringify(everywhere(false)))
      for (const format of ['json', 'svg'])
        equal((await visitor.request.get(`/decisions/${recordNo}/receipt.${format}`)).status(), 410, format)
      equal((await visitor.goto(`/objections/new?record=${recordNo}`))?.status(), 404)
    }
    await visitor.goto(`/decisions/${first.recordNo}`)
    await stage.look(visitor, 'portal-sealed')
    const events = await eventsOf(stage, first.recordNo, 0, await logSize(stage))
    equal(events.at(-1), 'sealed', 'the mark of the sealing stands in the log')
  },
)

export const publicationStories = [lifeOfAPage, sealedForGood]

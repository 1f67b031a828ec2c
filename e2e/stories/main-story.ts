import { equal, match, ok } from 'node:assert/strict'
import { aUnit, BANNED_GOODS, clock, daysAgo, idCard } from '../harness/arrange.ts'
import type { Desk } from '../harness/desk.ts'
import { type Stage, story } from '../harness/stage.ts'
import { oddly } from './publicity.ts'

/** The first demo station, whose cases of a year fit on one page. */
const STATION = '220302510000'
const OFFENDER = aUnit(1)
const VICTIM = '乙某虚构'
const NUMBER = /四公（西）行罚决字〔\d{4}〕\d+号/
const TITLE = `${OFFENDER.name}收购国家禁止收购的物品案`
const FACTS = '该公司收购国家禁止收购的物品，有收购台账和过磅员证言证实。'

/** Opens an act from the case's page, fills its form, submits it, and is back at the case. */
async function act(desk: Desk, title: string, fill: () => Promise<void> = async () => {}, look?: string): Promise<void> {
  const address = desk.page.url()
  await desk.press(title)
  await desk.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await desk.settled()
  await fill()
  if (look) await desk.look(look)
  await desk.press('提交')
  await desk.page.waitForURL(address)
  await desk.settled()
}

async function takeIn(desk: Desk): Promise<string> {
  await desk.open('/cases')
  await desk.page.getByRole('link', { name: '接报登记' }).click()
  await desk.page.getByRole('heading', { level: 1, name: '接报登记' }).waitFor()
  await desk.fill('案件名称', TITLE)
  await desk.fill('地点', '春晓路虚构废品收购站')
  await desk.date('行为日期', daysAgo(2).replaceAll('-', ''))
  await desk.fill('简要案情', '群众反映该处收购国家禁止收购的物品，民警到场核查属实。')
  const first = desk.page.getByRole('group', { name: '当事人 1' })
  await desk.choose('身份', '被侵害人', first)
  await desk.fill('姓名', VICTIM, first)
  await desk.fill('公民身份号码', idCard(11), first)
  await desk.look('case-register')
  await desk.press('登记')
  await desk.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  await desk.settled()
  await desk.look('case-reported')
  return desk.page.url()
}

async function addEvidence(desk: Desk, kind: string, title: string, look?: string): Promise<void> {
  await act(
    desk,
    '登记证据',
    async () => {
      await desk.choose('证据种类', kind)
      await desk.fill('名称', title)
    },
    look,
  )
}

async function investigate(desk: Desk, second: string): Promise<void> {
  await act(desk, '受案（立案）', () => desk.choose('案由', BANNED_GOODS.name), 'case-accept')
  await act(
    desk,
    '登记当事人',
    async () => {
      await desk.choose('身份', '违法嫌疑人')
      await desk.choose('类型', '单位')
      await desk.fill('名称', OFFENDER.name)
      await desk.fill('统一社会信用代码', 'uscc' in OFFENDER ? OFFENDER.uscc : '')
    },
    'case-party',
  )
  await act(desk, '指派办案民警', () => desk.choose('民警', second), 'case-handler')
  await addEvidence(desk, '书证', '收购台账', 'case-evidence')
  await addEvidence(desk, '证人证言', '过磅员证言')
  await act(
    desk,
    '询问查证',
    async () => {
      await desk.choose('被询问人', new RegExp(VICTIM))
      await desk.choose('到案方式', '自动到案')
      await desk.date('离开时间', clock())
      for (const question of ['是否在执法办案场所进行', '是否全程同步录音录像', '是否保证饮食和必要的休息时间'])
        await desk.choose(question, '是')
    },
    'case-questioning',
  )
}

async function notify(desk: Desk): Promise<void> {
  await act(
    desk,
    '处罚前告知',
    async () => {
      await desk.choose('拟适用的档次', BANNED_GOODS.tier)
      await desk.tick('罚款')
      await desk.page.getByLabel('罚款数额').fill('2000')
      await desk.choose('是否告知有要求听证的权利', '是')
      await desk.tick('被告知人明确表示放弃陈述申辩')
      await desk.tick('被告知人明确表示放弃听证')
    },
    'case-notice',
  )
}

async function propose(desk: Desk, look: string): Promise<void> {
  await act(
    desk,
    '提出处理意见',
    async () => {
      await desk.fill('认定的事实和证据', FACTS)
      await desk.choose('违法情节', BANNED_GOODS.tier)
      await desk.fill('处理理由', '违法事实清楚，证据确实充分。')
      await desk.fill('裁量说明', '初次违法，当场改正，适用一般档次。')
    },
    look,
  )
}

const POINTS = ['主体与管辖', '事实', '证据', '程序', '法律适用', '裁量', '文书']

async function judge(desk: Desk, caseNumber: string, result: string, lacking: string | null): Promise<void> {
  await desk.open(`/review?text=${encodeURIComponent(caseNumber)}`)
  await desk.page.getByRole('main').getByRole('row').getByRole('link').first().click()
  await desk.page.getByRole('heading', { level: 1, name: /法制审核：/ }).waitFor()
  await desk.settled()
  for (const point of POINTS) {
    const box = desk.page.getByRole('radiogroup', { name: point, exact: true })
    await box.getByRole('radio', { name: point === lacking ? '不符合' : '符合', exact: true }).check()
  }
  if (lacking) await desk.fill(`“${lacking}”的理由`, '缺少现场检查的证据。')
  await desk.fill('审核结论', lacking ? '请补充现场检查笔录后再报。' : '事实清楚，证据充分，同意处理意见。')
  await desk.choose('审核结果', result)
}

async function review(stage: Stage, officer: Desk, caseNumber: string): Promise<void> {
  const desk = await stage.at('fazhi')
  await judge(desk, caseNumber, '退回补充', '证据')
  await desk.press('出具审核意见')
  await desk.page.waitForURL(/\/review(\?|$)/)
  await officer.page.reload()
  await officer.settled()
  await officer.look('case-returned')
  await addEvidence(officer, '勘验、检查、辨认笔录，现场笔录', '现场检查笔录')
  await propose(officer, 'case-propose-again')
  await judge(desk, caseNumber, '同意', null)
  match(await desk.text(), /与第 1 次送审相比的变化[\s\S]*新增[\s\S]*现场检查笔录/)
  await desk.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await desk.quiet()
  await desk.look('tour-2-review')
  await desk.press('出具审核意见')
  await desk.page.waitForURL(/\/review(\?|$)/)
}

async function decide(stage: Stage, address: string): Promise<string> {
  const desk = await stage.at('juzhang')
  await desk.page.goto(address)
  await desk.settled()
  await act(desk, '作出决定', undefined, 'case-decide')
  const [number] = NUMBER.exec(await desk.text()) ?? []
  ok(number, 'the case shows no decision number')
  return number
}

async function carryOut(desk: Desk): Promise<void> {
  await desk.page.reload()
  await desk.settled()
  await act(desk, '送达', undefined, 'case-delivery')
  await act(desk, '送达', async () => {
    await desk.choose('受送达人', new RegExp(VICTIM))
    await desk.choose('送达方式', '直接送达')
  })
  await act(desk, '登记缴款', () => desk.fill('票据号码', '吉财票00012345'), 'case-payment')
  await act(desk, '结案', () => desk.choose('结案理由', '处罚决定已执行完毕'), 'case-close')
  await desk.look('case-closed')
}

/** @returns the permanent address, below the portal's root */
async function publish(stage: Stage, number: string): Promise<string> {
  const clerk = await stage.at('gongshi')
  await clerk.open('/publicity')
  await clerk.press('采集新决定')
  await clerk.reads(/采集 \d+ 条/)
  await clerk.open(`/publicity?number=${encodeURIComponent(number)}`)
  await clerk.page.getByRole('link', { name: number }).first().click()
  await clerk.reads('公示内容与遮盖')
  await clerk.quiet()
  await clerk.page.getByText('地点只公开到').first().scrollIntoViewIfNeeded()
  await clerk.look('tour-3-masking')
  await clerk.press('确认公示内容')
  await clerk.reads('已确认，等待另一人复核')
  const reader = await stage.at('fazhi2')
  await reader.page.goto(clerk.page.url())
  await reader.settled()
  await reader.choose('复核结果', '遮盖完整，可以发布')
  await reader.press('提交复核')
  await reader.reads('复核已登记')
  await clerk.page.reload()
  await clerk.settled()
  await clerk.press('发布')
  await clerk.reads('在门户中查看')
  return (await clerk.page.getByRole('link', { name: '在门户中查看' }).getAttribute('href')) ?? ''
}

async function readInPublic(stage: Stage, address: string, number: string): Promise<void> {
  const visitor = await stage.visitor()
  equal((await visitor.goto(address))?.status(), 200)
  await stage.look(visitor, 'tour-4-public')
  const text = (await visitor.getByRole('main').textContent()) ?? ''
  ok(text.includes(OFFENDER.name) && text.includes(number))
  equal(text.includes(VICTIM), false, 'the victim is named in public')
  await visitor.goto(`/decisions?q=${encodeURIComponent(oddly(number))}`)
  await visitor
    .getByRole('link', { name: new RegExp(OFFENDER.name) })
    .first()
    .waitFor()
  await stage.look(visitor, 'portal-found')
}

async function count(stage: Stage, caseNumber: string): Promise<void> {
  const chief = await stage.at('juzhang')
  const year = daysAgo(0).slice(0, 4)
  await chief.open(`/figures/cases-decided-without-review?year=${year}`)
  await chief.look('figure-without-review')
  match(await chief.text(), /(^|\D)0\s*件/)
  await chief.open(`/figures/cases-decided?year=${year}&scope=${STATION}`)
  await chief.look('figure-cases-decided')
  await chief.page
    .getByRole('link', { name: new RegExp(caseNumber) })
    .first()
    .click()
  await chief.page.getByRole('heading', { level: 1, name: new RegExp(OFFENDER.name) }).waitFor()
}

const mainStory = story('A case goes from report through review to a public page and is counted in a figure', async (stage) => {
  const officer = await stage.at('banan')
  const { name: second } = await (await stage.office('xieban')).get('/session')
  const address = await takeIn(officer)
  await investigate(officer, second)
  await notify(officer)
  await officer.quiet()
  await officer.look('tour-1-case')
  await propose(officer, 'case-propose')
  const [caseNumber] = /A\d{10,}/.exec(await officer.text()) ?? []
  ok(caseNumber, 'the case shows no number')
  await review(stage, officer, caseNumber)
  const number = await decide(stage, address)
  await carryOut(officer)
  await readInPublic(stage, await publish(stage, number), number)
  await count(stage, caseNumber)
})

export const mainStories = [mainStory]

import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { today } from '../harness/arrange.ts'
import type { Desk } from '../harness/desk.ts'
import { closedToday, putRight } from '../harness/review.ts'
import { type Stage, story } from '../harness/stage.ts'

const TITLE = '当日结案案卷评查'
const MARKERS = ['liren', 'ducha', 'tongji']
const pathOf = (desk: Desk) => new URL(desk.page.url()).pathname.replace('/console', '')

/** Plans a campaign; a measure the law forbids is refused at its field. @returns the campaign's address */
async function planned(organiser: Desk): Promise<string> {
  await organiser.open('/assessment')
  await organiser.look('review-campaigns')
  await organiser.press('制定评查方案')
  await organiser.choose('组织单位', '四平市公安局')
  await organiser.fill('名称', TITLE)
  await organiser.date('结案日期自', today())
  await organiser.date('结案日期至', today())
  await organiser.page.getByLabel('计划轮次').click()
  await organiser.look('review-plan')
  await organiser.press('保存方案')
  await organiser.page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/)
  await organiser.settled()
  const path = pathOf(organiser)
  await organiser.page.getByRole('link', { name: '修改评分标准' }).click()
  await organiser.reads('评分项 1')
  const item = organiser.page.getByLabel('评分项').first()
  const before = await item.inputValue()
  await item.fill('罚款数额')
  await organiser.press('保存评分标准')
  await organiser.reads(/“罚款数额”以罚没款数额为考评指标/)
  await organiser.look('review-forbidden')
  await item.fill(before)
  await organiser.press('保存评分标准')
  await organiser.page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/)
  await organiser.press('启动评查')
  await organiser.reads('进行中')
  await organiser.look('review-started')
  return path
}

/** One file by commit and reveal. @returns the round's address */
async function sampled(stage: Stage, organiser: Desk): Promise<string> {
  await organiser.press('安排一轮')
  await organiser.fill('名称', '第一轮')
  await organiser.fill('每层份数', '1')
  await organiser.press('列出案卷并建立抽取')
  await organiser.page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/)
  await organiser.settled()
  await organiser.look('review-round-drawing')
  const path = pathOf(organiser)
  await organiser.page.getByRole('link', { name: '本轮的随机抽取' }).click()
  await organiser.press('冻结名单')
  await organiser.reads('等待承诺')
  const draw = pathOf(organiser)
  const parties = [await stage.at('ducha'), await stage.at('suozhang')]
  for (const party of parties) {
    await party.open(draw)
    await party.press('产生随机数并承诺')
    await party.reads(/已承诺/)
  }
  for (const party of parties) {
    await party.open(draw)
    await party.press('公开随机数')
    await party.reads(/已公开；各方到齐以前任何人看不到/)
  }
  await organiser.open(draw)
  await organiser.press('计算结果')
  await organiser.reads('待公布')
  await organiser.press('公布结果')
  await organiser.reads('已公布')
  await organiser.open(path)
  await organiser.press('取得抽取结果')
  await organiser.reads('待分配评查员')
  return path
}

/** Three officers of other bureaus; two of them get the file. @returns who, by sign-in name */
async function assigned(stage: Stage, organiser: Desk): Promise<string[]> {
  const office = await stage.office('shifazhi')
  for (const name of MARKERS) {
    const { personId } = await (await stage.office(name)).get('/session')
    const { person } = await office.get(`/organisations/people/${personId}`)
    const box = organiser.page.locator('#marker-person')
    await box.fill(person.policeNumber)
    await organiser.page.locator('.ant-select-item-option').filter({ hasText: person.policeNumber }).first().click()
    await organiser.reads(person.name, organiser.page.getByRole('table', { name: '评查员', exact: true }))
  }
  await organiser.press('试分配')
  await organiser.reads(/1 份案卷，3 名评查员/)
  await organiser.look('review-assign')
  await organiser.press('确认分配')
  await organiser.reads('评查打分')
  return whoMarks(stage)
}

async function whoMarks(stage: Stage): Promise<string[]> {
  const open: string[] = []
  for (const name of MARKERS) {
    const { items } = await (await stage.office(name)).get('/assessment/assignments')
    if (items.some((one: { submittedAt: string | null }) => one.submittedAt === null)) open.push(name)
  }
  return open
}

type Found = { key: string; down: number; page: string; article: string; words?: string; points?: string }

/** From the list of work to the form handed in, without a mouse on the form. */
async function marked(stage: Stage, name: string, found: readonly Found[], look?: string): Promise<void> {
  const desk = await stage.at(name)
  await desk.open('/')
  if (look) await desk.look(`${look}-work`)
  await desk.page
    .getByRole('table')
    .getByRole('link', { name: /^评查案卷/ })
    .first()
    .click()
  await desk.reads('100.00 分')
  const { keyboard } = desk.page
  for (const { key, down, page, article, words, points } of found) {
    for (let step = 0; step < down; step++) await keyboard.press('j')
    await keyboard.press(key)
    await keyboard.type(page)
    await keyboard.press('Tab')
    await keyboard.type(article)
    await keyboard.press('Tab')
    if (words) await keyboard.insertText(words)
    for (let tab = 0; tab < 3; tab++) await keyboard.press('Tab')
    await keyboard.press('Space') // cannot be put right
    if (points) await desk.page.getByLabel('扣分').last().fill(points)
    await keyboard.press('Escape')
  }
  await desk.reads(/已保存/)
  if (look) {
    await desk.look(look)
    await conflicted(stage, name, desk, look)
  }
  await keyboard.press('k')
  await keyboard.press('Control+Enter')
  await desk.reads('提交后不能再改', desk.page.getByRole('dialog'))
  await keyboard.press('Enter')
  await desk.reads('没有分配给您的案卷').catch(() => desk.reads('已提交'))
}

/** The same form saved elsewhere: both versions are shown and one's own is kept. */
async function conflicted(stage: Stage, name: string, desk: Desk, look: string): Promise<void> {
  const office = await stage.office(name)
  const id = pathOf(desk).split('/').at(-1)
  const { version } = await office.get(`/assessment/assignments/${id}`)
  const { status } = await office.call('PUT', `/assessment/assignments/${id}/draft`, { version, entries: [] })
  equal(status, 200)
  await desk.page.getByLabel('问题描述').first().press('End')
  await desk.page.keyboard.insertText('（已核对）')
  await desk.reads('本页的版本')
  await desk.look(`${look}-conflict`)
  await desk.press('保留本页的版本')
  await desk.reads(/已保存/)
}

const round = story(
  'A round of file review runs from plan and draw over two markers, a third, an appeal and its decision to problems closed',
  async (stage) => {
    await closedToday(stage, 771)
    const organiser = await stage.at('shifazhi')
    const campaign = await planned(organiser)
    const path = await sampled(stage, organiser)
    const first = await assigned(stage, organiser)
    equal(first.length, 2)
    const late = { key: '1', down: 3, page: '12', article: 'PSA-2025:118' }
    const reasons = { key: '1', down: 1, page: '20', article: 'APL:34' }
    await marked(stage, first[0] as string, [late, reasons], 'review-marking')
    const gap = { key: 'o', down: 1, page: '8', article: 'APL:46', words: '主要证据之间的矛盾没有排除。', points: '15' }
    await marked(stage, first[1] as string, [gap, { ...late, down: 2 }])
    await organiser.open(path)
    const [third] = await thirdCalled(stage, organiser)
    await marked(stage, third as string, [late, reasons])
    await organiser.open(path)
    await organiser.look('review-round-marked')
    await organiser.press('反馈结果')
    await organiser.reads('已反馈结果')
    await organiser.page.locator('.frozen tbody').getByRole('link').first().click()
    await organiser.reads('第三评查员与较接近的一名的平均')
    await organiser.look('review-result')
    const file = pathOf(organiser)

    const unit = await stage.at('suozhang')
    await unit.open('/')
    await unit.look('review-unit-work')
    await unit.page
      .getByRole('table')
      .getByRole('link', { name: /查看评查结果/ })
      .first()
      .click()
    await unit.tick(/未说明裁量理由/)
    await unit.fill('理由', '决定书第三页已经说明裁量理由。')
    await unit.look('review-appeal')
    await unit.press('提出申诉')
    await unit.reads('决定书第三页已经说明裁量理由。')

    await organiser.open('/assessment/appeals')
    await organiser.look('review-appeals')
    await organiser.open(file)
    await organiser.tick(/未说明裁量理由/)
    await organiser.fill('答复', '经核对属实，撤销该问题。')
    await organiser.press('作出处理')
    await organiser.reads('申诉后重新计算')
    await organiser.look('review-decided')
    await organiser.open(path)
    await organiser.press('结束本轮，问题转整改')
    await organiser.reads('已结束')

    const { problems } = await (await stage.office('shifazhi')).get(`/assessment${file.replace('/assessment', '')}`)
    const standing = problems.filter((one: { cancelled: boolean }) => !one.cancelled)
    deepEqual([problems.length, standing.length], [3, 2])
    const { personId } = await (await stage.office('banan')).get('/session')
    for (const { rectificationId } of standing)
      await putRight(await stage.office('suozhang'), await stage.office('shifazhi'), personId, rectificationId)
    await organiser.open(file)
    await organiser.reads('已销号')
    await organiser.look('review-closed')
    await organiser.open(campaign)
    await organiser.reads('2 / 2')
    await organiser.press('结束评查')
    await organiser.reads('已结束')
  },
)

/** The job of the server may have called the third marker already. */
async function thirdCalled(stage: Stage, organiser: Desk): Promise<string[]> {
  await organiser.press('指派第三评查员')
  await organiser.reads(/等待第三评查员 1 份/)
  return whoMarks(stage)
}

const year = story('The year of review: ten rounds whose means open the files they were made of', async (stage) => {
  const desk = await stage.at('shifazhi')
  await desk.open('/assessment')
  await desk.page.getByRole('link', { name: '2022年案卷评查' }).click()
  const means = desk.page.getByRole('table', { name: '各单位各轮均分' })
  await means.waitFor()
  equal(await means.locator('tbody tr').count(), 10)
  await desk.look('review-year')
  const cell = means.locator('tbody tr').last().locator('td').nth(1).getByRole('link')
  const mean = Number(await cell.textContent())
  await cell.click()
  await desk.page.waitForURL(/organId=/)
  await desk.reads(/共 \d+ 条/)
  const scores = await desk.page
    .locator('.frozen tbody tr td:nth-child(6)')
    .evaluateAll((cells) => cells.map((one) => Number.parseFloat(one.textContent ?? '')))
  ok(scores.length > 0)
  match(scores.join(), /^[\d.,]+$/)
  ok(Math.abs(scores.reduce((sum, one) => sum + one, 0) / scores.length - mean) < 0.006, `${scores} make ${mean}`)
  await desk.look('review-year-files')
})

export const campaignStories = [year, round]

import { equal, match } from 'node:assert/strict'
import { type Stage, story } from '../harness/stage.ts'

const TABLE = [
  '名称,统一社会信用代码或编号,分层,名称可否公开,本人或近亲属经营（警号）,其他利害关系（警号）',
  ...Array.from({ length: 12 }, (_, n) => `虚构${n + 1}号网吧,YSWB${n + 1},网吧,是,,`),
].join('\n')

/** Plans, imports and freezes at the console. @returns the address below `/console` */
async function frozen(stage: Stage): Promise<string> {
  const clerk = await stage.at('tongji')
  await clerk.open('/draws')
  await clerk.look('draws-list')
  await clerk.page.getByRole('link', { name: '2022年上半年旅馆业治安管理双随机检查' }).click()
  await clerk.reads('抽取结果')
  await clerk.look('draws-inspected')
  await clerk.open('/draws/items')
  await clerk.reads('旅馆业治安管理检查')
  await clerk.look('draws-items')
  await clerk.open('/draws')
  await clerk.press('制定抽取计划')
  await clerk.reads('抽查事项')
  await clerk.look('draws-plan')
  await clerk.choose('组织单位', '四平市公安局')
  await clerk.choose('种类', '其他抽样')
  await clerk.fill('名称', '网吧安全回访抽样')
  await clerk.fill('分层名称', '网吧')
  await clerk.choose('抽取方式', '按个数')
  await clerk.fill('数量', '3')
  await clerk.press('保存计划')
  await clerk.page.waitForURL(/\/draws\/[0-9a-f-]{36}$/)
  await clerk.page.locator('#draw-file').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
  await clerk.press('试运行')
  await clerk.reads(/读入 12 行，写入 0 行，错误 0 行/)
  await clerk.press('正式导入')
  await clerk.reads(/写入 12 行/)
  await clerk.look('draws-open')
  await clerk.press('冻结名单')
  await clerk.reads('等待承诺')
  return new URL(clerk.page.url()).pathname.replace('/console', '')
}

const drawn = story(
  'A sample is frozen, two units commit and reveal, and a visitor computes the published result again',
  async (stage) => {
    const path = await frozen(stage)
    const parties = [await stage.at('ducha'), await stage.at('suozhang')]
    for (const party of parties) {
      await party.open(path)
      await party.press('产生随机数并承诺')
      await party.reads(/已承诺/)
    }
    for (const party of parties) {
      await party.open(path)
      await party.look('draws-reveal')
      await party.press('公开随机数')
      await party.reads(/已公开；各方到齐以前任何人看不到/)
    }
    const clerk = await stage.at('tongji')
    await clerk.open(path)
    await clerk.press('计算结果')
    await clerk.reads('待公布')
    await clerk.press('公布结果')
    await clerk.reads('已公布')
    await clerk.look('draws-published')

    const visitor = await stage.visitor()
    await visitor.goto('/draws/items')
    await stage.look(visitor, 'portal-draw-items')
    await visitor.goto('/draws')
    await stage.look(visitor, 'portal-draws')
    await visitor.getByRole('link', { name: '网吧安全回访抽样' }).first().click()
    await visitor.getByRole('button', { name: '在浏览器中重新计算' }).click()
    await visitor.locator('#replay .good').nth(4).waitFor()
    equal(await visitor.locator('#replay .failed').count(), 0)
    match((await visitor.getByRole('main').textContent()) ?? '', /虚构\d+号网吧/)
    await stage.look(visitor, 'portal-draw')
  },
)

export const drawStories = [drawn]

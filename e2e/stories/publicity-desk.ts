import { equal, match, ok } from 'node:assert/strict'
import { aUnit } from '../harness/arrange.ts'
import { collected, published, recordAct } from '../harness/publish.ts'
import { type Stage, story } from '../harness/stage.ts'

const CORRECTED = '该公司收购国家禁止收购的物品，经核对台账更正。'
const status = async (stage: Stage, recordNo: string) =>
  (await (await stage.visitor()).goto(`/decisions/${recordNo}`))?.status() ?? 0

/** Somebody opens a record and the form of one act. */
async function opened(stage: Stage, who: string, recordId: string, act: string) {
  const desk = await stage.at(who)
  await desk.open(`/publicity/${recordId}`)
  const form = desk.page.getByRole('region', { name: act, exact: true })
  if ((await form.count()) === 0) await desk.press(act)
  await form.waitFor()
  return desk
}

const corrected = story(
  'The clerk proposes a correction, the reviewer sees both texts side by side and agrees; the page keeps its old version and its history',
  async (stage) => {
    const { recordId } = await published(stage, aUnit(221))
    const clerk = await opened(stage, 'gongshi', recordId, '更正公示内容')
    await clerk.fill('违法事实', CORRECTED)
    await clerk.fill('更正理由', '事实概括有误')
    await clerk.look('desk-correction')
    await clerk.press('提出更正')
    await clerk.reads('已提出，等待另一人决定')
    await clerk.page.getByText(/暂不能办理的事项及原因/).click()
    await clerk.reads(/“更正”尚待另一人决定/)
    equal(await clerk.button('提交决定').count(), 0, 'who proposed may decide')

    const reader = await opened(stage, 'fazhi', recordId, '决定他人提出的事项')
    const both = reader.page.getByRole('table', { name: '更正前后对照' })
    await both.waitFor()
    match((await both.textContent()) ?? '', /现在公示的内容.*更正后的内容.*违法事实.*经核对台账更正/)
    await reader.look('desk-decision')
    await reader.choose('决定', '同意')
    await reader.press('提交决定')
    await reader.reads('决定已登记')
    await reader.reads(/第 2 版代替第 1 版/)
    const told = await reader.text()
    for (const words of ['提出：更正', '同意：更正', '第 2 版', '事实概括有误']) ok(told.includes(words), `${words} is not told`)
    await reader.look('desk-versions')
  },
)

const mistaken = story(
  'A page taken down by mistake: proposed, refused with a reason, proposed again, agreed to, and brought back by two persons',
  async (stage) => {
    const { recordId, recordNo } = await published(stage, aUnit(222))
    const propose = async () => {
      const clerk = await opened(stage, 'gongshi', recordId, '撤回公示')
      await clerk.choose('原因', '公示内容有误')
      await clerk.fill('公开说明的理由', '公示的文号与决定书不一致')
      await clerk.press('提出撤回')
      await clerk.reads('已提出，等待另一人决定')
    }
    const decide = async (verdict: string, answer?: string) => {
      const chief = await opened(stage, 'juzhang', recordId, '决定他人提出的事项')
      await chief.choose('决定', verdict)
      if (answer) await chief.fill('不同意的理由', answer)
      await chief.press('提交决定')
      await chief.reads('决定已登记')
      return chief
    }
    await propose()
    const chief = await decide('不同意，退回', '文号一致')
    await chief.reads('不同意：撤回')
    equal(await status(stage, recordNo), 200)
    await propose()
    await decide('同意')
    equal(await status(stage, recordNo), 410)

    const clerk = await stage.at('gongshi')
    await clerk.open('/publicity/withdrawals')
    await clerk.reads(/按期率|没有三日期限/)
    await clerk.look('desk-withdrawals')
    await clerk.page.getByRole('row').filter({ hasText: '公示的文号与决定书不一致' }).first().getByRole('link').click()
    await opened(stage, 'gongshi', recordId, '恢复误撤的公示').then(async (desk) => {
      await desk.fill('误撤的经过和恢复理由', '核对后文号无误')
      await desk.press('提出恢复公示')
      await desk.reads('已提出，等待另一人决定')
    })
    await decide('同意')
    equal(await status(stage, recordNo), 200)
  },
)

const withheld = story(
  'The reviewer withholds what a third person’s privacy forbids; another brings it back with consent',
  async (stage) => {
    const { recordId } = await collected(stage, aUnit(223))
    const reader = await opened(stage, 'fazhi', recordId, '决定不予公开')
    await reader.choose('原因', '涉及第三人个人隐私')
    await reader.fill('理由', '涉及第三人的就医情况')
    await reader.press('提出不予公开')
    await reader.reads('已提出，等待另一人决定')
    const desk = await opened(stage, 'fazhi2', recordId, '决定他人提出的事项')
    await desk.choose('决定', '同意')
    await desk.press('提交决定')
    await desk.reads(/不公开原因：涉及第三人个人隐私/)
    await desk.look('desk-withheld')
    const again = await opened(stage, 'fazhi2', recordId, '恢复公示程序')
    await again.choose('恢复的根据', '第三人同意公开')
    await again.fill('理由', '第三人书面同意')
    await again.press('提出恢复公示程序')
    await again.reads('已提出，等待另一人决定')
    await recordAct(stage, 'fazhi', recordId, 'decision', { accepted: true, answer: null })
    await again.page.reload()
    await again.settled()
    await again.reads('待确认')
  },
)

const repaired = story('An act that is refused stays in sight with its reason and article, and cannot be sent', async (stage) => {
  const { recordId } = await published(stage, aUnit(224))
  const clerk = await stage.at('gongshi')
  await clerk.open(`/publicity/${recordId}`)
  await clerk.page.getByText(/暂不能办理的事项及原因/).click()
  const refused = clerk.page.locator('.acts-refused li').filter({ hasText: '登记信用修复' })
  match((await refused.textContent()) ?? '', /最短公示期未满.*依据/)
  equal(await refused.getByRole('button', { name: '登记信用修复' }).getAttribute('aria-disabled'), 'true')
  await clerk.look('desk-refused')
  await clerk.press(/为何是这天.*公示截止/)
  await clerk.reads(/自决定之日.*起.*个月/)
})

const batch = story(
  'A batch is seen before it is done: what can be, what cannot and why; the counts open exactly what they count',
  async (stage) => {
    const [ready, done] = [await collected(stage, aUnit(225)), await published(stage, aUnit(226))]
    const clerk = await stage.at('gongshi')
    for (const { number } of [ready, done]) {
      await clerk.open(`/publicity?number=${encodeURIComponent(number)}`)
      await clerk.page.getByRole('checkbox', { name: `选择 ${number}` }).waitFor()
    }
    await clerk.open('/publicity?step=transmission')
    const counts = clerk.page.getByRole('list', { name: '各环节待办数量' })
    const [, counted] = /待确认内容 (\d+)/.exec(((await counts.textContent()) ?? '').replaceAll(/\s+/g, ' ')) ?? []
    await clerk.reads(`共 ${counted} 条`)
    await clerk.page.getByRole('checkbox', { name: `选择 ${ready.number}` }).check()
    await clerk.press('批量发布')
    const dialog = clerk.page.getByRole('dialog')
    await clerk.reads('可以办理 0 条，不能办理 1 条。', dialog)
    equal(await clerk.button('办理 0 条', dialog).isDisabled(), true)
    await clerk.press(/取\s*消/, dialog)
    await clerk.press('批量确认并传递')
    await clerk.reads('可以办理 1 条，不能办理 0 条。', dialog)
    await clerk.look('desk-batch')
    await clerk.press('办理 1 条', dialog)
    await clerk.reads('已办理 1 条，未办理 0 条。', dialog)
  },
)

const reassessed = story(
  'What a change of setting would take down and bring back is told before anything is done',
  async (stage) => {
    const { number, recordNo } = await published(stage, aUnit(227))
    const clerk = await stage.at('gongshi')
    await clerk.open('/publicity/reassessment')
    await clerk.press('试算')
    await clerk.reads(/核对 .* 条：撤下 0 条/)
    await clerk.page.getByRole('main').getByRole('combobox').first().click()
    await clerk.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '假设：无' }).click()
    await clerk.press('试算')
    await clerk.reads(/撤下 [1-9]\d* 条/)
    await clerk.page
      .getByText(/不具有一定社会影响（no-social-influence）/)
      .first()
      .click()
    await clerk.reads('《行政处罚法》第四十八条')
    await clerk.page.getByRole('link', { name: number }).first().waitFor()
    await clerk.reads(/这是按假设的设置试算的结果/)
    await clerk.look('desk-reassessment')
    equal(await status(stage, recordNo), 200)
    await clerk.open('/publicity/log')
    await clerk.reads('最近的检查点')
    match(await clerk.text(), /fadu log verify .*--save-witness/)
    await clerk.look('desk-log')
  },
)

export const publicityDeskStories = [corrected, mistaken, withheld, repaired, batch, reassessed]

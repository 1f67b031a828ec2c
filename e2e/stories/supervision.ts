import { equal, match } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Desk } from '../harness/desk.ts'
import { type Stage, story } from '../harness/stage.ts'

const STATION = '220302510000'
const unitNamed = async (stage: Stage, code: string): Promise<string> => {
  const office = await stage.office('shifazhi')
  const { items } = await office.get('/organisations/units')
  return items.find((unit: { code: string }) => unit.code === code).name
}
const ends = (desk: Desk, list: string) => desk.page.waitForURL(new RegExp(`/supervision/${list}/[0-9a-f-]{36}$`))
const here = (desk: Desk) => new URL(desk.page.url()).pathname.replace('/console', '')

/** Takes what a button saves. @returns its name and its first bytes */
async function taken(desk: Desk, button: RegExp | string): Promise<{ name: string; head: string }> {
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.press(button)])
  const bytes = await readFile(await download.path())
  return { name: download.suggestedFilename(), head: bytes.subarray(0, 4).toString('latin1') }
}

/** Somewhere in the month there is something to count. */
async function inspected(stage: Stage): Promise<void> {
  const office = await stage.office('ducha')
  const { total } = await office.get('/inspection/runs?pageSize=20')
  if (total > 0) return
  const { code, said } = await stage.house.fadu('inspect', '--as-of', '2026-10-31')
  equal(code, 0, said)
}

const noticed = story('A supervision notice is issued, answered by the station and accepted', async (stage) => {
  const station = await unitNamed(stage, STATION)
  const office = await stage.office('suozhang')
  const { items } = await office.get('/cases?pageSize=20')
  const { number } = items[3]
  const issuer = await stage.at('ducha')
  await issuer.open('/supervision/notices')
  await issuer.look('supervision-notices')
  await issuer.page.getByRole('link', { name: '发出通知书' }).click()
  await issuer.choose('收文单位', station)
  await issuer.choose('案件', number)
  await issuer.fill('存在的问题', '询问笔录没有记明被询问人到达和离开的时间。')
  await issuer.fill('依据', 'PSA-2025:97')
  await issuer.fill('要求', '核对执法办案场所记录，补充说明并报告。')
  await issuer.look('supervision-notice-new')
  await issuer.press('发出通知书')
  await ends(issuer, 'notices')
  await issuer.reads('待回复')
  const path = here(issuer)
  const letter = await taken(issuer, '下载通知书（PDF）')
  match(letter.name, /^执法监督通知书.+\.pdf$/)
  equal(letter.head, '%PDF')

  const head = await stage.at('suozhang')
  await head.page.getByRole('link', { name: /^监督通知书待回复/ }).waitFor()
  await head.look('supervision-work')
  await head.open(path)
  await head.fill('办理情况', '经核对监控记录，到达和离开时间已作书面说明并附卷。')
  await head.press(/^回\s*复$/)
  await head.reads('已回复，待审查')
  await issuer.open(path)
  await issuer.choose('审查结论', '合格，办结')
  await issuer.fill('审查意见', '说明清楚，同意办结。')
  await issuer.look('supervision-notice-judge')
  await issuer.press('提交审查意见')
  await issuer.reads('已办结')
  await issuer.quiet()
  await issuer.look('supervision-notice')
})

const commented = story('A monthly comment is issued, its figures open their records, its document is a .docx', async (stage) => {
  const unit = await unitNamed(stage, '220303000000')
  await inspected(stage)
  const reviewer = await stage.at('shifazhi')
  await reviewer.open('/supervision/comments')
  await reviewer.look('supervision-comments')
  await reviewer.page.getByRole('link', { name: '起草月点评' }).click()
  const picker = reviewer.page.getByRole('combobox', { name: '点评单位' })
  await picker.click()
  await picker.fill(unit)
  await reviewer.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: unit }).first().click()
  await reviewer.reads('基本情况')
  await reviewer.fill('点评意见', '本月案卷总体规范，期限管理仍需加强。')
  await reviewer.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await reviewer.look('supervision-comment-draft')
  await reviewer.press('发布月点评')
  await ends(reviewer, 'comments')
  const file = await taken(reviewer, /下载文稿/)
  match(file.name, /^案件质量月点评-.+\.docx$/)
  equal(file.head.slice(0, 2), 'PK')
  await reviewer.quiet()
  await reviewer.look('supervision-comment')

  const figure = reviewer.page.getByRole('table', { name: '基本情况' }).getByRole('link').first()
  const count = Number((await figure.locator('.number').textContent())?.replaceAll(',', ''))
  await figure.click()
  await reviewer.reads(new RegExp(`^共 ${count.toLocaleString('zh-CN')} 条$`))
  await reviewer.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded() // nothing half under the header
  await reviewer.look('supervision-comment-records')

  const chief = await stage.at('juzhang')
  await chief.open('/supervision/comments')
  await chief.reads(/共 \d+ 条/)
  const seen = await chief.page.getByRole('region', { name: '月点评列表' }).getByRole('row').allTextContents()
  equal(seen.slice(1).filter((row) => !row.includes('铁西')).length, 0, 'a branch reads comments on others')
})

const met = story('A meeting gives a task, which the station reports and the committee accepts', async (stage) => {
  const station = await unitNamed(stage, STATION)
  const clerk = await stage.at('shifazhi')
  await clerk.open('/supervision/committee')
  await clerk.look('supervision-committee')
  await clerk.page.getByRole('link', { name: '召集会议' }).click()
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await clerk.choose('召开单位', '四平市公安局')
  await clerk.fill('会议名称', '执法管理委员会临时会议')
  await clerk.date('召开日期', today)
  await clerk.fill('地点', '市局会议室')
  await clerk.fill('主持人', '示例主任委员')
  await clerk.fill('参会人员', '示例委员甲、示例委员乙')
  await clerk.choose('类型', '整改督办')
  await clerk.fill('议题', '送达逾期问题的整改')
  await clerk.fill('说明', '两次点评后仍有发生。')
  await clerk.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded() // nothing half under the header
  await clerk.look('supervision-meeting-new')
  await clerk.press('召集会议')
  await ends(clerk, 'committee')
  await clerk.press('签发会议纪要')
  await clerk.fill('会议纪要', '会议研究了送达逾期问题的整改。')
  await clerk.fill('决定', '由春晓派出所建立送达台账。')
  await clerk.press('增加任务')
  await clerk.choose('承办单位', station)
  await clerk.fill('任务内容', '建立送达台账并报告执行情况。')
  await clerk.date('完成期限', today)
  await clerk.look('supervision-minutes')
  await clerk.press(/^签\s*发$/)
  await clerk.reads('建立送达台账并报告执行情况。')
  await clerk.quiet()
  await clerk.look('supervision-meeting')
  await clerk.page.getByRole('link', { name: '建立送达台账并报告执行情况。' }).click()
  await clerk.reads('办理经过')
  const path = here(clerk)

  const head = await stage.at('suozhang')
  await head.open('/supervision/committee/tasks')
  await head.look('supervision-tasks')
  await head.open(path)
  await head.reads('执法管理委员会临时会议')
  await head.fill('办理情况', '台账已建立，逐案登记送达期限。')
  await head.press(/^报\s*告$/)
  await head.reads('已报告，待确认')
  await clerk.open(path)
  await clerk.choose('结论', '办结')
  await clerk.fill('意见', '同意办结。')
  await clerk.press('提交意见')
  await clerk.reads('已办结')
  await clerk.quiet()
  await clerk.look('supervision-task')
  await clerk.open('/supervision/look-backs')
  await clerk.look('supervision-look-backs')
})

export const supervisionStories = [noticed, commented, met]

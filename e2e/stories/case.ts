import { equal, match, ok } from 'node:assert/strict'
import { DEMO_PASSWORD } from '../../seed/src/accounts.ts'
import { accept, aUnit, daysAgo, idCard, reported } from '../harness/arrange.ts'
import { story } from '../harness/stage.ts'

const spot = story('A penalty decided on the spot is registered and waits in the queue of looks after filing', async (stage) => {
  const desk = await stage.at('banan')
  await desk.open('/on-the-spot')
  const party = desk.page.getByRole('group', { name: '被处罚人' })
  await desk.fill('姓名', '丙某虚构', party)
  await desk.fill('公民身份号码', idCard(40), party)
  await desk.fill('地点', '春晓路虚构路口')
  await desk.fill('行政区划代码', '220302')
  await desk.choose('案由', '故意损毁财物')
  await desk.choose('违法情节', '一般')
  await desk.tick('罚款')
  await desk.page.getByLabel('罚款数额').fill('200')
  await desk.fill('违法事实', '故意损坏他人门窗，价值不大，当场承认。')
  await desk.tick('全程同步录音录像')
  await desk.choose('被处罚人是否有异议', '否')
  await desk.look('on-the-spot')
  await desk.press('登记备案')
  await desk.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  await desk.settled()
  await desk.reads(/当场处罚决定|〔\d{4}〕\d+号/)
  await desk.look('on-the-spot-case')

  const reviewer = await stage.office('fazhi')
  const { items } = await reviewer.get(`/legal-review/post-filing?pageSize=100&month=${daysAgo(0).slice(0, 7)}`)
  ok(items.some((one: { partyName: string }) => one.partyName.includes('丙某虚构')))
})

const refused = story('An act the law does not allow yet is shown disabled, with the reason and the article', async (stage) => {
  const office = await stage.office('banan')
  const { caseId } = await reported(office, aUnit(401))
  await accept(office, caseId)
  const desk = await stage.at('banan')
  await desk.open(`/cases/${caseId}`)
  await desk.page.getByText(/暂不能办理的事项及原因/).click()
  const button = desk.button('送达')
  equal(await button.getAttribute('aria-disabled'), 'true')
  const reason = desk.page.getByRole('listitem').filter({ has: desk.page.getByRole('button', { name: '送达', exact: true }) })
  match((await reason.textContent()) ?? '', /暂不能办理：.+依据：.*行政处罚法/)
  await desk.page.getByText(/暂不能办理的事项及原因/).scrollIntoViewIfNeeded()
  await desk.look('case-refused-acts')
})

const why = story('A due date opens its sum: start, unit, law', async (stage) => {
  const office = await stage.office('banan')
  const { caseId } = await reported(office, aUnit(402))
  await accept(office, caseId)
  const desk = await stage.at('banan')
  await desk.open(`/cases/${caseId}`)
  await desk.page
    .getByRole('button', { name: /为何是这天\s*（办案期限/ })
    .first()
    .click()
  const dialog = desk.page.getByRole('dialog')
  await dialog
    .getByText(/起算|次日|三十日|30日/)
    .first()
    .waitFor()
  match((await dialog.textContent()) ?? '', /依据：.*治安管理处罚法/)
  await stage.look(desk.page, 'why-this-date')
})

const conflict = story(
  'Two officers change one case at once: the second sees both values side by side and loses nothing',
  async (stage) => {
    const [first, second] = [await stage.office('banan'), await stage.office('xieban')]
    const { caseId } = await reported(first, aUnit(403))
    await accept(first, caseId)
    const { personId } = await second.get('/session')
    await first.act(caseId, 'handlers', { personId, kind: 'co' })
    const [one, other] = [await stage.at('banan'), await stage.at('xieban')]
    for (const desk of [one, other]) await desk.open(`/cases/${caseId}/correction`)
    await one.fill('地点', '甲处虚构地点')
    await other.fill('地点', '乙处虚构地点')
    await one.press('提交')
    await one.page.waitForURL(new RegExp(`/cases/${caseId}$`))
    await other.press('提交')
    const table = other.page.getByRole('table').filter({ hasText: '您填写的' })
    await table.waitFor()
    match((await table.textContent()) ?? '', /地点.*乙处虚构地点.*甲处虚构地点/)
    await other.look('conflict')
    equal(await other.page.getByLabel('地点').inputValue(), '乙处虚构地点')
    await other.press('载入最新内容（保留我填写的）')
    await table.waitFor({ state: 'detached' })
    await other.press('提交')
    await other.page.waitForURL(new RegExp(`/cases/${caseId}$`))
    const { file } = await first.get(`/cases/${caseId}`)
    equal(file.case.place, '乙处虚构地点')
  },
)

const draft = story('What is typed survives a reload and an expired session', async (stage) => {
  const office = await stage.office('banan')
  const { caseId } = await reported(office, aUnit(404))
  const desk = await stage.stranger()
  desk.page.on('dialog', (dialog) => dialog.accept())
  await desk.open('/')
  await desk.signIn('banan', DEMO_PASSWORD)
  await desk.open(`/cases/${caseId}/correction`)
  await desk.fill('地点', '丙处虚构地点')
  await desk.page.keyboard.press('Control+s')
  await desk.reads(/草稿已于/)
  await desk.page.reload()
  await desk.reads(/已恢复/)
  equal(await desk.page.getByLabel('地点').inputValue(), '丙处虚构地点')
  await desk.look('draft-restored')
  await desk.page.context().clearCookies() // the session is gone
  await desk.press('提交')
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByText('请以').waitFor()
  await stage.look(desk.page, 'session-expired')
  await desk.fill('登录名', 'banan', dialog)
  await desk.fill('密码', DEMO_PASSWORD, dialog)
  await desk.press('登录', dialog)
  await desk.page.waitForURL(new RegExp(`/cases/${caseId}$`))
  const { file } = await office.get(`/cases/${caseId}`)
  equal(file.case.place, '丙处虚构地点')
})

export const caseStories = [spot, refused, why, conflict, draft]

import { equal, match } from 'node:assert/strict'
import type { Desk } from '../harness/desk.ts'
import { type Stage, story } from '../harness/stage.ts'

/** An open finding within somebody's units that nobody puts right yet. */
async function aFinding(stage: Stage, who: string): Promise<string> {
  const office = await stage.office(who)
  const { items } = await office.get('/inspection/findings?state=open&pageSize=200')
  for (const { id } of items) {
    const one = await office.get(`/inspection/findings/${id}`)
    if (one.rectification === null) return id
  }
  throw new Error(`nothing is found in the units of ${who}`)
}

/** Opens the drawer of an act, fills it in and sends it. */
async function act(desk: Desk, name: string, fill?: (desk: Desk) => Promise<void>): Promise<void> {
  await desk.button(name).first().click()
  const drawer = desk.page.locator('.ant-drawer-content, .ant-drawer-section').last()
  await drawer.waitFor()
  await fill?.(desk)
  await drawer.locator('button[type=submit]').click()
  await desk.reads('已办理')
  await drawer.waitFor({ state: 'detached' })
}

const rectified = story('What inspection found is put right by the unit, checked and closed by another', async (stage) => {
  const supervisor = await stage.at('ducha')
  await supervisor.open('/inspection')
  await supervisor.reads('全部查完')
  await supervisor.look('inspection-home')
  await supervisor.open('/inspection/findings?state=open')
  await supervisor.reads(/共 [\d,]+ 条/)
  await supervisor.look('inspection-findings')
  const findingId = await aFinding(stage, 'suozhang')
  const officer = await stage.at('banan')
  await officer.open(`/inspection/findings/${findingId}`)
  await officer.reads('怎样纠正')
  equal(await officer.button('标记误报').count(), 0)
  await supervisor.open(`/inspection/findings/${findingId}`)
  await supervisor.look('inspection-finding')
  await supervisor.press('交办整改')
  await supervisor.page.waitForURL(/\/rectifications\/[0-9a-f-]{36}$/)
  const path = new URL(supervisor.page.url()).pathname.replace('/console', '')
  await supervisor.reads('待认领')

  const chief = await stage.at('suozhang')
  await chief.open('/')
  await chief.reads('认领问题或者提出异议')
  await chief.look('inspection-work')
  await chief.open(path)
  await act(chief, '认领问题')
  const { name } = await (await stage.office('banan')).get('/session')
  await act(chief, '指定责任人', async (desk) => {
    await desk.choose('责任人', name)
    await desk.fill('整改措施', '补办手续，附卷备查。')
  })
  await officer.open(path)
  await act(officer, '开始整改')
  await act(officer, '上传佐证', async (desk) => {
    await desk.fill('说明', '补办的手续')
    await desk.page.locator('input[type=file]').setInputFiles({
      name: '补办手续.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('虚构的补办材料'),
    })
  })
  await act(officer, '报送核查', (desk) => desk.fill('整改情况', '已补办并附卷。'))
  await officer.look('rectification-submitted')

  await supervisor.open(path)
  await act(supervisor, '核查', async (desk) => {
    await desk.choose('核查结论', '整改到位')
    await desk.fill('核查情况', '已核对佐证，整改到位。')
  })
  await act(supervisor, '销号')
  await supervisor.reads('已销号')
  await supervisor.quiet()
  await supervisor.look('rectification-closed')
  await supervisor.open('/rectifications')
  await supervisor.reads(/共 [\d,]+ 条/)
  await supervisor.look('rectifications')
})

const falseAlarm = story(
  'A finding that is no fault is marked by the reviewers, and the check carries its rate',
  async (stage) => {
    const findingId = await aFinding(stage, 'shifazhi')
    const { checkCode } = await (await stage.office('shifazhi')).get(`/inspection/findings/${findingId}`)
    const reviewer = await stage.at('shifazhi')
    await reviewer.open(`/inspection/findings/${findingId}`)
    await reviewer.press('标记误报')
    await reviewer.fill('理由', '纸质案卷中有书面材料，属于录入遗漏。')
    await reviewer.page.locator('.ant-drawer button[type=submit]').click()
    await reviewer.reads('已处理')
    await reviewer.quiet()
    await reviewer.open(`/inspection/checks/${checkCode}`)
    match(await reviewer.text(), /误报率\s*(?!0\.00%)\d+\.\d\d%/)
    await reviewer.look('inspection-check')
    await reviewer.open('/inspection/checks')
    await reviewer.look('inspection-checks')

    const supervisor = await stage.at('ducha')
    await supervisor.open(`/inspection/checks/${checkCode}`)
    await supervisor.press('试查')
    await supervisor.reads(/共发现 \d+ 个/)
    await supervisor.look('inspection-trial')
    await supervisor.open('/inspection/runs')
    await supervisor.look('inspection-runs')
  },
)

export const inspectionStories = [rectified, falseAlarm]

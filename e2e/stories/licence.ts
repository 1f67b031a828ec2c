import { equal, match, ok } from 'node:assert/strict'
import { creditCode, today } from '../harness/arrange.ts'
import type { Desk } from '../harness/desk.ts'
import type { Office } from '../harness/office.ts'
import { type Stage, story } from '../harness/stage.ts'

const PAPERS = ['特种行业许可申请书', '营业执照', '法定代表人身份证明', '房屋权属或租赁证明', '消防安全证明']
const LAST_PAPER = '旅客信息登记系统安装证明'

/** An application for a hotel at the window, through the API. */
async function received(clerk: Office, serial: number, documents: readonly string[] = [...PAPERS, LAST_PAPER]): Promise<string> {
  const { applicationId } = await clerk.post('/licences/applications', {
    kindCode: 'hotel',
    applicantKind: 'unit',
    applicantName: `四平市虚构${serial}号旅馆有限公司`,
    uscc: creditCode(serial),
    legalRepresentative: '虚构甲',
    matter: `在虚构路${serial}号经营旅馆，客房20间`,
    documents: [...documents],
  })
  return applicationId
}

/** An act through the API, on the version there is now. */
async function act(office: Office, applicationId: string, noun: string, body: Record<string, unknown> = {}) {
  const { file } = await office.get(`/licences/applications/${applicationId}`)
  return office.post(`/licences/applications/${applicationId}/${noun}`, { version: file.application.version, ...body })
}

/** The examiner and a colleague of the same brigade. */
async function examiners(stage: Stage): Promise<{ examiner: Office; officers: string[]; colleague: string }> {
  const examiner = await stage.office('shencha')
  const { personId, unitId } = await examiner.get('/session')
  const { items } = await examiner.get(`/organisations/people?kind=officer&pageSize=50${unitId ? `&unitId=${unitId}` : ''}`)
  const head = (await (await stage.office('daduizhang')).get('/session')).personId
  const other = items.find(({ id }: { id: string }) => id !== personId && id !== head)
  ok(other)
  return { examiner, officers: [personId, other.id], colleague: other.policeNumber ?? other.name }
}

/** Opens an act from the application's page by its button, and sends its form. */
async function doing(desk: Desk, title: string, look: string, fill: () => Promise<void> = async () => {}): Promise<void> {
  await desk.press(title)
  await desk.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await fill()
  await desk.look(look)
  await desk.press(/^提\s*交$/)
  await desk.page.waitForURL(/\/licences\/[0-9a-f-]{36}$/)
  await desk.settled()
}

const granted = story(
  'A licence goes from the window over the examiner to whoever decides, and its papers are PDF',
  async (stage) => {
    const window = await stage.at('chuangkou')
    await window.open('/licences/new')
    await window.choose('许可事项', '旅馆业特种行业许可')
    await window.choose('申请人类型', '单位')
    await window.fill('单位名称', '四平市虚构801号旅馆有限公司')
    await window.fill('统一社会信用代码', creditCode(801))
    await window.fill('法定代表人或者负责人', '虚构甲')
    await window.fill('申请内容', '在虚构路801号经营旅馆，客房20间')
    for (const paper of PAPERS) await window.tick(paper)
    await window.look('licence-receive')
    await window.press('接收并出具凭证')
    await window.page.waitForURL(/\/licences\/[0-9a-f-]{36}$/)
    await window.reads(/缺 1 项/)
    const path = new URL(window.page.url()).pathname.replace('/console', '')
    await window.look('licence-received')

    await doing(window, '一次告知补正', 'licence-correction-notice', () => window.reads(LAST_PAPER))
    await doing(window, '登记补正材料', 'licence-corrections', () => window.tick(LAST_PAPER))
    await doing(window, '受理', 'licence-acceptance')
    await window.reads(/许受字〔\d{4}〕\d+号/)

    const { colleague } = await examiners(stage)
    const examiner = await stage.at('shencha')
    await examiner.open(path)
    await doing(examiner, '登记审查', 'licence-examination', async () => {
      const box = examiner.item('审查人员').getByRole('combobox')
      await box.click()
      await examiner.page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
      await box.fill(colleague)
      await examiner.page
        .locator('.ant-select-dropdown:visible .ant-select-item-option')
        .filter({ hasText: colleague })
        .first()
        .click()
      await box.press('Escape')
      await examiner.fill('审查情况', '实地核查，房屋、消防和登记系统符合条件。')
      await examiner.choose('审查结论', '符合条件')
    })

    const head = await stage.at('daduizhang')
    await head.open('/')
    await head.reads('作出许可决定')
    await head.open(path)
    await doing(head, '准予许可', 'licence-grant')

    await window.open(path)
    await doing(window, '制发许可证件', 'licence-certificate')
    await doing(window, '送达', 'licence-delivery')
    await window.reads('已办结')
    await window.look('licence-closed')
    for (const letter of ['接收凭证', '补正告知书', '受理通知书', '许可决定书', '许可证件']) {
      const saved = window.page.waitForEvent('download')
      await window.press(`下载${letter}`)
      match((await saved).suggestedFilename(), /〔\d{4}〕\d+号.*\.pdf$/)
    }

    const number = ((await window.text()).match(/\S+许申字〔\d{4}〕\d+号/) ?? [])[0]
    ok(number)
    await window.page.keyboard.press('/')
    await window.page.getByLabel('搜索', { exact: true }).fill(number)
    await window.page.locator('.ant-select-dropdown:visible').getByText(`在许可申请中查找“${number}”`).waitFor()
    await window.page.keyboard.press('Enter')
    await window.page.waitForURL(/\/licences\?q=/)
    await window.page.getByRole('link', { name: number }).waitFor()
    await window.look('licence-list')
  },
)

const refused = story('A refusal passes a legal reviewer; the decision tells the reasons and where to turn', async (stage) => {
  const { examiner, officers } = await examiners(stage)
  const clerk = await stage.office('chuangkou')
  const applicationId = await received(clerk, 802)
  await act(clerk, applicationId, 'acceptance')
  const facts = { kind: 'on-site', officers, examinedOn: today(), record: '安全出口不足。', conclusion: 'fails' }
  await act(examiner, applicationId, 'examinations', facts)

  const desk = await stage.at('shencha')
  await desk.open(`/licences/${applicationId}`)
  await desk.page.getByText(/暂不能办理的事项及原因/).click()
  equal(await desk.button('准予许可').getAttribute('aria-disabled'), 'true')
  await desk.look('licence-refused-acts')
  await doing(desk, '提出不予许可意见', 'licence-refusal-proposal', () => desk.fill('不予许可的理由', '安全出口数量不符合要求。'))

  const reviewer = await stage.at('fazhi')
  await reviewer.open('/?kind=opinion')
  await reviewer.look('licence-work')
  await reviewer.open(`/licences/${applicationId}`)
  await doing(reviewer, '出具法制审核意见', 'licence-opinion', async () => {
    await reviewer.choose('审核意见', '同意')
    await reviewer.fill('审核意见的内容', '事实清楚，依据充分。')
  })

  const head = await stage.at('daduizhang')
  await head.open(`/licences/${applicationId}`)
  await doing(head, '不予许可', 'licence-refusal', async () => {
    await head.fill('行政复议机关', '四平市铁西区人民政府')
    await head.fill('提起行政诉讼的人民法院', '四平市铁西区人民法院')
  })
  await head.reads(/安全出口数量不符合要求/)
  await head.reads(/四平市铁西区人民法院提起行政诉讼/)
})

/** A licence in its holder's hands. */
async function held(stage: Stage, serial: number): Promise<string> {
  const { examiner, officers } = await examiners(stage)
  const [clerk, head] = [await stage.office('chuangkou'), await stage.office('daduizhang')]
  const id = await received(clerk, serial)
  await act(clerk, id, 'acceptance')
  const facts = { kind: 'on-site', officers, examinedOn: today(), record: '符合条件。', conclusion: 'meets' }
  await act(examiner, id, 'examinations', facts)
  await act(head, id, 'grant', { content: '经营旅馆' })
  await act(clerk, id, 'certificate')
  await act(clerk, id, 'deliveries', { deliveredOn: today(), method: 'window', recipient: '虚构甲' })
  return id
}

const revoked = story(
  'A licence is revoked by the head of the organ, and not without a word on the holder’s loss',
  async (stage) => {
    const applicationId = await held(stage, 803)
    const examiner = await stage.at('shencha')
    await examiner.open(`/licences/${applicationId}`)
    await doing(examiner, '提出撤销许可意见', 'licence-revocation-proposal', async () => {
      await examiner.choose('撤销（撤回）的情形', '违反法定程序作出准予许可决定')
      await examiner.reads('《行政许可法》第六十九条第一款第（三）项')
      await examiner.fill('理由', '未依法告知利害关系人听证权利。')
    })
    const reviewer = await stage.office('fazhi')
    await act(reviewer, applicationId, 'legal-opinions', { result: 'agreed', content: '同意。' })

    const chief = await stage.at('juzhang')
    await chief.open(`/licences/${applicationId}/revocation`)
    await chief.fill('行政复议机关', '四平市铁西区人民政府')
    await chief.fill('提起行政诉讼的人民法院', '四平市铁西区人民法院')
    await chief.press(/^提\s*交$/)
    await chief.reads(/请填写对被许可人损失的赔偿（补偿）意见/)
    await chief.look('licence-revocation-refused')
    await chief.fill('对被许可人损失的赔偿（补偿）意见', '依法赔偿被许可人的直接损失。')
    await chief.press(/^提\s*交$/)
    await chief.page.waitForURL(/\/licences\/[0-9a-f-]{36}$/)
    await chief.reads('已撤销')
    await chief.look('licence-revoked')
  },
)

/** The forms of the acts of each stage, as their posts see them; a form that is refused says why and is looked at all the same. */
const FORMS: readonly (readonly [who: string, stage: 'received' | 'examining' | 'closed', nouns: readonly string[]])[] = [
  ['chuangkou', 'received', ['correction-notice', 'corrections', 'acceptance', 'non-acceptance', 'withdrawal']],
  ['shencha', 'examining', ['examination', 'excluded-time', 'excluded-time-end', 'refusal-proposal']],
  ['shencha', 'examining', ['hearing-notice', 'hearing-request', 'hearing-waiver', 'hearing']],
  ['juzhang', 'examining', ['extension', 'grant', 'refusal']],
  ['shencha', 'closed', ['supervision', 'revocation-proposal']],
  ['juzhang', 'closed', ['revocation', 'cancellation']],
]

const forms = story('The form of every act on an application is accessible, and one that is refused says why', async (stage) => {
  const clerk = await stage.office('chuangkou')
  const ids = { received: await received(clerk, 810), examining: await received(clerk, 811), closed: await held(stage, 812) }
  await act(clerk, ids.examining, 'acceptance')
  for (const [who, key, nouns] of FORMS) {
    const desk = await stage.at(who)
    for (const noun of nouns) {
      await desk.open(`/licences/${ids[key]}/${noun}`)
      await desk.button(/^提\s*交$/).waitFor()
      await desk.look(`licence-form-${noun}`)
    }
  }
  const window = await stage.at('chuangkou')
  await window.open(`/licences/${ids.closed}`)
  await window.press('申请变更')
  await window.reads('原许可')
  equal(await window.page.getByLabel('单位名称').inputValue(), '四平市虚构812号旅馆有限公司')
  await window.press('全部已提交')
  await window.look('licence-change')
  await window.press('接收并出具凭证')
  await window.page.getByRole('heading', { name: '原许可' }).waitFor()
  await window.look('licence-change-received')
})

export const licenceStories = [granted, refused, revoked, forms]

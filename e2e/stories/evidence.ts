import { equal, ok } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { accept, aUnit, reported } from '../harness/arrange.ts'
import { story } from '../harness/stage.ts'

const NAME = '收购台账（示例）.pdf'
const LARGE = 30 * 1024 * 1024
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

const withFile = story('Evidence goes in with its file, and the file comes out as it was', async (stage) => {
  const office = await stage.office('banan')
  const { caseId } = await reported(office, aUnit(301))
  await accept(office, caseId)
  const { personId } = await (await stage.office('xieban')).get('/session')
  await office.act(caseId, 'handlers', { personId, kind: 'co' })
  const desk = await stage.at('banan')
  const { page } = desk
  await desk.open(`/cases/${caseId}/evidence`)
  await desk.choose('证据种类', '书证')
  await desk.fill('名称', '收购台账')
  await desk.fill('内容和来源', '经营者当场提供的台账，共一册。')
  const chooser = page.locator('#addEvidence_file')
  await chooser.setInputFiles({ name: '台账.exe', mimeType: 'application/octet-stream', buffer: Buffer.alloc(LARGE, 1) })
  await desk.press('提交')
  await desk.reads(/不能上传这种文件/, desk.item('证据文件')) // said while most of it is still on its way
  await chooser.setInputFiles({ name: '台账.png', mimeType: 'image/png', buffer: PDF })
  await desk.press('提交')
  await desk.reads(/文件内容与扩展名 .png 不符/, desk.item('证据文件'))
  await desk.look('case-evidence-wrong-file')
  await chooser.setInputFiles({ name: NAME, mimeType: 'application/pdf', buffer: PDF })
  await desk.reads(`${NAME}（${PDF.length} 字节）`)
  await desk.button('提交').scrollIntoViewIfNeeded()
  await desk.look('case-evidence-file')
  await desk.press('提交')
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  await desk.settled()
  const link = desk.button(`下载 ${NAME}`)
  await link.scrollIntoViewIfNeeded()
  await desk.look('case-with-file')
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  equal(download.suggestedFilename(), NAME)
  ok(PDF.equals(await readFile(await download.path())))
})

export const evidenceStories = [withFile]

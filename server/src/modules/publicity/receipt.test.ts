import { create } from 'qrcode'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { type TestApp, testApp } from '../../kit/test/app.ts'
import { readPdf } from '../../kit/test/pdf.ts'
import { makeDocument } from '../../platform/documents/index.ts'
import { makeCtx, systemActor } from '../../platform/index.ts'
import { openLogKeys, sequenceLog } from './log/actions.ts'
import { receiptLetter, siteOf } from './log/receipt-letter.ts'
import { arrangeUnit, publish, takeDown } from './log/test/arrange.ts'
import type { Receipt } from './log/types.ts'

/* The receipt on paper. */
const PATH = '/220300000000/'
const PLANTED = ['慕容金丝雀', '220302199001010013', '13800138000']
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await arrangeUnit(t.owner)
  await openLogKeys(ctx(), 'gongshi.example/log')
})
afterAll(() => t.close())
const ctx = () => makeCtx(t.sql, systemActor('log', ['clerk']), t.clock, t.files)

let serial = 0
/** A public record of a decision on a person, whose stored words name them. */
async function published() {
  const made = await publish(t.owner, `示例字〔2026〕${++serial}号`)
  const { owner } = t
  await owner`alter table cases.imported_decision disable trigger user`
  await owner`update cases.imported_decision set party_name = ${PLANTED[0] as string}, fields = ${owner.json({ idNumber: PLANTED[1], phone: PLANTED[2] })}
    where id = (select imported_id from publicity.record where id = ${made.id})`
  await owner`alter table cases.imported_decision enable trigger user`
  await sequenceLog(ctx())
  return made
}
const receiptOf = async (id: string) =>
  (await (await t.signIn(['clerk'], PATH)).get(`/publicity/records/${id}/receipt`)).json<Receipt>()

describe('出具公示回执', () => {
  test('names record, leaf and root, under a name that tells nothing, and is written down', async () => {
    const { id, recordNo } = await published()
    const clerk = await t.signIn(['clerk'], PATH)
    const reply = await clerk.get(`/publicity/records/${id}/receipt.pdf`)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain(`公示回执-${recordNo}.pdf`)
    const { pages, info } = await readPdf(reply.rawPayload)
    const receipt = await receiptOf(id)
    const text = pages.join('')
    const root = receipt.checkpoint.split('\n')[2] as string
    for (const words of [recordNo, '示例商贸有限公司', '罚款500元', '2026年3月24日16:00:00', `第${receipt.index + 1}条`, root])
      expect(text).toContain(words)
    for (const key of receipt.keys) expect(text).toContain(key)
    for (const planted of PLANTED)
      expect(`${text}${JSON.stringify(info)}${reply.rawPayload.toString('latin1')}`).not.toContain(planted)
    const [line] =
      await t.owner`select subject, details from audit.line where action = 'publicity.receipt-taken' order by seq desc limit 1`
    expect(line).toMatchObject({ subject: id, details: { index: receipt.index } })
    expect(text).toContain(String(line?.details.fingerprint).slice(0, 32))
  })

  test('what is planted would be found, were it in what is public', async () => {
    const { id } = await published()
    const receipt = await receiptOf(id)
    const content = JSON.parse(receipt.content)
    content.fields = { ...content.fields, partyName: PLANTED[0], penaltyContent: `${PLANTED[1]} ${PLANTED[2]}` }
    const letter = receiptLetter({ ...receipt, content: JSON.stringify(content) }, '四平市公安局', day('2026-04-01'))
    const { pages } = await readPdf((await makeDocument(letter)).bytes)
    for (const planted of PLANTED) expect(pages.join('')).toContain(planted)
  })

  test('only while the page is public, only for those who may read, only in their scope', async () => {
    const { id } = await published()
    const path = `/publicity/records/${id}/receipt.pdf`
    expect((await (await t.signIn(['system-admin'], PATH)).get(path)).statusCode).toBe(403)
    expect((await (await t.signIn(['clerk'], '/220300000000/220302000000/')).get(path)).statusCode).toBe(404)
    await takeDown(t.owner, id, 'sealed-psa')
    const reply = await (await t.signIn(['clerk'], PATH)).get(path)
    expect([reply.statusCode, reply.json().type]).toEqual([404, '/problems/no-receipt'])
  })
})

describe('the code', () => {
  test('is read off paper: no sign smaller than 0.4 mm with a million leaves', async () => {
    const { id } = await published()
    const receipt = await receiptOf(id)
    const million = { ...receipt, proof: Array(20).fill(Buffer.alloc(32, 7).toString('base64')) }
    const { code } = receiptLetter(million, '四平市公安局', day('2026-04-01'))
    const { modules } = create(code?.content ?? '', { errorCorrectionLevel: 'L' })
    expect((code?.widthMm ?? 0) / (modules.size + 2)).toBeGreaterThan(0.4)
  })

  test.each([
    ['gongshi.example/log', 'https://gongshi.example'],
    ['gongshi.example:8443/fadu/log', 'https://gongshi.example:8443/fadu'],
    ['127.0.0.1:8080/log', 'http://127.0.0.1:8080'],
    ['localhost/log', 'http://localhost'],
    ['127.0.0.1.example/log', 'https://127.0.0.1.example'],
  ])('leads from the log %s to %s', (origin, site) => expect(siteOf(origin)).toBe(site))
})

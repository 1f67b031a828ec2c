import { createHash } from 'node:crypto'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { changeSetting, FILE_MAX_BYTES } from '../../../platform/index.ts'
import { syncLaw } from '../../law/index.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'

let t: TestApp
let bureau: ExampleBureau
let officer: Client
let beside: Client
let caseId: string

beforeAll(async () => {
  t = await testApp({ clock: fixedClock('2026-03-02T10:00:00+08:00') })
  bureau = await arrangeBureau(t.owner)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  officer = await t.signIn(['case-officer'], bureau.stationA.path, { personId: bureau.lead.id, name: bureau.lead.name })
  beside = await t.signIn(['case-officer'], bureau.stationB.path, { personId: bureau.otherUnit.id, name: bureau.otherUnit.name })
})
afterAll(() => t.close())
beforeEach(async () => {
  caseId = await acceptedCase(officer)
})

async function acceptedCase(by: Client): Promise<string> {
  const facts = { source: 'report', place: '示例路1号', occurredOn: '2026-03-02', foundOn: '2026-03-02', summary: '动手打人。' }
  const party = { role: 'offender', kind: 'person', name: '示例甲', idType: 'id-card', idNumber: '220302199001010018' }
  const registered = await by.post('/cases', { ...facts, causeCode: 'beating', parties: [party] })
  expect(registered.statusCode, registered.body).toBe(201)
  const { caseId, version } = registered.json()
  const accepted = await by.post(`/cases/${caseId}/acceptance`, { version, causeCode: 'beating', receiptGivenTo: '示例乙' })
  expect(accepted.statusCode, accepted.body).toBe(201)
  return caseId
}
const versionOf = async () =>
  String((await t.owner`select version from cases.administrative_case where id = ${caseId}`)[0]?.version)
const form = async (over: Record<string, string> = {}) => ({
  ...{ version: await versionOf(), kind: 'documentary', title: '监控截图', collectedOn: '2026-03-02', avRecorded: 'true' },
  collectedBy: `${bureau.lead.id},${bureau.co.id}`,
  ...over,
})
const upload = async (name: string, content: Buffer, over = {}, who = officer) =>
  who.upload(`/cases/${caseId}/evidence-files`, name, content, await form(over))
let copies = 0
/** No two alike. */
const pdf = () => Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n% ${++copies}\n%%EOF\n`)
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const addressOf = (evidenceId: string) => `/cases/${caseId}/evidence/${evidenceId}/file`
const rowsFor = async (digest: string) => (await t.owner`select 1 from platform.file where sha256 = ${digest}`).length
const drafts = () => readdir(join(t.files.dir, 'drafts')).catch(() => [])
/** Reads by hand as the serving role, in the row rights of a unit. */
const byHand = (path: string, digest: string) =>
  t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', ${path}, true)`
    return (await tx`select name from platform.file where sha256 = ${digest}`).map(({ name }) => name)
  })

test('a file comes with its evidence, stands in the case file and the trail, and goes out as it came', async () => {
  const content = pdf()
  const saved = await upload('监控截图.pdf', content)
  expect(saved.statusCode, saved.body).toBe(201)
  const { file } = (await officer.get(`/cases/${caseId}`)).json()
  expect(file.case.version).toBe(saved.json().version)
  const stored = { fileName: '监控截图.pdf', fileType: 'application/pdf', fileBytes: content.length, fileSha256: sha256(content) }
  expect(file.evidence).toMatchObject([
    { id: saved.json().id, title: '监控截图', avRecorded: true, inHandlingPlace: false, ...stored },
  ])
  const back = await officer.get(addressOf(saved.json().id))
  expect(back.rawPayload.equals(content)).toBe(true)
  expect(back.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('监控截图.pdf')}`)
  const lines = await t.owner`select action, details from audit.line where subject = ${caseId} order by seq desc limit 2`
  expect(lines.map(({ action }) => action)).toEqual(['case.evidence-file-taken', 'case.addEvidence'])
  expect(lines[1]?.details).toMatchObject({ fileName: '监控截图.pdf', fileSha256: sha256(content) })
})

test('evidence without a file has none to download', async () => {
  const { collectedBy, version, avRecorded: _, ...rest } = await form()
  const body = { ...rest, version: Number(version), collectedBy: collectedBy.split(',') }
  const saved = await officer.post(`/cases/${caseId}/evidence`, body)
  expect(saved.statusCode, saved.body).toBe(201)
  const answer = await officer.get(addressOf(saved.json().id))
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'no-evidence-file'])
  expect((await officer.get(addressOf(newId()))).statusCode).toBe(404)
})

describe('another unit', () => {
  test('gets neither the file nor its row, and can add none', async () => {
    const content = pdf()
    const { id } = (await upload('甲方.pdf', content)).json()
    expect((await beside.get(addressOf(id))).statusCode).toBe(404)
    expect(await byHand(bureau.stationB.path, sha256(content))).toEqual([])
    expect(await byHand(bureau.branch.path, sha256(content))).toEqual(['甲方.pdf'])
    const other = pdf()
    expect((await upload('乙方.pdf', other, {}, beside)).statusCode).toBe(404)
    expect(await rowsFor(sha256(other))).toBe(0)
  })

  test('does not get it through a case of its own, nor by handing in the same content', async () => {
    const content = pdf()
    const { id } = (await upload('秘密名称.pdf', content)).json()
    const own = await acceptedCase(beside)
    expect((await beside.get(`/cases/${own}/evidence/${id}/file`)).statusCode).toBe(404)
    const [stolen] = await t.owner`select * from cases.evidence where id = ${id}`
    const forged = t.sql.begin(async (tx) => {
      await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', ${bureau.stationB.path}, true)`
      await tx`insert into cases.evidence ${tx({ ...stolen, id: newId(), caseId: own } as never)}`
    })
    await expect(forged).rejects.toThrow(/evidence_file_id_key/)
    const people = { collectedBy: `${bureau.otherUnit.id},${bureau.co.id}`, version: '2' }
    const twin = await beside.upload(`/cases/${own}/evidence-files`, '同样内容.pdf', content, await form(people))
    expect(twin.statusCode, twin.body).toBe(201)
    expect(await byHand(bureau.stationB.path, sha256(content))).toEqual(['同样内容.pdf'])
  })

  test('evidence cannot say of a file what the register does not say', async () => {
    const { id } = (await upload('真名.pdf', pdf())).json()
    await expect(t.owner`update cases.evidence set file_name = '假名.pdf' where id = ${id}`).rejects.toThrow(/file_as_stored/)
    await expect(t.owner`update cases.evidence set file_id = null where id = ${id}`).rejects.toThrow(/file_whole/)
  })
})

test('a file changed on the disk is reported and not served', async () => {
  const content = pdf()
  const { id } = (await upload('b.pdf', content)).json()
  const digest = sha256(content)
  const path = join(t.files.dir, digest.slice(0, 2), digest.slice(2, 4), digest)
  await chmod(path, 0o600)
  await writeFile(path, 'something else')
  const answer = await officer.get(addressOf(id))
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'file-damaged'])
  const reported = await t.owner`select 1 from audit.line where action = 'file.damaged' and details ->> 'sha256' = ${digest}`
  expect(reported).toHaveLength(1)
  expect(await t.owner`select 1 from audit.line where action = 'case.evidence-file-taken' and subject = ${caseId}`).toHaveLength(
    0,
  )
})

test.each([
  ['evil.exe', pdf(), 400, 'file-type-not-allowed'],
  ['picture.png', pdf(), 400, 'file-type-mismatch'],
  ['empty.pdf', Buffer.alloc(0), 400, 'file-empty'],
])('%s is refused in Chinese at the field and leaves nothing', async (name, content, status, code) => {
  const before = await versionOf()
  const answer = await upload(name, content)
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  expect(answer.json().errors.file).toMatch(/[\u4e00-\u9fff]/)
  expect([await versionOf(), await rowsFor(sha256(content)), await drafts()]).toEqual([before, 0, []])
})

test('the size cap holds to the byte', async () => {
  const ctx = await t.ctxWith(['system-admin'])
  const { initial } = FILE_MAX_BYTES
  await ctx.transaction((tx) => changeSetting(ctx, tx, FILE_MAX_BYTES, 2048))
  const sized = (bytes: number) => Buffer.concat([pdf(), Buffer.alloc(bytes, 32)]).subarray(0, bytes)
  const over = await upload('a.pdf', sized(2049))
  expect([over.statusCode, over.json().code]).toEqual([413, 'file-too-large'])
  expect(over.json().errors.file).toContain('2048 字节')
  expect((await upload('a.pdf', sized(2048))).statusCode).toBe(201)
  await ctx.transaction((tx) => changeSetting(ctx, tx, FILE_MAX_BYTES, initial))
})

test.each([
  ['../../etc/证据.pdf', '证据.pdf'],
  ['..\\..\\证据.pdf', '证据.pdf'],
  ['证\u202efdp.\u0007据.pdf', '证fdp.据.pdf'],
])('the name %j does no harm', async (given, clean) => {
  const saved = await upload(given, pdf())
  expect(saved.statusCode, saved.body).toBe(201)
  const { file } = (await officer.get(`/cases/${caseId}`)).json()
  expect(file.evidence[0].fileName).toBe(clean)
  const disposition = (await officer.get(addressOf(saved.json().id))).headers['content-disposition']
  expect(disposition).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(clean)}`)
})

test('a refused act leaves no file anybody can see', async () => {
  const cases: [Record<string, string>, number, string][] = [
    [{ version: '99' }, 409, 'stale'],
    [{ collectedBy: bureau.lead.id, kind: 'scene-record' }, 422, 'two-officers-needed'],
    [{ collectedBy: `${bureau.lead.id},${bureau.lapsed.id}` }, 422, 'no-valid-credential'],
  ]
  for (const [over, status, code] of cases) {
    const content = pdf()
    const answer = await upload('a.pdf', content, over)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(await rowsFor(sha256(content))).toBe(0)
  }
})

test.each([
  ['collectedBy', ''],
  ['collectedBy', 'nobody'],
  ['collectedOn', '2026-02-30'],
  ['avRecorded', 'perhaps'],
  ['version', 'one'],
  ['kind', 'hearsay'],
])('%s = %j is answered in Chinese at the field', async (field, value) => {
  const answer = await upload('a.pdf', pdf(), { [field]: value })
  expect(answer.statusCode, answer.body).toBe(400)
  const [at, said] = Object.entries(answer.json().errors)[0] as [string, string]
  expect([at.split('.')[0], /[\u4e00-\u9fff]/.test(said)]).toEqual([field, true])
})

test('who may not handle cases adds nothing, and a form without a file is told so', async () => {
  const reader = await t.signIn(['supervisor'], bureau.stationA.path)
  const content = pdf()
  expect((await upload('a.pdf', content, {}, reader)).statusCode).toBe(403)
  expect(await rowsFor(sha256(content))).toBe(0)
  expect((await officer.post(`/cases/${caseId}/evidence-files`, {})).json()).toMatchObject({
    code: 'no-file',
    errors: { file: '请选择文件' },
  })
})

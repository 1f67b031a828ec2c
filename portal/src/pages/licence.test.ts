import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPortal, type Portal } from '../test/portal.ts'

/* A licence wherever a decision is shown: its page, the list, the downloads, the feed. */
const NUMBER = '四公准许决字〔2026〕7号'
let portal: Portal
let recordNo: string
beforeAll(async () => {
  portal = await openPortal()
  const fields = {
    ...{ partyName: '四平示例旅馆', partyType: 'legal-person', uscc: '91220300MA0000001Y', legalRepresentative: '欧阳示例' },
    ...{ licenceKind: '旅馆业特种行业许可', licenseDocName: '准予行政许可决定书', licenseDocNo: NUMBER, licenseType: '普通' },
    ...{
      certificateName: '特种行业许可证',
      certificateNo: '特旅字7号',
      licenseContent: '准予经营旅馆<b>，20间客房',
      legalBasis: ['LIC:38(1)'],
    },
    ...{ decisionDate: '2026-03-20', validFrom: '2026-03-20', validTo: null, status: '1' },
    ...{ authorityName: '四平市公安局', authorityUscc: null },
  }
  recordNo = await portal.publish(NUMBER, { kind: 'licence', publicFields: portal.owner.json(fields) })
})
afterAll(() => portal.close())

test('its page has the fields of the licence table, the basis, and no line of a penalty', async () => {
  const { body, statusCode } = await portal.get(`/decisions/${recordNo}`)
  expect(statusCode).toBe(200)
  for (const words of [
    '四平示例旅馆：旅馆业特种行业许可',
    '行政许可决定',
    NUMBER,
    '许可依据',
    '特旅字7号',
    '长期',
    '有效',
    '欧阳示例',
  ])
    expect(body).toContain(words)
  expect(body).toContain('20间客房')
  for (const words of ['<b>', '违法', '处罚种类', 'undefined', 'null']) expect(body).not.toContain(words)
})

test('it is found by its number, by the kind of licence and by the name of the unit', async () => {
  for (const q of ['四公准许决字(2026)7号', '旅馆业特种行业', '四平示例旅馆']) {
    const { body } = await portal.get(`/decisions?q=${encodeURIComponent(q)}`)
    expect(body, q).toContain(`/decisions/${recordNo}`)
    expect(body).toContain('20间客房')
  }
  expect((await portal.get('/decisions?kind=licence')).body).toContain(`/decisions/${recordNo}`)
  expect((await portal.get('/decisions?kind=penalty')).body).not.toContain(`/decisions/${recordNo}`)
})

test('table, JSON and feed hold it under its own names', async () => {
  const csv = (await portal.get('/decisions.csv')).body
  expect(csv).toContain('许可内容')
  expect(csv).toContain('2099-12-31')
  expect(csv).toContain('特旅字7号')
  const { decisions } = JSON.parse((await portal.get('/decisions.json')).body)
  expect(decisions[0]).toMatchObject({ kind: 'licence', fields: { licenseDocNo: NUMBER, status: '1', validTo: null } })
  const atom = (await portal.get('/decisions.atom')).body
  expect(atom).toContain('旅馆业特种行业许可')
  expect(atom).toContain('20间客房')
})

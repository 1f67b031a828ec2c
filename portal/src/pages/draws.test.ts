import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/kit/uuid.ts'
import { openPortal, type Portal } from '../test/portal.ts'
import { replay, sha256 } from './draws-replay.js'

// biome-ignore lint/suspicious/noExplicitAny: files are spoilt here in every way a file can be
type Any = any
const VECTORS = new URL('../../../server/src/modules/draws/vectors.json', import.meta.url)
const vectors: Any[] = JSON.parse(readFileSync(VECTORS, 'utf8')).draws
const right = (file: unknown) => replay(file).map(({ ok }) => ok)

let portal: Portal
let drawNo: string
let openNo: string
beforeAll(async () => {
  portal = await openPortal()
  openNo = await tell('a'.repeat(16), '<b>还没有结果</b>', false)
  drawNo = await tell('b'.repeat(16), '示例抽样', true)
})
afterAll(() => portal.close())

const hash = (text: string) => sha256(Buffer.from(text))
const SALT = 'ab'.repeat(32)
const detailOf = (name: string, key: string) => hash(`fadu-draw-1 detail\n${SALT}\n${name}\t${key}`)
const [SHOP, PERSON] = [
  { objectId: `o-${'0'.repeat(16)}`, name: '示例企业', key: 'A1', named: true, stratum: '单位' },
  { objectId: `o-${'1'.repeat(16)}`, name: '某甲', key: 'P1', named: false, stratum: '个人' },
]

/** An organisation and a person, each the only one of its class, so that both are drawn; with parts and result when `whole`. */
async function tell(drawNo: string, title: string, whole: boolean): Promise<string> {
  const { owner, unitId, unitPath } = portal
  const objects = [SHOP, PERSON].map((one) => ({ ...one, salt: SALT, detail: detailOf(one.name, one.key) }))
  const strata = ['个人', '单位'].toSorted().map((stratum) => ({ stratum, take: 'count', size: 1 }))
  const lines = [
    ...[
      'fadu-draw-1',
      `draw\t${drawNo}`,
      `title\t${title}`,
      'contributors\t2',
      'reveal-hours\t24',
      'times-limit\tnone',
      'inspectors-each\t0',
    ],
    ...strata.map(({ stratum }) => `stratum\t${stratum}\tcount\t1`),
    ...objects.map(({ objectId, stratum, detail }) => `object\t${objectId}\t${stratum}\t0\t${detail}`),
  ]
  const [id, listHash] = [newId(), hash(`${lines.join('\n')}\n`)]
  const rules = { contributors: 2, revealHours: 24, inspectorsEach: 0, strata: owner.json(strata) }
  const plan = {
    id,
    drawNo,
    unitId,
    unitPath,
    kind: 'other',
    title,
    basis: owner.array(['APL:42']),
    plannedBy: 'a',
    plannedAt: at(8),
  }
  await owner`insert into draws.plan ${owner({ ...plan, ...rules })}`
  await owner`insert into draws.object ${owner(objects.map((one) => ({ planId: id, ...one })))}`
  await owner`update draws.plan set frozen_by = 'a', frozen_at = ${at(9)}, list_hash = ${listHash} where id = ${id}`
  await owner`insert into draws.attempt (plan_id, attempt, opened_at, opened_by) values (${id}, 1, ${at(9)}, 'a')`
  if (!whole) return drawNo
  const values = ['1'.repeat(64), '2'.repeat(64)]
  for (const [index, value] of values.entries()) {
    const slot = index + 1
    const commitment = hash(`fadu-draw-1 part\n${listHash}\n1\n${slot}\n${value}\n`)
    const part = {
      planId: id,
      attempt: 1,
      slot,
      listHash,
      unitId: await unit(slot),
      unitName: `示例单位${slot}`,
      accountId: `party${slot}`,
    }
    await owner`insert into draws.contribution ${owner({ ...part, commitment, committedAt: at(10) })}`
  }
  for (const [index, value] of values.entries())
    await owner`update draws.contribution set value = ${value}, revealed_at = ${at(11)} where plan_id = ${id} and slot = ${index + 1}`
  const seed = hash(`fadu-draw-1 seed\n${listHash}\n1\n1\t${values[0]}\n2\t${values[1]}\n`)
  const drawn = strata.map(({ stratum }, index) => {
    const objectId = objects.find((one) => one.stratum === stratum)?.objectId as string
    return { planId: id, sequence: index + 1, objectId, inspectors: owner.array([], 1009) }
  })
  await owner.begin(async (tx) => {
    await tx`insert into draws.outcome values (${id}, 1, ${seed}, 2, 'a', ${at(12)})`
    await tx`insert into draws.drawn ${tx(drawn as never)}`
    await tx`insert into draws.publication values (${id}, 'a', ${at(13)})`
  })
  return drawNo
}
const at = (hour: number) => `2022-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`
async function unit(number: number): Promise<string> {
  const [id, code] = [newId(), `2203000${number}0000`]
  const row = {
    id,
    organId: portal.unitId,
    code,
    regionCode: '220300',
    name: `示例单位${number}`,
    shortName: '例',
    kind: 'brigade',
  }
  await portal.owner`insert into organisations.unit ${portal.owner({ ...row, level: 'city', path: `${portal.unitPath}${code}/` })}`
  return id
}

describe('the pages', () => {
  test('list every draw whose list is frozen, escaped', async () => {
    const { body, statusCode } = await portal.get('/draws')
    expect(statusCode).toBe(200)
    expect(body).toContain('&#60;b&#62;还没有结果&#60;/b&#62;')
    expect(body).toContain('结果已公布')
    expect((await portal.get('/draws?page=9')).body).toContain('回到第一页')
  })
  test('a draw without result shows its hash and its parties, runs no script and has no file', async () => {
    const { body, headers } = await portal.get(`/draws/${openNo}`)
    expect(body).toMatch(/[0-9a-f]{64}/)
    expect([body.includes('<script'), String(headers['content-security-policy']).includes('script-src')]).toEqual([false, false])
    expect((await portal.get(`/draws/${openNo}/file.json`)).statusCode).toBe(404)
    expect((await portal.get('/draws/nothing')).statusCode).toBe(404)
  })
  test('a published one names organisations, hides persons, and brings script and file', async () => {
    const { body, headers } = await portal.get(`/draws/${drawNo}`)
    expect(body).toContain('示例企业')
    expect(body).not.toMatch(/某甲/)
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    const script = await portal.get('/draws-replay.js')
    expect([script.statusCode, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    const file = await portal.get(`/draws/${drawNo}/file.json`)
    expect(file.body).not.toMatch(/某甲/)
    expect(right(file.json())).toEqual([true, true, true, true, true])
  })
})

describe('the script', () => {
  test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('SHA-256 of %d bytes is that of Node', async (length) => {
    const { createHash } = await import('node:crypto')
    const bytes = Buffer.alloc(length, 'agy')
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
  test.each(vectors)('$list.title: every step is right', (file) => {
    expect(right(file)).toEqual([true, true, true, true, true])
  })
  test.each<[string, number, (file: Any) => void]>([
    ['an object less', 0, (file) => file.list.objects.pop()],
    ['another part', 1, (file) => (file.attempts[0].parts[0].value = 'a'.repeat(64))],
    ['a late part', 1, (file) => (file.attempts[0].parts[0].revealedAt = '2023-01-01T00:00:00.000Z')],
    ['another seed', 2, (file) => (file.seed = 'a'.repeat(64))],
    ['another order', 3, (file) => file.drawn.reverse()],
    ['another name', 4, (file) => (file.opened[0].text = '冒名')],
  ])('%s is told', (_what, step, spoil) => {
    const file = structuredClone(vectors[0])
    spoil(file)
    expect(right(file)[step]).toBe(false)
  })
})

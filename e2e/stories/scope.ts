import { deepEqual, equal } from 'node:assert/strict'
import { aUnit, reported } from '../harness/arrange.ts'
import { story } from '../harness/stage.ts'

const otherUnit = story(
  'An officer of another unit finds nothing: not in the list, not by search, not by the address',
  async (stage) => {
    const { caseId: id, number } = await reported(await stage.office('banan'), aUnit(301))
    const desk = await stage.at('liren')
    await desk.open(`/cases?q=${encodeURIComponent(number)}`)
    equal((await desk.text()).includes('301号'), false)
    await desk.look('scope-list')
    await desk.open(`/cases/${id}`)
    await desk.reads(/没有找到|不存在|没有这个案件/)
    equal((await desk.text()).includes('301号'), false)
    await desk.look('scope-case')
    const office = await stage.office('liren')
    equal((await office.call('GET', `/cases/${id}`)).status, 404)
    equal((await office.call('GET', `/cases/${id}/timeline`)).status, 404)
    const { items } = await office.get(`/cases?q=${encodeURIComponent(number)}`)
    deepEqual(items, [])
  },
)

/** Something only this administrator may do or read, by an address nobody is behind: who may is told "not found" or "wrong", others "not permitted". */
const NOBODY = '01900000-0000-7000-8000-000000000000'
const OWN = {
  xitong: ['POST', `/accounts/${NOBODY}/suspension`],
  anquan: ['DELETE', `/accounts/${NOBODY}/lock`],
  shenji: ['GET', '/audit/lines'],
} as const

const separated = story(
  'The three administrators are separated: none opens a case, none does the task of another',
  async (stage) => {
    const { caseId } = await reported(await stage.office('banan'), aUnit(302))
    for (const name of Object.keys(OWN)) {
      const office = await stage.office(name)
      equal((await office.call('GET', `/cases/${caseId}`)).status, 403, `${name} reads a case`)
      for (const [owner, [method, path]] of Object.entries(OWN)) {
        const { status } = await office.call(method, path)
        equal(status === 403, owner !== name, `${name}: ${method} ${path} is answered ${status}`)
      }
    }
  },
)

export const scopeStories = [otherUnit, separated]

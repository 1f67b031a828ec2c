import { describe, expect, test } from 'vitest'
import { instant } from '../../../kit/instant.ts'
import { chinaCalendar } from '../../law/index.ts'
import { acceptanceOf } from '../application/rules-silence.ts'
import type { LicenceFile } from '../file/types.ts'
import { accepted, aFile, aHearing, aLicence } from '../test/file.ts'
import { deadlinesOf, nextDue } from './rules.ts'

const at = (day: string) => ({
  now: instant(`${day}T10:00:00+08:00`),
  calendar: chinaCalendar,
  local: { dueSoonDays: 3, dueSoonHours: 0 },
})
const clock = (file: LicenceFile, id: string, day: string) => deadlinesOf(file, at(day)).find((one) => one.id === id)
const extension = (days = 10) =>
  ({ days, reason: '情况复杂', approvedBy: crypto.randomUUID(), approvedOn: '2022-03-28', toldOn: '2022-03-28' }) as never

describe('what is wanting is told within five working days; silence accepts from the day of receipt', () => {
  test.each([
    ['an ordinary week', '2022-03-01', '2022-03-08', '2022-03-09'],
    ['over National Day, a Saturday and a Sunday worked', '2022-09-28', '2022-10-10', '2022-10-11'],
    ['over New Year', '2021-12-29', '2022-01-06', '2022-01-07'],
  ])('%s', (_, receivedOn, last, next) => {
    const file = aFile({ receivedAt: instant(`${receivedOn}T10:00:00+08:00`) })
    expect(clock(file, 'licence-correct', last)).toMatchObject({ dueOn: last, state: 'due-soon' })
    expect(acceptanceOf(file, last as never, chinaCalendar)).toMatchObject({ acceptedOn: null, bySilence: false })
    expect(clock(file, 'licence-correct', next)).toMatchObject({ dueOn: last, state: 'overdue' })
    expect(acceptanceOf(file, next as never, chinaCalendar)).toMatchObject({ acceptedOn: receivedOn, bySilence: true })
    expect(clock(file, 'licence-decide', next)).toMatchObject({ startedOn: receivedOn })
  })

  test('once told, nothing runs until the corrections are there, and then from that day', () => {
    const told = { number: 'x', missing: ['营业执照'], toldOn: '2022-03-03', answeredOn: null } as never
    const waiting = aFile({ stage: 'correcting' }, { correction: told })
    expect(acceptanceOf(waiting, '2022-05-01' as never, chinaCalendar)).toMatchObject({ acceptedOn: null })
    expect(clock(waiting, 'licence-correct', '2022-05-01')).toMatchObject({ state: 'met', metOn: '2022-03-03' })
    const answered = aFile(
      {},
      { correction: { number: 'x', missing: ['营业执照'], toldOn: '2022-03-03', answeredOn: '2022-03-14' } as never },
    )
    expect(acceptanceOf(answered, '2022-03-21' as never, chinaCalendar)).toMatchObject({ acceptedOn: null })
    expect(acceptanceOf(answered, '2022-03-22' as never, chinaCalendar)).toMatchObject({
      acceptedOn: '2022-03-14',
      bySilence: true,
    })
  })
})

describe('decided in twenty working days', () => {
  test.each([
    ['an ordinary month', '2022-03-02', '2022-03-30'],
    ['over the Spring Festival', '2023-01-18', '2023-02-20'],
    ['over New Year', '2021-12-15', '2022-01-13'],
    ['over National Day', '2022-09-20', '2022-10-21'],
  ])('%s', (_, acceptedOn, due) => {
    const file = accepted(acceptedOn)
    expect(clock(file, 'licence-decide', due)).toMatchObject({ dueOn: due, state: 'due-soon' })
    const late = clock(file, 'licence-decide', `${due.slice(0, 8)}${String(Number(due.slice(8)) + 1).padStart(2, '0')}`)
    expect(late?.state).toBe('overdue')
  })

  test('ten more by the head of the organ, said in the sum', () => {
    const found = clock(accepted('2022-03-02', { extension: extension() }), 'licence-decide', '2022-04-01')
    expect(found).toMatchObject({ dueOn: '2022-04-14', law: expect.arrayContaining(['LIC:42(1)', 'LIC:82']) })
    expect(found?.steps.join('')).toContain('经批准延长 10 个工作日：情况复杂')
  })

  test.each([
    ['day before', '2022-03-29', 'met'],
    ['last day', '2022-03-30', 'met'],
    ['day after', '2022-03-31', 'met-late'],
  ])('decided on the %s', (_, decidedOn, state) => {
    const file = accepted('2022-03-02', { decisions: [aLicence({ decidedOn: decidedOn as never })] })
    expect(clock(file, 'licence-decide', '2022-05-01')?.state).toBe(state)
  })

  test('an appraisal and a hearing do not count; while one runs the day is open', () => {
    const time = {
      id: crypto.randomUUID(),
      ground: 'appraisal',
      fromOn: '2022-03-07',
      neededDays: 7,
      toldOn: '2022-03-07',
      toOn: '2022-03-14',
    }
    expect(clock(accepted('2022-03-02', { excludedTimes: [time as never] }), 'licence-decide', '2022-03-20')?.dueOn).toBe(
      '2022-04-07',
    )
    const asked = aHearing({ requestedOn: '2022-03-09' as never, requester: '示例邻居' })
    const open = clock(accepted('2022-03-02', { hearings: [asked] }), 'licence-decide', '2022-03-20')
    expect(open).toMatchObject({ dueOn: null, state: 'paused' })
    expect(open?.steps.join('')).toContain('听证，尚未结束')
  })

  test('a large event in its own seven days', () => {
    const own = { decisionDays: 7, decisionBasis: '《大型群众性活动安全管理条例》第十四条', extensionDays: null }
    expect(clock(accepted('2022-03-02', {}, own), 'licence-decide', '2022-03-04')).toMatchObject({ dueOn: '2022-03-11' })
  })
})

test.each([
  ['2022-03-21', 'met'],
  ['2022-03-22', 'met-late'],
])('the certificate is in hand ten working days after 2022-03-07: on %s', (deliveredOn, state) => {
  const licence = aLicence({ decidedOn: '2022-03-07' as never })
  const delivery = {
    id: crypto.randomUUID(),
    decisionId: licence.id,
    deliveredOn,
    method: 'window',
    recipient: '示例甲',
  } as never
  const file = accepted('2022-03-02', { decisions: [licence], deliveries: [delivery] }, { stage: 'closed' })
  expect(clock(file, 'licence-certificate', '2022-05-01')).toMatchObject({ dueOn: '2022-03-21', state })
})

test('a hearing is asked for in five working days and held in twenty; an unused right just ends', () => {
  const told = aHearing({})
  expect(clock(accepted('2022-03-02', { hearings: [told] }), 'licence-hearing-request', '2022-03-14')).toMatchObject({
    dueOn: '2022-03-14',
    bound: 'party',
    state: 'due-soon',
  })
  expect(clock(accepted('2022-03-02', { hearings: [told] }), 'licence-hearing-request', '2022-03-15')?.state).toBe('ended')
  const asked = aHearing({ requestedOn: '2022-03-09' as never, requester: '示例邻居' })
  expect(clock(accepted('2022-03-02', { hearings: [asked] }), 'licence-hearing', '2022-03-20')?.dueOn).toBe('2022-04-07')
})

test('a renewal is decided before the old licence ends, whatever the twenty days say', () => {
  const file = accepted('2022-03-02', { prior: aLicence({ validTo: '2022-03-25' as never }) }, { purpose: 'renewal' })
  expect(clock(file, 'licence-renew', '2022-03-25')).toMatchObject({ dueOn: '2022-03-25', state: 'due-soon', law: ['LIC:50(2)'] })
  expect(clock(file, 'licence-renew', '2022-03-26')?.state).toBe('overdue')
  expect(nextDue(file, at('2022-03-20'))?.id).toBe('licence-renew')
})

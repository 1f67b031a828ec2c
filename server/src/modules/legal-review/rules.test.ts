import { describe, expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { DomainError } from '../../kit/errors.ts'
import { chinaCalendar } from '../law/index.ts'
import { POINTS, Point, pointRows } from './points.ts'
import { pointErrors, refuseAnswer, refuseOpinion, requirePoints } from './rules.ts'
import { reviewDueOn } from './rules-due.ts'
import { type Matter, type Reviewer, refuseReviewBy } from './rules-reviewer.ts'
import type { PointVerdict, Result, Verdict } from './types.ts'

const points = (over: Partial<Record<Point, Verdict>> = {}): PointVerdict[] =>
  Point.options.map((point) => {
    const verdict = over[point] ?? 'met'
    return { point, verdict, reason: verdict === 'met' ? null : '理由' }
  })

describe('who may review', () => {
  const reviewer: Reviewer = {
    personId: 'p',
    roles: ['legal-reviewer'],
    unitPath: '/1/12/121/',
    inService: true,
    standing: null,
    posts: [{ level: 'county', organPath: '/1/12/' }],
  }
  const head: Reviewer = {
    ...reviewer,
    roles: ['unit-head'],
    unitPath: '/1/12/129/',
    posts: [],
    standing: { code: 'no-reviewer-post', detail: '' },
  }
  const matter: Matter = { unitPath: '/1/12/129/', procedure: 'ordinary', statutory: false, involvement: null }
  const fast: Matter = { ...matter, procedure: 'fast-track' }

  test.each<[string, Reviewer, Matter, string | null]>([
    ['a reviewer of the branch, a case of its station', reviewer, matter, null],
    ['a system actor', { ...reviewer, personId: null }, matter, 'no-officer'],
    ['recused', reviewer, { ...matter, involvement: 'recused' }, 'reviewer-recused'],
    ['a handler', reviewer, { ...matter, involvement: 'handled' }, 'reviewer-handled'],
    ['the proposer', reviewer, { ...matter, involvement: 'proposed' }, 'reviewer-proposed'],
    ['a collector of evidence', reviewer, { ...matter, involvement: 'collected' }, 'reviewer-collected'],
    [
      'unqualified by the register',
      { ...reviewer, standing: { code: 'no-legal-profession-qualification', detail: '' } },
      matter,
      'no-legal-profession-qualification',
    ],
    ['a post of another branch', { ...reviewer, posts: [{ level: 'county', organPath: '/1/13/' }] }, matter, 'post-elsewhere'],
    ['a post of the city', { ...reviewer, posts: [{ level: 'city', organPath: '/1/' }] }, matter, null],
    ['a post at a station', { ...reviewer, posts: [{ level: 'station', organPath: '/1/12/' }] }, matter, 'post-elsewhere'],
    ['a branch with a longer code', reviewer, { ...matter, unitPath: '/1/120/1/' }, 'post-elsewhere'],
    ['the head, an ordinary case', head, matter, 'no-reviewer-post'],
    ['the head, a fast-track case', head, fast, null],
    ['the legal officer, a fast-track case', { ...head, roles: ['unit-legal-officer'] }, fast, null],
    ['the head, a fast-track case the law wants reviewed', head, { ...fast, statutory: true }, 'no-reviewer-post'],
    ['the head, a fast-track case of another unit', head, { ...fast, unitPath: '/1/12/128/' }, 'no-reviewer-post'],
    ['the head who has left', { ...head, inService: false }, fast, 'no-reviewer-post'],
    ['the head who handled it', head, { ...fast, involvement: 'handled' }, 'reviewer-handled'],
    ['another role of the unit', { ...head, roles: ['case-officer'] }, fast, 'no-reviewer-post'],
  ])('%s', (_, who, what, code) => {
    expect(refuseReviewBy(who, what)?.code ?? null).toBe(code)
  })
})

describe('what follows from the points', () => {
  test.each<[Result, Partial<Record<Point, Verdict>>, string | null, string | null]>([
    ['approved', {}, null, null],
    ['approved', { discretion: 'not-applicable' }, null, null],
    ['approved', { document: 'not-met' }, null, 'point-not-met'],
    ['approved', {}, '检察院', 'transfer-only'],
    ['returned', { evidence: 'not-met' }, null, null],
    ['returned', { evidence: 'not-applicable' }, null, 'nothing-to-correct'],
    ['disagreed', {}, null, 'nothing-to-correct'],
    ['disagreed', { basis: 'not-met' }, null, null],
    ['transferred', {}, null, 'transfer-where'],
    ['transferred', {}, '检察院', null],
    ['transferred', { jurisdiction: 'not-met' }, '检察院', null],
  ])('%s with %j to %s: %s', (result, over, transferTo, code) => {
    expect(refuseOpinion({ result, points: points(over), transferTo })?.code ?? null).toBe(code)
  })

  test('the refusal names the points in Chinese', () => {
    const refusal = refuseOpinion({
      result: 'approved',
      points: points({ evidence: 'not-met', basis: 'not-met' }),
      transferTo: null,
    })
    expect(refusal?.detail).toBe('“证据、法律适用”不符合要求，不能同意。')
    expect(refusal?.basis).toEqual(['PROC:170', 'APL:58'])
  })

  test('all seven, each once, with a reason when not met', () => {
    expect(pointErrors(points())).toEqual({})
    expect(pointErrors(points().slice(1))).toEqual({ points: '尚未审核：主体与管辖' })
    const twice = [...points(), { point: 'facts', verdict: 'met', reason: null } as const]
    expect(pointErrors(twice)).toEqual({ 'points.7.point': '同一要点只能填写一次' })
    const silent = points().map((row) => (row.point === 'basis' ? { ...row, verdict: 'not-met' as const } : row))
    expect(pointErrors(silent)).toEqual({ 'points.4.reason': '请写明“法律适用”的理由' })
    expect(() => requirePoints(silent)).toThrow(DomainError)
    expect(pointRows().map(({ point }) => point)).toEqual(Point.options)
    for (const point of Point.options) expect(POINTS[point].basis[0]).toBe('PROC:170')
  })
})

test.each([
  ['approved', true, false, false, 'nothing-to-answer'],
  ['returned', true, false, false, null],
  ['returned', false, true, false, null],
  ['disagreed', false, false, false, 'not-handling'],
  ['disagreed', true, false, true, 'own-opinion'],
])('an answer to %s by handler %s head %s reviewer %s: %s', (result, handlesCase, unitHead, reviewerAnswers, code) => {
  expect(refuseAnswer({ result, handlesCase, unitHead, reviewerAnswers })?.code ?? null).toBe(code)
})

describe('the day a review is due', () => {
  const terms = { days: 3, heardDays: 5 }
  test.each([
    ['2026-03-10', false, '2026-03-13'],
    ['2026-03-10', true, '2026-03-17'],
    ['2022-09-30', false, '2022-10-10'],
    ['2025-12-30', false, '2026-01-05'],
    ['2026-12-28', false, '2026-12-31'],
    ['2026-12-29', false, null],
  ])('proposed %s, heard %s: %s', (proposed, heard, due) => {
    expect(reviewDueOn(day(proposed), heard, terms, chinaCalendar).dueOn).toBe(due)
  })
  test('beyond the loaded calendar the sum says why there is no day', () => {
    const { steps, workingDays } = reviewDueOn(day('2026-12-31'), true, terms, chinaCalendar)
    expect([workingDays, steps[0]]).toEqual([5, expect.stringContaining('工作日历')])
  })
})

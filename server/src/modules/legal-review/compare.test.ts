import { describe, expect, test } from 'vitest'
import { canonical, compareSnapshots } from './compare.ts'

const snapshot = (over: object = {}) => ({
  case: { place: '示例路1号', summary: '案情' },
  proposal: {
    facts: '甲打人',
    complex: false,
    items: [{ partyId: 'p1', causeCode: 'beating', penalties: [{ kind: 'fine', fineFen: 50_000 }] }],
  },
  parties: [{ id: 'p1', name: '示例甲', version: 1, phone: null }],
  evidence: [{ id: 'e1', title: '笔录', excludedOn: null }],
  notices: [],
  hearings: [],
  ...over,
})
const brief = (before: object, after: object) =>
  compareSnapshots(before as never, after as never).map(({ section, kind, label, fields }) => [
    section,
    kind,
    label,
    fields.map((field) => field.field),
  ])

test('the same content shows nothing, whatever the order of keys or the count of edits', () => {
  expect(brief(snapshot(), snapshot())).toEqual([])
  const other = snapshot({ parties: [{ version: 4, phone: null, name: '示例甲', id: 'p1' }] })
  expect(brief(snapshot(), other)).toEqual([])
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonical({ a: undefined, b: [1, { c: 'x', d: null }] }))
})

describe('each kind of change', () => {
  test.each<[string, object, unknown[]]>([
    [
      'an added party',
      {
        parties: [
          { id: 'p1', name: '示例甲', phone: null },
          { id: 'p2', name: '示例乙', phone: '1' },
        ],
      },
      ['parties', 'added', '示例乙', ['name', 'phone']],
    ],
    ['a removed evidence', { evidence: [] }, ['evidence', 'removed', '笔录', ['title']]],
    [
      'an excluded evidence',
      { evidence: [{ id: 'e1', title: '笔录', excludedOn: '2026-03-09' }] },
      ['evidence', 'changed', '笔录', ['excludedOn']],
    ],
    [
      'a new notice',
      { notices: [{ id: 'n1', givenAt: '2026-03-09T01:00:00.000Z' }] },
      ['notices', 'added', '2026-03-09T01:00:00.000Z', ['givenAt']],
    ],
    ['a hearing held', { hearings: [{ id: 'h1', heldOn: '2026-03-09' }] }, ['hearings', 'added', '2026-03-09', ['heldOn']]],
    ['another place', { case: { place: '示例路2号', summary: '案情' } }, ['case', 'changed', '案件信息', ['place']]],
  ])('%s', (_, over, change) => {
    expect(brief(snapshot(), snapshot(over))).toEqual([change])
  })

  test('facts and items of the proposal with old and new', () => {
    const items = [{ partyId: 'p1', causeCode: 'beating', penalties: [{ kind: 'fine', fineFen: 80_000 }] }]
    const changes = compareSnapshots(snapshot(), snapshot({ proposal: { facts: '甲推人', complex: true, items } }))
    expect(changes).toEqual([
      {
        section: 'proposal',
        sectionName: '处理意见',
        kind: 'changed',
        label: '处理意见',
        fields: [
          { field: 'facts', name: '认定的事实', old: '甲打人', new: '甲推人' },
          { field: 'complex', name: '案情疑难复杂', old: false, new: true },
        ],
      },
      {
        section: 'items',
        sectionName: '拟处理项目',
        kind: 'changed',
        label: '示例甲',
        fields: [
          {
            field: 'penalties',
            name: '处罚',
            old: [{ kind: 'fine', fineFen: 50_000 }],
            new: [{ kind: 'fine', fineFen: 80_000 }],
          },
        ],
      },
    ])
  })

  test('two items of one party and cause are kept apart', () => {
    const item = { partyId: 'p1', causeCode: 'beating', tier: '一般' }
    const two = snapshot({ proposal: { items: [item, { ...item, tier: '情节较轻' }] } })
    const one = snapshot({ proposal: { items: [item] } })
    expect(brief(one, two)).toEqual([['items', 'added', '示例甲', ['partyId', 'causeCode', 'tier', 'name']]])
    expect(brief(two, one).map(([section, kind]) => [section, kind])).toEqual([['items', 'removed']])
  })
})

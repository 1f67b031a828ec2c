import type { Row } from './templates.ts'

/** A row of publicity.record: the page of a penalty of 10 March 2022 on a unit, published on the 14th. */
export const aPage = (over: Row = {}): Record<string, Row> => ({
  'publicity.record': {
    id: 'record',
    record_no: '0'.repeat(20),
    decision_id: 'decision',
    imported_id: null,
    unit_id: 'station',
    organ_name: '示例',
    decided_on: '2022-03-10',
    kind: 'penalty',
    state: 'published',
    due_on: '2022-03-21',
    public_fields: { partyType: 'legal-person' },
    masked_by: 'masker',
    masked_at: '2022-03-11 10:00',
    transmitted_by: 'sender',
    transmitted_at: '2022-03-11 10:00',
    confirmed_by: 'reader',
    confirmed_at: '2022-03-11 14:00',
    published_by: 'clerk',
    published_at: '2022-03-14 10:00',
    end_on: '2025-03-10',
    collected_at: '2022-03-10 12:00',
    ...over,
  },
})

/** A page not yet public: waiting at the desk. */
export const aWaitingPage = (over: Row = {}): Record<string, Row> =>
  aPage({ state: 'collected', published_at: null, published_by: null, end_on: null, ...over })

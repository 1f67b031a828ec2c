import type { Row } from './templates.ts'

/** A row of licences.application: a company asks for a new licence on 1 March 2022, accepted the next day, twenty working days to decide. */
export const anApplication = (over: Row = {}): Record<string, Row> => ({
  'licences.application': {
    id: 'application',
    kind_code: 'example',
    purpose: 'new',
    prior_decision_id: null,
    unit_id: 'station',
    stage: 'examining',
    applicant_kind: 'unit',
    uscc: '91220302MA0000000X',
    channel: 'window',
    decision_days: 20,
    received_at: '2022-03-01 10:00',
    accepted_at: '2022-03-02 10:00',
    accepted_on: '2022-03-02',
    ...over,
  },
})

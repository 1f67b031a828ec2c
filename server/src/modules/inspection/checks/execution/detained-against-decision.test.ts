import { testCheck } from '../../test/check.ts'
import { detainedAgainstDecision } from './detained-against-decision.ts'

testCheck(detainedAgainstDecision, [
  {
    name: 'to be executed',
    asOf: '2022-03-20',
    given: { execution: {}, decision: {}, proposal_item: { detention_executed: true } },
    finds: false,
  },
  {
    name: 'not to be executed',
    asOf: '2022-03-20',
    given: { execution: {}, decision: {}, proposal_item: { detention_executed: false } },
    finds: { since: '2022-03-10', details: { fromOn: '2022-03-10' }, subject: 'execution' },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-20',
    given: {
      execution: { from_on: '2026-01-05', to_on: '2026-01-10' },
      decision: {},
      proposal_item: { detention_executed: false },
    },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'registered as not executed',
    asOf: '2022-03-20',
    given: { execution: { kind: 'detention-not-executed' }, decision: {}, proposal_item: { detention_executed: false } },
    finds: false,
  },
  { name: 'nothing said', asOf: '2022-03-20', given: { execution: {}, decision: {}, proposal_item: {} }, finds: false },
])

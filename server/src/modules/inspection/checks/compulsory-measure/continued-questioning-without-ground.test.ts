import { testCheck } from '../../test/check.ts'
import { idOf } from '../../test/rows.ts'
import type { Row } from '../../test/templates.ts'
import { continuedQuestioningWithoutGround } from './continued-questioning-without-ground.ts'

const held = (details: Row, hours = [24, 48], over: Row = {}) => ({
  measure: { kind: 'continued-questioning' },
  measure_extension: hours.map((each) => ({ hours: each, approved_on: '2022-03-03' })),
  timeline: {
    act: 'extendMeasure',
    details: { measureId: idOf('measure'), hours: 48, identityWithheld: true, ...details },
    ...over,
  },
})

testCheck(continuedQuestioningWithoutGround, [
  { name: 'identity withheld', asOf: '2022-04-01', given: held({}), finds: false },
  {
    name: 'identity known',
    asOf: '2022-04-01',
    given: held({ identityWithheld: false }),
    finds: { since: '2022-03-03', details: { approvedOn: '2022-03-03' }, subject: 'measure' },
  },
  { name: 'said of another measure', asOf: '2022-04-01', given: held({ measureId: 'other' }), finds: { since: '2022-03-03' } },
  { name: 'said of the first extension', asOf: '2022-04-01', given: held({ hours: 24 }), finds: { since: '2022-03-03' } },
  {
    name: 'said by another act',
    asOf: '2022-04-01',
    given: held({}, [24, 48], { act: 'orderMeasure' }),
    finds: { since: '2022-03-03' },
  },
  {
    name: 'said in another case',
    asOf: '2022-04-01',
    given: held({}, [24, 48], { case_id: 'other' }),
    finds: { since: '2022-03-03' },
  },
  { name: '24 hours were never approved', asOf: '2022-04-01', given: held({}, [48]), finds: { since: '2022-03-03' } },
  {
    name: 'another measure’s 24 hours',
    asOf: '2022-04-01',
    given: {
      ...held({}),
      measure_extension: [
        { hours: 48, approved_on: '2022-03-03' },
        { hours: 24, measure_id: 'other' },
      ],
    },
    finds: { since: '2022-03-03' },
  },
  { name: '24 hours only', asOf: '2022-04-01', given: held({ identityWithheld: false }, [24]), finds: false },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { evidenceWithoutCredential } from './evidence-without-credential.ts'

const credentials = (held: Row[], over: Row = {}) => ({ evidence: over, 'organisations.credential': held })

testCheck(evidenceWithoutCredential, [
  { name: 'both hold one', asOf: '2022-04-01', given: credentials([{}, { person_id: 'co' }]), finds: false },
  {
    name: 'one holds none',
    asOf: '2022-04-01',
    given: credentials([{}]),
    finds: { since: '2022-03-02', details: { on: '2022-03-02', officers: 1 }, subject: 'evidence' },
  },
  {
    name: 'neither holds one',
    asOf: '2022-04-01',
    given: credentials([]),
    finds: { since: '2022-03-02', details: { officers: 2 } },
  },
  {
    name: 'a stranger holds one',
    asOf: '2022-04-01',
    given: credentials([{ person_id: 'third' }]),
    finds: { since: '2022-03-02', details: { officers: 2 } },
  },
  {
    name: 'valid from that day',
    asOf: '2022-04-01',
    given: credentials([{ valid_from: '2022-03-02' }, { person_id: 'co' }]),
    finds: false,
  },
  {
    name: 'valid from the next day',
    asOf: '2022-04-01',
    given: credentials([{ valid_from: '2022-03-03' }, { person_id: 'co' }]),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'valid to that day',
    asOf: '2022-04-01',
    given: credentials([{ valid_to: '2022-03-02' }, { person_id: 'co' }]),
    finds: false,
  },
  {
    name: 'valid to the day before',
    asOf: '2022-04-01',
    given: credentials([{ valid_to: '2022-03-01' }, { person_id: 'co' }]),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'revoked that day',
    asOf: '2022-04-01',
    given: credentials([{ revoked_on: '2022-03-02' }, { person_id: 'co' }]),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'revoked the day after',
    asOf: '2022-04-01',
    given: credentials([{ revoked_on: '2022-03-03' }, { person_id: 'co' }]),
    finds: false,
  },
  {
    name: 'an old one and a new one',
    asOf: '2022-04-01',
    given: credentials([{ valid_to: '2021-12-31' }, { valid_from: '2022-01-01' }, { person_id: 'co' }]),
    finds: false,
  },
  { name: 'excluded since', asOf: '2022-04-01', given: credentials([], { excluded_on: '2022-03-20' }), finds: false },
])

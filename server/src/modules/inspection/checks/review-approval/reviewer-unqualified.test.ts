import { testCheck } from '../../test/check.ts'
import { reviewerUnqualified } from './reviewer-unqualified.ts'

const legal = { person_id: 'reviewer', kind: 'legal-profession', obtained_on: '2020-01-10' }
const late = { from_on: '2021-01-01', first_took_up_on: '2021-01-01' }

testCheck(reviewerUnqualified, [
  {
    name: 'qualified',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.qualification': legal, 'organisations.reviewer_post': late },
    finds: false,
  },
  {
    name: 'not qualified',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': late },
    finds: { since: '2022-03-09', details: { reviewedOn: '2022-03-09' }, subject: 'proposal' },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-20',
    given: { review_outcome: { at: '2026-01-09 10:00' }, 'organisations.reviewer_post': late },
    finds: { since: '2026-01-09' },
  },
  {
    name: 'obtained that day',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.qualification': { ...legal, obtained_on: '2022-03-09' } },
    finds: false,
  },
  {
    name: 'obtained the day after',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.qualification': { ...legal, obtained_on: '2022-03-10' } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'ended the day before',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.qualification': { ...legal, valid_to: '2022-03-08' } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'ends that day',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.qualification': { ...legal, valid_to: '2022-03-09' } },
    finds: false,
  },
  {
    name: 'ends the day after',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.qualification': { ...legal, valid_to: '2022-03-10' } },
    finds: false,
  },
  {
    name: 'another grade',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.qualification': { ...legal, kind: 'advanced' } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'of another person',
    asOf: '2022-03-20',
    given: {
      review_outcome: {},
      'organisations.qualification': { ...legal, person_id: 'other' },
      'organisations.reviewer_post': { person_id: 'other' },
    },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'took it up on the last day of 2017',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': { ...late, first_took_up_on: '2017-12-31' } },
    finds: false,
  },
  {
    name: 'took it up on the first day of 2018',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': { ...late, first_took_up_on: '2018-01-01' } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'fast-track inside the unit',
    asOf: '2022-03-20',
    given: { administrative_case: { procedure: 'fast-track' }, review_outcome: {} },
    finds: false,
  },
  {
    name: 'no review demanded',
    asOf: '2022-03-20',
    given: { review_outcome: { result: 'not-required', reviewer_id: null, opinion_id: null } },
    finds: false,
  },
])

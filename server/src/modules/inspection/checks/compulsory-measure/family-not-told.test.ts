import { testCheck } from '../../test/check.ts'
import { familyNotTold } from './family-not-told.ts'

const held = (family_told: string | null, kind = 'continued-questioning') => ({
  measure: { kind, taken_at: '2022-03-02 23:30', family_told },
})

testCheck(familyNotTold, [
  { name: 'told', asOf: '2022-04-01', given: held('当场电话告知其配偶'), finds: false },
  {
    name: 'not told',
    asOf: '2022-04-01',
    given: held(null),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 23:30' }, subject: 'measure' },
  },
  {
    name: 'blanks, of a restraint',
    asOf: '2022-04-01',
    given: held(' ', 'restraint-until-sober'),
    finds: { since: '2022-03-02' },
  },
  { name: 'a seizure', asOf: '2022-04-01', given: held(null, 'seizure'), finds: false },
])

import { type Day, day } from '../../kit/day.ts'

export type Remedy = { title: string; text: string; basis: string }

const ARL_2023 = day('2024-01-01')

/** What the party may do against a decision of that day, where, and in which term. @law ARL-2017:9, ARL-2023:20, ALL:46 */
export function remediesOf(decidedOn: Day): Remedy[] {
  const old = decidedOn < ARL_2023
  const office = old ? '本机关的本级人民政府或者上一级公安机关' : '本机关的本级人民政府'
  return [
    {
      title: '行政复议',
      text: `可以自知道该决定之日起60日内，向${office}申请行政复议。`,
      basis: old ? 'ARL-2017:9' : 'ARL-2023:20',
    },
    { title: '行政诉讼', text: '可以自知道或者应当知道该决定之日起6个月内，依法向人民法院提起行政诉讼。', basis: 'ALL:46' },
  ]
}

import { type Day, dayWords } from '../../kit/day.ts'
import { creditTerm, licencePageEndOn, type PageTerms, pageEndOn, UNLIMITED } from './rules-end.ts'
import type { Unmasked } from './rules-fields.ts'
import type { PublicityRecord } from './types.ts'
import type { ClockView } from './types-life.ts'

type Ended = Pick<PublicityRecord, 'decidedOn' | 'endOn' | 'creditClass' | 'creditEndOn' | 'repairFrom'>
type Source = Pick<Unmasked, 'partyType'> & { licence: Pick<NonNullable<Unmasked['licence']>, 'validTo'> | null }
const CLASS_NAME = { minor: '轻微', general: '一般', serious: '严重' } as const
const OWN_CHOICE = '本机关网站的公示期由本机关设置，法律没有规定。'

/**
 * The last days counted at the release, with the answer to "why this date": the bureau's own page, the credit platform, the first day of repair.
 * @param source what lies behind the record; null: it is gone, and only the stored day is told
 * @law LIC:40; NDRC Order 58; CREDIT
 */
export function lastDaysOf(record: Ended, source: Source | null, terms: PageTerms): ClockView[] {
  return [...pageEnd(record, source, terms), ...creditDays(record)]
}

function pageEnd({ decidedOn, endOn }: Ended, source: Source | null, terms: PageTerms): ClockView[] {
  if (endOn === null) return []
  const told = { id: 'page-end' as const, title: '公示截止', startedOn: decidedOn, dueOn: endOn, law: ['unsourced'] }
  return [{ ...told, steps: source ? pageSteps(decidedOn, endOn, source, terms) : ['该日期在发布时算定。'] }]
}

function pageSteps(decidedOn: Day, endOn: Day, { partyType, licence }: Source, terms: PageTerms): string[] {
  const months = partyType === 'legal-person' ? terms.unitMonths : terms.personMonths
  const least = pageEndOn(partyType, decidedOn, terms)
  const whose = partyType === 'legal-person' ? '法人及非法人组织' : '自然人、个体工商户'
  const counted = `自决定之日${dayWords(decidedOn)}起${months}个月（${whose}），至${dayWords(least)}。`
  const due = licence ? licencePageEndOn(partyType, decidedOn, licence.validTo, terms) : least
  if (due !== endOn) return ['该日期在发布时按当时的设置算定；现在的设置已改变，只对以后发布的信息有效。', OWN_CHOICE]
  if (!licence || due === least) return [counted, OWN_CHOICE]
  const holds = due === UNLIMITED ? '许可长期有效，公示期不设截止。' : `许可有效期至${dayWords(due)}，公示到该日。`
  return [counted, holds, OWN_CHOICE]
}

function creditDays({ decidedOn, creditClass, creditEndOn, repairFrom }: Ended): ClockView[] {
  if (creditClass === null) return []
  const { basis } = creditTerm(creditClass, decidedOn)
  const from = `自决定之日${dayWords(decidedOn)}起算整月。`
  const grave = `按处罚种类，失信程度为“${CLASS_NAME[creditClass]}”；分类由本平台设定，可以复核。`
  const day = (id: 'credit-end' | 'repair', title: string, dueOn: Day | null, what: string): ClockView[] =>
    dueOn === null ? [] : [{ id, title, startedOn: decidedOn, dueOn, law: [basis], steps: [grave, from, what] }]
  return [
    ...day('credit-end', '信用平台公示截止', creditEndOn, '最长公示期届满的次日起，信用平台不再公示。'),
    ...day('repair', '可以信用修复', repairFrom, '最短公示期届满后，经批准可以登记信用修复。'),
  ]
}

import { dayOf } from '../../../kit/day.ts'
import { libertyTerm, type Term } from '../../law/index.ts'
import { limitationOf } from '../acceptance/limitation.ts'
import type { CaseFile } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { type Counting, deadline, stateOf } from './clock.ts'
import type { Deadline } from './types.ts'

/** A period in hours; it runs through holidays because nothing is ever passed over in it. */
export const hours = (count: number, article: string): Term => libertyTerm('hour', count, article)

/**
 * Whether to accept the report is settled in 24 hours, 3 days in difficult matters. From 2026 a public-security case is opened at once; the 24 hours
 * stay the outer bound.
 * @law 公通字〔2015〕32号; PSA-2025:90
 */
export function acceptReview(file: CaseFile, at: Counting): Deadline | null {
  const { source, reportedAt, acceptedAt, closedAt, family, stage, procedure } = file.case
  if (procedure === 'summary' || source === 'on-the-spot') return null
  if (stage === 'declined' && !closedAt) return null // when it was declined stands in the timeline only
  const opening = family === 'psa' && dayOf(reportedAt) >= PSA_2025_FROM
  const notes = ['疑难复杂、24 小时内难以查明的，可以在 3 日内作出决定。']
  if (opening) notes.unshift('符合立案条件的，应当立即立案。')
  return deadline(
    {
      id: 'accept-review-limit',
      title: opening ? '立案审查' : '受案审查',
      term: hours(24, 'PROC:61'),
      start: reportedAt,
      met: acceptedAt ?? closedAt,
      law: [...(opening ? ['PSA-2025:90'] : []), '公通字〔2015〕32号'],
      notes,
    },
    at,
  )
}

/** A matter of another police unit is passed on within 24 hours; known only while nobody has accepted it. @law PROC:61.2 */
export function acceptTransfer(file: CaseFile, at: Counting): Deadline | null {
  if (file.case.stage !== 'reported') return null
  return deadline(
    {
      id: 'accept-transfer',
      title: '不属于本单位管辖的移送',
      bound: 'nobody',
      term: hours(24, 'PROC:61.2'),
      start: file.case.reportedAt,
      met: null,
      notes: ['仅在发现不属于本单位管辖时适用；情况紧急的先行采取处置措施。'],
    },
    at,
  )
}

/** Until when learning of the act was in time to punish it. Counted by the acceptance stage's own rule. @law PSA-2012:22, PSA-2025:25, APL:36 */
export function limitation(file: CaseFile, at: Counting): Deadline | null {
  const sum = limitationOf(file.case)
  if (!sum || sum.lastDay === null) return null
  const due = { dueOn: sum.lastDay, dueAt: null }
  const met = { metOn: sum.foundOn, metAt: null }
  return {
    id: file.case.family === 'psa' ? 'limit-psa' : 'limit-general',
    title: '追究时效',
    bound: 'police',
    subject: null,
    subjectId: null,
    startedOn: sum.from,
    startedAt: null,
    ...due,
    ...met,
    state: stateOf(due, met, 'police', false, at),
    law: [...sum.basis],
    steps: [sum.explanation],
  }
}

import { z } from 'zod'
import { Day, dayOf } from '../../../kit/day.ts'
import { firstRow, type Sql } from '../../../kit/db.ts'
import { Instant } from '../../../kit/instant.ts'
import type { Setting } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { type AnswerTerm, answerTerm } from './rules.ts'
import { receiptHash, receiptOf } from './rules-receipt.ts'
import { objectionContactMonths, objectionsPerAddressHour, objectionWorkingDays } from './settings.ts'
import { Progress, type Submission } from './types.ts'

export { type AnswerTerm, answerTerm } from './rules.ts'
export { clean, type FieldError, type FormField, formErrors, LIMIT, readForm, submissionOf, type Typed } from './rules-form.ts'
export { readReceipt, receiptText } from './rules-receipt.ts'
export {
  CAPACITY_NAME,
  OBJECTION_KIND_NAME,
  OBJECTION_STATE_NAME,
  ObjectionMark,
  OUTCOME_NAME,
  type Outcome,
  type Progress,
  type Submission,
} from './types.ts'

/** What the bureau chose, as the public pages tell it. */
export type ObjectionTerms = { workingDays: number; perAddressHour: number; contactMonths: number }

export async function objectionTerms(sql: Sql): Promise<ObjectionTerms> {
  const [workingDays, perAddressHour, contactMonths] = await Promise.all(
    [objectionWorkingDays, objectionsPerAddressHour, objectionContactMonths].map((chosen) => publicSetting(sql, chosen)),
  )
  return { workingDays, perAddressHour, contactMonths } as ObjectionTerms
}

async function publicSetting<T>(sql: Sql, { key, schema, initial }: Setting<T>): Promise<T> {
  const row = await firstRow(z.object({ value: schema.nullable() }), sql`select publicity.objection_setting(${key}) as value`)
  return row?.value ?? initial
}

const Answered = z.object({
  result: z.enum(['received', 'again', 'differs', 'no-record', 'too-many']),
  submittedAt: Instant.nullable(),
  dueOn: Day.nullable(),
})
/** `again` and `differs`: this form was sent before, with the same or with other words; the first sending counts. */
export type HandedIn =
  | { result: 'received' | 'again' | 'differs'; receipt: string; submittedOn: Day; term: AnswerTerm }
  | { result: 'no-record' }
  | { result: 'too-many' }

/**
 * Puts an objection into the in-tray. The same answer for a record that does not exist, one that is hidden and one that was taken down.
 * @param token secret of the form, 128 random bits: one form, one receipt
 */
export async function submitObjection(sql: Sql, objection: Submission, token: string, now: Instant): Promise<HandedIn> {
  const { record, capacity, kind, name, contact, words } = objection
  const { workingDays } = await objectionTerms(sql)
  const term = answerTerm(dayOf(now), workingDays, chinaCalendar)
  const receipt = receiptOf(token)
  const [row] =
    await sql`select result, submitted_at, due_on from publicity.submit_objection(${record}, ${receiptHash(receipt)}, ${capacity}, ${kind},
    ${name}, ${contact}, ${words}, ${now}, ${term.dueOn})`
  const { result, submittedAt } = Answered.parse(row)
  if (result === 'no-record' || result === 'too-many') return { result }
  const submittedOn = dayOf(submittedAt ?? now)
  return { result, receipt, submittedOn, term: answerTerm(submittedOn, workingDays, chinaCalendar) }
}

/** How far an objection is. @param receipt sixteen signs, from `readReceipt` */
export function findProgress(sql: Sql, receipt: string): Promise<Progress | null> {
  return firstRow(Progress, sql`select * from publicity.objection_progress(${receiptHash(receipt)})`)
}

import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'

/** Column types the rows of a case file share. */
export const Id = z.string()
export const nullableDay = Day.nullable()
export const nullableInstant = Instant.nullable()
export const nullableText = z.string().nullable()

import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { RunKind } from './types.ts'
import { Area, Severity } from './types-check.ts'

/** What one check of a run came to. */
export const CheckOutcome = z.object({
  check: z.string(),
  title: z.string(),
  status: z.enum(['checked', 'skipped']),
  /** Why it was skipped. */
  reason: z.string().nullable(),
  found: z.int(),
  /** New, or come back. */
  fresh: z.int(),
  gone: z.int(),
  milliseconds: z.int(),
})
export type CheckOutcome = z.infer<typeof CheckOutcome>

export const Run = z
  .object({
    id: z.string(),
    kind: RunKind,
    asOf: Instant,
    asOfOn: Day,
    /** How many checks it was to ask. */
    planned: z.int(),
    startedAt: Instant,
    startedBy: z.string(),
    endedAt: Instant.nullable(),
    /** Killed, and another took its place. */
    interrupted: z.boolean(),
  })
  .meta({ id: 'InspectionRun' })
export type Run = z.infer<typeof Run>

/** Checked N of N, what was skipped and why, findings by check. Null where the reader does not see all units. */
export const RunResult = Run.extend({
  checked: z.int(),
  skipped: z.int(),
  found: z.int(),
  fresh: z.int(),
  gone: z.int(),
  checks: z.array(CheckOutcome),
}).meta({ id: 'InspectionRunResult' })
export type RunResult = z.infer<typeof RunResult>

export const BackTestRow = z.object({ caseNumber: z.string().nullable(), subjectId: z.string(), since: Day, facts: z.string() })
export type BackTestRow = z.infer<typeof BackTestRow>
/** What a check, or a changed one, would bring and take away in the reader's units; nothing is written. */
export const BackTest = z.object({
  check: z.string(),
  asOf: Instant,
  found: z.int(),
  appears: z.array(BackTestRow),
  goes: z.array(BackTestRow),
})
export type BackTest = z.infer<typeof BackTest>

export const CheckItem = z
  .object({
    code: z.string(),
    title: z.string(),
    area: Area,
    areaName: z.string(),
    severity: Severity,
    severityName: z.string(),
    law: z.array(z.object({ citation: z.string(), text: z.string() })),
    from: Day.nullable(),
    until: Day.nullable(),
    owner: z.string(),
    remedy: z.string(),
    correctable: z.boolean(),
    /** The settings it reads, as they are now. */
    settings: z.array(z.object({ key: z.string(), title: z.string(), value: z.number(), basis: z.array(z.string()) })),
    /** Findings in the reader's units, of all states, and of each. */
    findings: z.int(),
    open: z.int(),
    falseAlarms: z.int(),
    /** False alarms of a hundred findings, two decimals; null while there are none. */
    falseAlarmPercent: z.number().nullable(),
  })
  .meta({ id: 'InspectionCheck' })
export type CheckItem = z.infer<typeof CheckItem>

export const CheckPath = z.object({ checkCode: z.string().max(80) })
export type CheckPath = z.infer<typeof CheckPath>
/** A check tried as of a day, with other settings than those that hold. */
export const TryCheck = z.object({
  asOf: Day,
  settings: z.array(z.object({ key: z.string().max(80), value: z.number() })).max(20),
})
export type TryCheck = CheckPath & z.infer<typeof TryCheck>

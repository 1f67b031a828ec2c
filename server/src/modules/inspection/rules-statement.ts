import type { Check, Reach } from './types-check.ts'

const INSPECTED: Record<Reach, string> = {
  full: 'cases.administrative_case',
  increment: 'inspection.increment_case',
  touched: 'inspection.touched_case',
}

/** What may change without a line in the case's timeline: the clock, terms that run out (`since <= $2`), and what lies outside the files. */
const MOVES = /\$[12]\b|\b(?:inspection|organisations|publicity|legal_review|licences)\./

/** Which cases a run asks a check about: in an increment, where the answer hangs on the file alone, only those something happened to. */
export const reachOf = (check: Pick<Check, 'sql' | 'outside'>, kind: 'full' | 'increment'): Reach =>
  kind === 'increment' && !check.outside && !MOVES.test(check.sql) ? 'touched' : kind

/**
 * The whole statement of a check: what it may name stands in front of it. Parameters: `$1` the moment as timestamptz, `$2` its civil day in
 * Shanghai, `$3` the check's settings as a JSON object by key.
 * What goes wrong only after that day is left out.
 * Columns: case_id, unit_id (of what hangs on no case), subject_id, since, details.
 */
export function statementOf(check: Pick<Check, 'sql' | 'outside'>, reach: Reach): string {
  const whose = check.outside ? 'null::uuid as case_id, unit_id' : 'case_id, null::uuid as unit_id'
  return `with inspected as not materialized (select * from ${INSPECTED[reach]}),
  asked as (select $1::timestamptz as at, $2::date as day),
  setting as materialized (
    select key as name, case when jsonb_typeof(value) = 'number' then (value #>> '{}')::numeric end as value from jsonb_each($3::jsonb))
select ${whose}, subject_id, since, details from (
${check.sql}
) found where since <= $2`
}

import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { type ActName, actOn, NOUNS } from '../forms/nouns.ts'
import type { Reading } from '../types.ts'

/** A link to an act on one row of the file; absent while the act is refused, whose reason stands above. */
export function RowAct({ reading, act, of, children }: { reading: Reading; act: ActName; of: string; children: string }) {
  if (actOn(reading, act).refused !== null) return null
  const to = paths.caseAct({ caseId: reading.file.case.id, noun: NOUNS[act] })
  return (
    <Link className="row-act" to={to} search={{ of } as never}>
      {children}
    </Link>
  )
}

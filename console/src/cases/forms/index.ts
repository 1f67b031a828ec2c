import { ACCEPTANCE } from './acceptance.tsx'
import { DECISION } from './decision.tsx'
import { ENFORCEMENT } from './enforcement.tsx'
import { HEARING } from './hearing.tsx'
import { INVESTIGATION } from './investigation.tsx'
import { MEASURES } from './measures.tsx'
import type { ActName } from './nouns.ts'
import { PEOPLE } from './people.tsx'
import { TIME } from './time.tsx'
import type { FormOf } from './types.ts'

/** The form of every act; the compiler refuses an act without one. */
export const FORMS: Record<ActName, FormOf> = {
  ...ACCEPTANCE,
  ...PEOPLE,
  ...INVESTIGATION,
  ...MEASURES,
  ...TIME,
  ...HEARING,
  ...DECISION,
  ...ENFORCEMENT,
}

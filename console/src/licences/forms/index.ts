import { APPLICATION } from './application.tsx'
import { DECISION } from './decision.tsx'
import { ENDING } from './ending.tsx'
import { EXAMINATION } from './examination.tsx'
import { HEARING } from './hearing.tsx'
import type { ActName } from './nouns.ts'
import type { FormOf } from './types.ts'

/** The form of every act; the compiler refuses an act without one. */
export const FORMS: Record<ActName, FormOf> = { ...APPLICATION, ...EXAMINATION, ...HEARING, ...DECISION, ...ENDING }

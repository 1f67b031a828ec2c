import type { CauseOfAction } from '../types.ts'
import { CYBER } from './cyber.ts'
import { DRUGS } from './drugs.ts'
import { EXIT_ENTRY } from './exit-entry.ts'
import { HOUSEHOLD } from './household.ts'
import { PERSONS_PROPERTY } from './persons-property.ts'
import { PUBLIC_MORALS } from './public-morals.ts'
import { PUBLIC_ORDER } from './public-order.ts'
import { PUBLIC_SAFETY } from './public-safety.ts'
import { SOCIAL_ORDER } from './social-order.ts'
import { TRAFFIC } from './traffic.ts'

/** Every cause of action the platform knows, field by field. */
export const CAUSES: readonly CauseOfAction[] = [
  ...PUBLIC_ORDER,
  ...PUBLIC_SAFETY,
  ...PERSONS_PROPERTY,
  ...SOCIAL_ORDER,
  ...PUBLIC_MORALS,
  ...TRAFFIC,
  ...HOUSEHOLD,
  ...EXIT_ENTRY,
  ...CYBER,
  ...DRUGS,
]

import { StateTag } from '../../ui/StateTag.tsx'
import { STAGE_TONES, STAGES } from '../names.ts'
import type { Application } from '../types.ts'

/** Where an application stands, in a word. */
export function StageTag({ stage }: { stage: Application['stage'] }) {
  return <StateTag tone={STAGE_TONES[stage]}>{STAGES[stage]}</StateTag>
}

import type { Tone } from '../../theme.ts'
import { StateTag } from '../../ui/StateTag.tsx'
import { STAGES } from '../names.ts'
import type { CaseFile } from '../types.ts'

type Stage = CaseFile['case']['stage']
const TONE: Partial<Record<Stage, Tone>> = { proposed: 'amber', reviewed: 'green', declined: 'grey', closed: 'grey' }

/** Where a case stands, in a word. */
export function StageTag({ stage }: { stage: Stage }) {
  return <StateTag tone={TONE[stage] ?? 'blue'}>{STAGES[stage]}</StateTag>
}

import { StateTag } from '../ui/StateTag.tsx'
import { type FindingRow, SEVERITIES, STATES } from './words.ts'

export const SeverityTag = ({ of }: { of: FindingRow['severity'] }) => (
  <StateTag tone={SEVERITIES[of].tone}>{SEVERITIES[of].title}</StateTag>
)
export const FindingState = ({ of }: { of: FindingRow['state'] }) => (
  <StateTag tone={STATES[of].tone}>{STATES[of].title}</StateTag>
)

import { Steps } from '../../ui/Steps.tsx'
import type { CaseFile } from '../types.ts'

type Stage = CaseFile['case']['stage']
const FORMAL: readonly (readonly [string, readonly Stage[]])[] = [
  ['接报', ['reported']],
  ['调查', ['investigating', 'handling-continued']],
  ['法制审核', ['proposed']],
  ['决定', ['reviewed']],
  ['送达', ['decided']],
  ['执行', ['delivered']],
  ['结案', ['closed']],
]
/** On the spot nothing is proposed or reviewed beforehand. */
const SPOT = FORMAL.filter(([title]) => title === '送达' || title === '执行' || title === '结案')
const DECLINED = [['接报', ['reported']] as const, ['不予受理', ['declined']] as const]

/** The way of the case with the step it stands at. */
export function StageSteps({ file }: { file: CaseFile }) {
  const { stage, procedure } = file.case
  const steps = stage === 'declined' ? DECLINED : procedure === 'summary' ? SPOT : FORMAL
  const at = steps.findIndex(([, stages]) => (stages as readonly Stage[]).includes(stage))
  return <Steps titles={steps.map(([title]) => title)} at={at} />
}

import { Steps } from '../../ui/Steps.tsx'
import type { Application } from '../types.ts'

type Stage = Application['stage']
const WAY: readonly (readonly [string, readonly Stage[]])[] = [
  ['收件', ['received', 'correcting']],
  ['审查', ['examining']],
  ['决定送达', ['granted', 'refused']],
  ['办结', ['closed']],
]
const SHORT: Partial<Record<Stage, readonly (readonly [string, readonly Stage[]])[]>> = {
  declined: [
    ['收件', []],
    ['不予受理', ['declined']],
  ],
  withdrawn: [
    ['收件', []],
    ['申请人已撤回', ['withdrawn']],
  ],
}

/** The way of an application with the step it stands at. */
export function ApplicationSteps({ stage }: { stage: Stage }) {
  const way = SHORT[stage] ?? WAY
  return <Steps titles={way.map(([title]) => title)} at={way.findIndex(([, stages]) => stages.includes(stage))} />
}

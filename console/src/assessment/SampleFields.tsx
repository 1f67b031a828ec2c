import { Form } from 'antd'
import type { Input } from '../api/operations.ts'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { SAMPLE_BY, type Sample } from './words.ts'

export type SamplePlan = Omit<Input<'replanRound'>, 'roundId'>
const TAKES = { share: '按比例', count: '按份数' }
const HUNDREDTHS = 100

/** The form says percent, the server ten-thousandths. */
export function sentOf({ sample, ...form }: SamplePlan): SamplePlan {
  const size = sample.take === 'share' ? sample.size * HUNDREDTHS : sample.size
  return { ...form, sample: { ...sample, by: sample.by ?? [], size } }
}
export function shownOf(sample: Sample): Sample {
  return sample.take === 'share' ? { ...sample, size: sample.size / HUNDREDTHS } : sample
}

/** How the files of a round are sampled, and who gives the random numbers. */
export function SampleFields() {
  return (
    <>
      <ChoiceField
        name={['sample', 'by']}
        label="分层依据"
        options={SAMPLE_BY}
        many
        required={false}
        hint="每一层分别抽取；不选则不分层。"
      />
      <ChoiceField name={['sample', 'take']} label="抽取方式" options={TAKES} />
      <Size />
      <NumberField name="contributors" label="提供随机数的单位" unit="个" min={2} max={9} />
      <NumberField name="revealHours" label="全部承诺后公开随机数的期限" unit="小时" min={1} max={720} />
    </>
  )
}

function Size() {
  const share = Form.useWatch(['sample', 'take']) === 'share'
  const name = ['sample', 'size']
  return share ? (
    <NumberField name={name} label="每层比例" unit="%" min={1} max={100} />
  ) : (
    <NumberField name={name} label="每层份数" unit="份" min={1} max={100_000} />
  )
}

import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { api, q } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import type { Refused } from '../ui/ActButton.tsx'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { SAMPLE_BY } from './words.ts'

const TAKES = { share: '按比例', count: '按份数' }
const HUNDREDTHS = 100
type Plan = Omit<Input<'planRound'>, 'campaignId'>

/** A round: how its files are sampled. Which files, the draw says. */
export function RoundForm({ campaignId, refused }: { campaignId: string; refused: Refused }) {
  const go = useNavigate()
  return (
    <ActForm<Plan, Reply<'planRound'>>
      name="planRound"
      subject={campaignId}
      refused={refused}
      initial={{ sample: { by: ['unit'], take: 'count', size: 10 }, contributors: 2, revealHours: 24 }}
      act={({ sample, ...form }) => {
        const size = sample.take === 'share' ? sample.size * HUNDREDTHS : sample.size
        return api.planRound({ campaignId, ...form, sample: { ...sample, by: sample.by ?? [], size } })
      }}
      refresh={[q.getCampaign({ campaignId }).queryKey]}
      done={({ roundId }) => go({ to: paths.reviewRound({ roundId }) })}
      submit="列出案卷并建立抽取"
      said={({ listed, strata }) => `已列出 ${listed} 份案卷，分 ${strata} 层`}
    >
      <TextField name="title" label="名称" max={100} />
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
    </ActForm>
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

import { useNavigate } from '@tanstack/react-router'
import { api, q } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import type { Refused } from '../ui/ActButton.tsx'
import { ActForm } from '../ui/ActForm.tsx'
import { TextField } from '../ui/TextField.tsx'
import { SampleFields, sentOf } from './SampleFields.tsx'

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
      act={({ title, ...form }) => api.planRound({ campaignId, title, ...sentOf(form) })}
      refresh={[q.getCampaign({ campaignId }).queryKey]}
      done={({ roundId }) => go({ to: paths.reviewRound({ roundId }) })}
      submit="列出案卷并建立抽取"
      said={({ listed, strata }) => `已列出 ${listed} 份案卷，分 ${strata} 层`}
    >
      <TextField name="title" label="名称" max={100} />
      <SampleFields />
    </ActForm>
  )
}

import { api, q } from '../api/client.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { FlagField } from '../ui/FlagField.tsx'
import { TextField } from '../ui/TextField.tsx'

type Props = { opinionId: string; proposalId: string; done: () => void }
type Answer = { content: string; escalated: boolean }

/** The handling unit's answer to an opinion that was no approval. @law PROC:170 */
export function AnswerForm({ opinionId, proposalId, done }: Props) {
  return (
    <ActForm<Answer, unknown>
      name="answerReviewOpinion"
      subject={opinionId}
      act={(form) => api.answerReviewOpinion({ opinionId, ...form })}
      refresh={[q.getReviewDesk({ proposalId }).queryKey, ['getReviewWork']]}
      done={done}
      submit="提交答复"
      said="答复已提交"
    >
      <TextField name="content" label="答复内容" max={5000} rows={4} hint="逐项说明如何补正，或者不同意的理由。" />
      <FlagField name="escalated" label="不同意审核意见，提请本机关负责人决定" />
    </ActForm>
  )
}

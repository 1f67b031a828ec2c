import { api, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { Boxes } from '../ui/ChoiceField.tsx'
import { Field } from '../ui/Field.tsx'
import { ListField } from '../ui/ListField.tsx'
import { PersonField } from '../ui/PersonPicker.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { FileDetail, Problem } from './words.ts'

const wordsOf = ({ ordinal, entry }: Problem) => `${ordinal}. ${entry.words}`
const refreshOf = (fileId: string) => [
  q.getReviewedFile({ fileId }).queryKey,
  ['listAppeals'],
  ['getAssessmentWork'],
  ['getRound'],
  ['getAverages'],
]

/** Once, against named problems. */
export function AppealForm({ fileId, problems }: { fileId: string; problems: readonly Problem[] }) {
  return (
    <Section title="提出申诉">
      <p className="soft">每份案卷申诉一次；申诉以后、处理以前，名次不公布。</p>
      <ActForm<Omit<Input<'appealScore'>, 'fileId'>, unknown>
        name="appealScore"
        subject={fileId}
        act={(form) => api.appealScore({ fileId, ...form })}
        refresh={refreshOf(fileId)}
        submit="提出申诉"
        said="申诉已提出"
      >
        <Which name="problems" label="有异议的问题" of={problems} />
        <TextField name="reason" label="理由" max={2000} rows={3} />
      </ActForm>
    </Section>
  )
}

type Decision = { cancelled?: string[]; answer: string; members?: { personId: string }[] }
type DecisionProps = { fileId: string; appeal: NonNullable<FileDetail['appeal']>; problems: readonly Problem[] }

/** By others than those who marked or handled the file; the score is computed again and both versions stay. */
export function DecisionForm({ fileId, appeal, problems }: DecisionProps) {
  return (
    <Section title="处理申诉">
      <p className="soft">评查过该案卷、办理或者审核过该案、属于被评查单位、提出申诉的人员不得处理。两个版本的得分都保留。</p>
      <ActForm<Decision, unknown>
        name="decideAppeal"
        subject={appeal.id}
        initial={{ cancelled: [], members: [] }}
        act={({ cancelled = [], answer, members = [] }) =>
          api.decideAppeal({ appealId: appeal.id, cancelled, answer, members: members.map(({ personId }) => personId) })
        }
        refresh={refreshOf(fileId)}
        submit="作出处理"
        said="申诉已处理"
      >
        <Which
          name="cancelled"
          label="撤销的问题"
          required={false}
          of={problems.filter(({ id }) => appeal.problems.includes(id))}
        />
        <TextField name="answer" label="答复" max={2000} rows={3} />
        <ListField name="members" noun="共同处理的人员" max={8}>
          {(index) => <PersonField name={[index, 'personId']} label="人员" kind="officer" />}
        </ListField>
      </ActForm>
    </Section>
  )
}

type WhichProps = { name: string; label: string; required?: boolean; of: readonly Problem[] }
function Which({ name, label, required = true, of }: WhichProps) {
  return (
    <Field name={name} label={label} ask="选择" required={required}>
      <Boxes options={of.map((one) => ({ value: one.id, label: wordsOf(one) }))} />
    </Field>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { api, q } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { paths } from '../../paths.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CaseField } from '../CaseField.tsx'

type Form = Pick<Input<'issueComment'>, 'words' | 'good' | 'bad'>
type Props = { unitId: string; month: string; draft: Reply<'draftComment'> }

/** What is said of the month and the files shown; two of each are proposed from the records. */
export function IssueForm({ unitId, month, draft }: Props) {
  const go = useNavigate()
  const { content, refused } = draft
  const chosen = (of: typeof content.good) => of.map(({ caseId, why }) => ({ caseId, why }))
  return (
    <Section title="点评和案卷">
      <ActForm<Form, Reply<'issueComment'>>
        name="issueComment"
        subject={`${unitId}|${month}`}
        refused={refused}
        initial={{ good: chosen(content.good), bad: chosen(content.bad) }}
        act={({ words, good = [], bad = [] }) => api.issueComment({ unitId, month, words, good, bad })}
        refresh={[['listComments'], q.draftComment({ unitId, month }).queryKey]}
        done={({ commentId }) => go({ to: paths.comment({ commentId }) })}
        submit="发布月点评"
        said="月点评已发布"
      >
        <TextField name="words" label="点评意见" max={3000} rows={6} hint="评案卷和执法活动，不点名评价个人，不作排名。" />
        <h3>优秀案卷（本月没有发现问题的，最多两件）</h3>
        <Chosen name="good" noun="优秀案卷" unitId={unitId} />
        <h3>问题案卷（本月发现问题的，最多两件）</h3>
        <Chosen name="bad" noun="问题案卷" unitId={unitId} />
      </ActForm>
    </Section>
  )
}

function Chosen({ name, noun, unitId }: { name: string; noun: string; unitId: string }) {
  return (
    <ListField name={name} noun={noun} max={2}>
      {(index) => (
        <>
          <CaseField name={[index, 'caseId']} label="案件" unitId={unitId} />
          <TextField name={[index, 'why']} label="点评" max={300} rows={2} />
        </>
      )}
    </ListField>
  )
}

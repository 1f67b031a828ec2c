import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import '../supervision.css'
import { download, q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { useParam } from '../../ui/useParam.ts'
import { useSave } from '../../ui/useSave.ts'
import { Figures } from './Figures.tsx'
import { Files } from './Files.tsx'
import { Records } from './Records.tsx'
import { monthText } from './words.ts'

/** One issued comment, as it was frozen. */
export default function CommentPage() {
  const commentId = useParam('commentId')
  const { data: comment } = useSuspenseQuery(q.getComment({ commentId }))
  const { content, words, unitName, issuedName, issuedAt } = comment
  const take = useSave(() => download('getCommentDocument', { commentId }), { said: null })
  return (
    <Page
      title={`${unitName}${monthText(content.month)}案件质量月点评`}
      trail={[{ title: '案件质量月点评', to: paths.comments() }]}
      actions={
        <Button type="primary" loading={take.isPending} onClick={() => take.mutate(undefined)}>
          下载文稿（.docx）
        </Button>
      }
    >
      <Problem error={take.error} />
      <Section title="点评">
        <Facts
          of={[
            ['点评单位', unitName],
            ['月份', monthText(content.month)],
            ['发布人', issuedName],
            ['发布时间', <InstantText key="at" at={issuedAt} />],
          ]}
        />
      </Section>
      <Section title="点评意见">
        <p className="as-written">{words}</p>
      </Section>
      <Figures content={content} />
      <Records content={content} query={(asked) => q.listCommentRecords({ ...asked, commentId })} />
      <Files title="优秀案卷" of={content.good} />
      <Files title="问题案卷" of={content.bad} />
    </Page>
  )
}

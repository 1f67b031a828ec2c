import { Link } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { UnitPicker } from '../../ui/UnitPicker.tsx'
import { type CommentRow, monthText } from './words.ts'

/** 案件质量月点评: what was said of each month, of the whole city and of single units, as far as the reader's units go. */
export default function CommentsPage() {
  const issues = useMay('comment.issue')
  return (
    <Page title="案件质量月点评" actions={issues && <Link to={paths.commentDraft()}>起草月点评</Link>}>
      <p className="soft">按单位和问题逐月点评，只评案卷，不评个人；发布后不能更改，每个数字都可以打开所计的记录。</p>
      <DataTable<CommentRow>
        noun="月点评"
        rowKey={({ id }) => id}
        query={(asked) => q.listComments(asked as never)}
        filters={[
          {
            name: 'unitId',
            label: '单位',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="单位" value={value} onChange={change} placeholder="全部" />,
          },
        ]}
        columns={[
          {
            key: 'month',
            title: '月份',
            render: ({ id, month, unitName }) => (
              <Link to={paths.comment({ commentId: id })}>
                {monthText(month)}
                <span className="unseen">（{unitName}）</span>
              </Link>
            ),
          },
          { key: 'unitName', title: '点评单位', render: ({ unitName }) => unitName },
          { key: 'issuedName', title: '发布人', render: ({ issuedName }) => issuedName },
          { key: 'issuedAt', title: '发布时间', render: ({ issuedAt }) => <InstantText at={issuedAt} /> },
        ]}
        empty={<Empty title="还没有月点评">每月结束后由法制部门或者督察部门起草发布；若设置了筛选，请先清除筛选。</Empty>}
      />
    </Page>
  )
}

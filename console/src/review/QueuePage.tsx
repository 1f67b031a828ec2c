import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Citations } from '../ui/Citation.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { QUEUE_COLUMNS } from './queue-columns.tsx'
import { PROCEDURES, type QueueRow } from './words.ts'

const YES = { true: '是' }

/** Proposals that wait for their legal review, the most urgent first. */
export default function QueuePage() {
  return (
    <Page title="法制审核">
      <p className="soft">
        未经审核或者审核未通过的，不得作出决定；办案人员不得审核本人办理的案件。依据：
        <Citations of={['APL:58', 'PSA-2025:114', 'PROC:170']} />
      </p>
      <DataTable<QueueRow>
        noun="待审核意见"
        rowKey={(row) => row.proposalId}
        query={(asked) => q.listReviewQueue(asked as never)}
        filters={[
          { name: 'text', label: '案号、案件或当事人', kind: 'text' },
          {
            name: 'unitId',
            label: '办案单位（含下级）',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="办案单位" value={value} onChange={change} placeholder="全部" />,
          },
          { name: 'procedure', label: '程序', kind: 'choice', options: PROCEDURES },
          { name: 'claim', label: '领取', kind: 'choice', options: { mine: '我领取的', free: '无人领取', taken: '他人领取' } },
          { name: 'overdue', label: '已逾期', kind: 'choice', options: YES },
          { name: 'resubmitted', label: '再次送审', kind: 'choice', options: YES },
          { name: 'reviewable', label: '本人可审核', kind: 'choice', options: YES },
        ]}
        columns={QUEUE_COLUMNS}
        empty={
          <Empty title="没有待审核的处理意见">
            办案单位提出处理意见后会出现在这里；若设置了筛选，请先清除筛选。当场处罚请到
            <Link to={paths.postFiling()}>当场处罚备案后审核</Link>办理。
          </Empty>
        }
      />
    </Page>
  )
}

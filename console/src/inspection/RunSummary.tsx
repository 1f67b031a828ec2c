import { Link } from '@tanstack/react-router'
import { dayText } from '../kit/day.ts'
import { paths } from '../paths.ts'
import { InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { RUN_KINDS, type RunDetail } from './words.ts'

type Outcome = RunDetail['checks'][number]

/** What a run came to: checked so many of so many, what was skipped and why, what is new, still there, gone. */
export function RunSummary({ run }: { run: RunDetail }) {
  const { checks, planned, checked, skipped, found, fresh, gone } = run
  const seen = checks.length > 0
  return (
    <>
      <Facts
        of={[
          ['截至', dayText(run.asOfOn)],
          ['范围', RUN_KINDS[run.kind]],
          ['开始', <InstantText key="from" at={run.startedAt} />],
          ['结束', run.endedAt ? <InstantText key="to" at={run.endedAt} /> : '正在进行'],
          run.interrupted && ['说明', '中断后由后一次巡查接替'],
          seen && [
            '规则',
            <span key="checks">
              已查 {checked} 条，共 {planned} 条{' '}
              <StateTag tone={skipped === 0 ? 'green' : 'amber'}>{skipped === 0 ? '全部查完' : `跳过 ${skipped} 条`}</StateTag>
            </span>,
          ],
          seen && ['全市问题', `${found} 个：新发现 ${fresh} 个，仍未纠正 ${found - fresh} 个；已消失 ${gone} 个`],
        ]}
      />
      {!seen && <p className="soft">各条规则的全市结果由市局人员查看；下面是本单位范围内的问题。</p>}
      <Skipped rows={checks.filter(({ status }) => status === 'skipped')} />
    </>
  )
}

function Skipped({ rows }: { rows: readonly Outcome[] }) {
  if (rows.length === 0) return null
  return (
    <PlainTable<Outcome>
      label="跳过的规则"
      rowKey={({ check }) => check}
      rows={rows}
      columns={[
        {
          title: '跳过的规则',
          render: ({ check, title }) => <Link to={paths.inspectionCheck({ checkCode: check })}>{title}</Link>,
        },
        { title: '原因', render: ({ reason }) => reason },
      ]}
    />
  )
}

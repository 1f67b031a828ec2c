import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { dayOf, daysBetween } from '../kit/day.ts'
import { paths } from '../paths.ts'
import type { Column } from '../ui/DataTable.tsx'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { isPublic, KINDS, PROPOSALS, type PublicityRecord, REASONS, STATE_TONE, STATES } from './words.ts'

type Uses = { chosen: readonly PublicityRecord[]; toggle: (row: PublicityRecord) => void }
const DONE = new Set(['published', 'under-objection', 'withdrawn', 'expired', 'repaired', 'not-public'])

/** The columns of the publicity desk; choosing survives turning the page. */
export function recordColumns({ chosen, toggle }: Uses): readonly Column<PublicityRecord>[] {
  return [
    {
      key: 'number',
      title: '决定书文号',
      width: 270,
      render: (row) => (
        <>
          <Checkbox
            aria-label={`选择 ${row.number ?? row.recordNo}`}
            checked={chosen.some(({ id }) => id === row.id)}
            onChange={() => toggle(row)}
          />{' '}
          <Link to={paths.publicityRecord({ recordId: row.id })}>{row.number ?? `无文号（${row.recordNo}）`}</Link>
        </>
      ),
    },
    { key: 'state', title: '状态', render: (row) => <StateTag tone={STATE_TONE[row.state]}>{STATES[row.state]}</StateTag> },
    { key: 'step', title: '下一步', render: nextStep },
    { key: 'dueOn', title: '期限', width: 210, render: (row) => <Due row={row} /> },
    { key: 'reasonCode', title: '不公开原因', render: (row) => (row.reasonCode ? REASONS[row.reasonCode] : '—') },
    { key: 'unitName', title: '办案单位', render: (row) => row.unitName },
    { key: 'decidedOn', title: '决定日期', render: (row) => <DayText day={row.decidedOn} /> },
    { key: 'kind', title: '种类', extra: true, render: (row) => KINDS[row.kind] },
    { key: 'recordNo', title: '公示编号', extra: true, render: (row) => row.recordNo },
    { key: 'publishedAt', title: '发布时间', extra: true, render: (row) => <InstantText at={row.publishedAt} /> },
    { key: 'endOn', title: '公示截止', extra: true, render: (row) => <DayText day={row.endOn} /> },
  ]
}

function nextStep(row: PublicityRecord): string {
  if (row.openProposal) return `另一人决定：${PROPOSALS[row.openProposal]}`
  if (row.state === 'collected') return '确认内容'
  if (row.state === 'transmitted') return '另一人复核'
  if (row.state === 'reviewed') return '发布'
  if (isPublic(row) && row.withdrawDueOn) return '撤回'
  if (isPublic(row) && row.correctDueOn) return '更正'
  return '—'
}

/** Of a public page: the sooner of the days by which it goes or is put right. */
const soonest = ({ withdrawDueOn, correctDueOn }: PublicityRecord): string | null =>
  [withdrawDueOn, correctDueOn].filter((day) => day !== null).sort()[0] ?? null

function Due({ row }: { row: PublicityRecord }) {
  const dueOn = isPublic(row) ? soonest(row) : DONE.has(row.state) ? null : row.dueOn
  if (!dueOn) return <span className="none">—</span>
  const late = daysBetween(dueOn, dayOf(new Date().toISOString()))
  return (
    <>
      <DayText day={dueOn} /> {late > 0 && <StateTag tone="red">{`逾期 ${late} 日`}</StateTag>}
    </>
  )
}

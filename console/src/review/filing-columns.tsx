import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { penaltiesText } from '../kit/penalty.ts'
import { paths } from '../paths.ts'
import { ActButton } from '../ui/ActButton.tsx'
import type { Column } from '../ui/DataTable.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import type { Filing } from './words.ts'

type Uses = { chosen: readonly Filing[]; toggle: (row: Filing) => void; open: (row: Filing) => void; gives: boolean }

/** An on-the-spot decision is filed within 24 hours. @law PSA-2025:120 */
const FILING_MS = 24 * 3_600_000

/** The columns of the queue of on-the-spot decisions; choosing survives turning the page. */
export function filingColumns({ chosen, toggle, open, gives }: Uses): readonly Column<Filing>[] {
  return [
    {
      key: 'number',
      title: '决定书文号',
      width: 250,
      render: (row) => (
        <>
          {gives && (
            <Checkbox
              aria-label={`选择 ${row.number}`}
              checked={chosen.some((one) => one.decisionId === row.decisionId)}
              disabled={row.refused !== null}
              onChange={() => toggle(row)}
            />
          )}{' '}
          <Link to={paths.case({ caseId: row.caseId })}>{row.number}</Link>
        </>
      ),
    },
    { key: 'partyName', title: '当事人', render: (row) => row.partyName },
    { key: 'causeName', title: '案由', render: (row) => row.causeName ?? '—' },
    { key: 'penalties', title: '处罚', render: (row) => penaltiesText(row.penalties) },
    { key: 'unitName', title: '办案单位', render: (row) => row.unitName },
    { key: 'decidedAt', title: '决定时间', render: (row) => <InstantText at={row.decidedAt} /> },
    { key: 'hoursToFiling', title: '备案用时', width: 150, render: (row) => <FilingTime filing={row} /> },
    { key: 'facts', title: '事实', extra: true, render: (row) => row.facts },
    {
      key: 'act',
      title: '审核',
      render: (row) => (
        <ActButton size="small" compact refused={row.refused} onClick={() => open(row)}>
          审核
        </ActButton>
      ),
    },
  ]
}

function FilingTime({ filing: { decidedAt, recordedAt, hoursToFiling } }: { filing: Filing }) {
  if (Date.parse(recordedAt) - Date.parse(decidedAt) <= FILING_MS) return `${hoursToFiling} 小时`
  return <StateTag tone="red">{`${hoursToFiling} 小时，超过 24 小时`}</StateTag>
}

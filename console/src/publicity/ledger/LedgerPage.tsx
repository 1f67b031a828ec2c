import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Spin } from 'antd'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { Citations } from '../../ui/Citation.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { FilterBar } from '../../ui/FilterBar.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { UnitPicker } from '../../ui/UnitPicker.tsx'
import { useListSearch } from '../../ui/useListSearch.ts'
import { Faults } from './Faults.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { type Ledger, MONTHS, monthWords, periodOf, YEARS } from './words.ts'

/** Where every decision stands: published, withheld, sealed, or still to come. What does not add up is an alarm. */
export default function LedgerPage() {
  const [search, change] = useListSearch()
  const period = periodOf(search)
  const asked = { ...period, unitId: search.unitId }
  const { data, error } = useQuery({ ...q.getLedger(asked as never), placeholderData: keepPreviousData })
  const year = 'year' in period ? period.year : period.month.slice(0, 4)
  return (
    <Page title="公示台账" trail={[{ title: '执法公示', to: paths.publicity() }]}>
      <p className="soft">
        决定 ＝ 按期公示 ＋ 逾期公示 ＋ 不予公开 ＋ 封存 ＋ 期限内待公示 ＋
        逾期未公示。决定从案件和导入数据计数，右边从公示记录计数，点数字看所计的决定。依据：
        <Citations of={['APL:48', 'PSA-2025:136']} />
      </p>
      <FilterBar
        label="台账范围"
        filters={[
          { name: 'year', label: '决定年度', kind: 'choice', options: YEARS() },
          { name: 'monthOfYear', label: '决定月份', kind: 'choice', options: MONTHS },
          {
            name: 'unitId',
            label: '单位（含下级）',
            kind: 'custom',
            control: (value, pick) => <UnitPicker label="单位" value={value} onChange={pick} placeholder="本人全部范围" />,
          },
        ]}
        search={{ ...search, year }}
        onChange={change}
      />
      <Problem error={error} />
      {data && !error && <Shown ledger={data} year={year} month={'month' in period ? period.month : null} />}
      {!data && !error && <Spin description="正在计数" />}
    </Page>
  )
}

function Shown({ ledger, year, month }: { ledger: Ledger; year: string; month: string | null }) {
  const top = ledger.rows.find((row) => row.month === null)?.unitId
  const months = ledger.rows.filter((row) => row.unitId === top)
  const units = ledger.rows.filter((row) => row.month === month)
  return (
    <>
      {ledger.faultsTotal > 0 && (
        <Alert
          type="error"
          showIcon
          title={`${ledger.faultsTotal} 项对不上，所在的行不显示数字`}
          description="请逐项核对下表；核对清楚之前，门户上这些月份也不显示数字。"
        />
      )}
      {ledger.faultsTotal > 0 && <Faults ledger={ledger} />}
      {month === null && (
        <Section title={`${year} 年各月`}>
          <LedgerTable
            label="各月台账"
            rows={[...months.filter((row) => row.month !== null), ...months.slice(0, 1)]}
            year={year}
            by="month"
          />
        </Section>
      )}
      <Section title={month === null ? `${year} 年各单位` : `${monthWords(month)}各单位`}>
        <LedgerTable label="各单位台账" rows={units} year={year} by="unit" />
      </Section>
      <p className="soft">
        公示率 ＝ 已公示 ÷（已公示 ＋ 期限内待公示 ＋ 逾期未公示）；按期率 ＝ 按期公示 ÷（已公示 ＋ 逾期未公示）。截至{' '}
        <DayText day={ledger.asOf} />。
      </p>
    </>
  )
}

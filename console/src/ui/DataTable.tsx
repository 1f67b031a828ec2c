import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { Button, Pagination, Table, type TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import { type ListSearch, PAGE_SIZES, pageOf, sortOf } from '../kit/search.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { type Filter, FilterBar } from './FilterBar.tsx'
import { Problem } from './Problem.tsx'
import { useListSearch } from './useListSearch.ts'
import { useSave } from './useSave.ts'

export type Column<T> = {
  key: string
  title: string
  render: (row: T) => ReactNode
  /** The server can sort by `key`. */
  sort?: boolean
  width?: number
  /** Figures stand right. */
  right?: boolean
  /** Not shown until chosen. */
  extra?: boolean
}

type PageOf<T> = { total: number; items: T[] }
type Paged = { page: number; pageSize: number; sort?: string } & Record<string, string | number | undefined>

type Props<T> = {
  /** What the list holds: 案件. Names the table for assistive technology. */
  noun: string
  rowKey: (row: T) => string
  /** From the address to the query: `(asked) => q.listCases(asked)`. */
  query: (asked: Paged) => { queryKey: QueryKey; queryFn?: unknown }
  columns: readonly Column<T>[]
  filters?: readonly Filter[]
  /** Downloads exactly the filter, all pages, with the columns shown. */
  exportAs?: (asked: Paged & { columns: string }) => Promise<void>
  /** Rows are ticked, over pages; names what a tick is for. */
  ticked?: { keys: readonly string[]; change: (keys: string[]) => void; nameOf: (row: T) => string }
  /** Stands beside the number of rows: acts on many. */
  tools?: ReactNode
  empty: ReactNode
}

/** A list with its filters, order, page and columns in the address; header and first column stay in sight. */
export function DataTable<T extends object>(props: Props<T>) {
  const { noun, rowKey, query, columns, filters = [], exportAs, ticked, tools, empty } = props
  const [search, change] = useListSearch()
  const asked = askedOf(search, filters)
  const { data, error, isFetching } = useQuery({ ...(query(asked) as object), placeholderData: keepPreviousData } as never) as {
    data?: PageOf<T>
    error: unknown
    isFetching: boolean
  }
  const shown = shownColumns(columns, search.columns)
  const { page, size } = pageOf(search)
  const take = useSave(async () => exportAs?.({ ...asked, columns: shown.map((one) => one.key).join(',') }), {
    said: '导出已完成',
  })
  return (
    <div className="data">
      {filters.length > 0 && <FilterBar filters={filters} search={search} onChange={change} />}
      <div className="data-head">
        <span role="status">{data ? `共 ${data.total.toLocaleString('zh-CN')} 条` : '正在读取…'}</span>
        {tools}
        <span className="page-actions">
          <ColumnChoice
            columns={columns}
            shown={shown.map((one) => one.key)}
            onChange={(chosen) => change({ columns: chosen })}
          />
          {exportAs && (
            <Button size="small" loading={take.isPending} onClick={() => take.mutate(undefined)}>
              导出全部
            </Button>
          )}
        </span>
      </div>
      <Problem error={error ?? take.error} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="frozen" aria-label={`${noun}列表`} tabIndex={0}>
        <Table<T>
          size="small"
          rowKey={rowKey}
          loading={isFetching && !data}
          dataSource={data?.items ?? []}
          columns={shown.map((column) => tableColumn(column, search))}
          pagination={false}
          {...(ticked ? { rowSelection: selectionOf(ticked) } : {})}
          showSorterTooltip={false}
          locale={{ emptyText: data ? empty : '正在读取…' }}
          onChange={(_page, _filters, sorter) => change({ sort: sortTextOf(sorter) })}
        />
      </section>
      {data && data.total > 0 && (
        <Pagination
          className="data-foot"
          size="small"
          total={data.total}
          current={page}
          pageSize={size}
          pageSizeOptions={PAGE_SIZES}
          showSizeChanger={{ 'aria-label': '每页行数' }}
          showQuickJumper
          onChange={(next, nextSize) => change({ page: String(nextSize === size ? next : 1), pageSize: String(nextSize) })}
        />
      )}
    </div>
  )
}

/** Ticks of other pages stay. */
const selectionOf = <T,>({ keys, change, nameOf }: NonNullable<Props<T>['ticked']>) => ({
  selectedRowKeys: [...keys],
  preserveSelectedRowKeys: true,
  columnWidth: 40,
  onChange: (chosen: readonly unknown[]) => change(chosen.map(String)),
  getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部' }),
  getCheckboxProps: (row: T) => ({ 'aria-label': `选择：${nameOf(row)}` }),
})

function askedOf(search: ListSearch, filters: readonly Filter[]): Paged {
  const { page, size } = pageOf(search)
  const filtered = Object.fromEntries(filters.flatMap(({ name }) => (search[name] ? [[name, search[name]]] : [])))
  return { ...filtered, ...(search.sort ? { sort: search.sort } : {}), page, pageSize: size }
}

function shownColumns<T>(columns: readonly Column<T>[], chosen?: string): readonly Column<T>[] {
  const keys = chosen?.split(',')
  const shown = columns.filter((one, index) => index === 0 || (keys ? keys.includes(one.key) : !one.extra))
  return shown.length > 1 ? shown : columns.filter((one) => !one.extra)
}

function tableColumn<T>(column: Column<T>, search: ListSearch): TableColumnType<T> {
  const sort = sortOf(search)
  const order = sort?.key === column.key ? (sort.descending ? 'descend' : 'ascend') : null
  return {
    key: column.key,
    title: column.title,
    render: (_: unknown, row: T) => column.render(row),
    ...(column.width ? { width: column.width } : {}),
    ...(column.right ? { align: 'right' } : {}),
    ...(column.sort ? { sorter: true, sortOrder: order } : {}),
  }
}

function sortTextOf(sorter: unknown): string | undefined {
  const { columnKey, order } = sorter as { columnKey?: string; order?: 'ascend' | 'descend' | null }
  if (!order || columnKey === undefined) return undefined
  return order === 'descend' ? `-${columnKey}` : columnKey
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { download, q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { useParam } from '../ui/useParam.ts'
import { useSave } from '../ui/useSave.ts'
import { FigureFacts } from './FigureFacts.tsx'
import { FigureRecords } from './FigureRecords.tsx'
import { WindowBar } from './WindowBar.tsx'
import { askedOf } from './words.ts'

/** One figure: what it says, what it counts, and every record of it. */
export default function FigurePage() {
  const figureId = useParam('figureId')
  const [search] = useListSearch()
  const asked = { figureId, ...askedOf(search) }
  const { data: figure, error } = useQuery({ ...q.getFigure(asked), placeholderData: keepPreviousData })
  const take = useSave((format: 'csv' | 'xlsx') => download('exportFigure', { ...asked, format }), { said: '导出已完成' })
  return (
    <Page
      title={figure?.title ?? '统计指标'}
      trail={[{ title: '统计指标', to: paths.figures() }]}
      actions={
        <>
          <Button loading={take.isPending} onClick={() => take.mutate('xlsx')}>
            导出 XLSX
          </Button>
          <Button loading={take.isPending} onClick={() => take.mutate('csv')}>
            导出 CSV
          </Button>
        </>
      }
    >
      <WindowBar />
      <Problem error={error ?? take.error} />
      {figure && !error && (
        <>
          <FigureFacts figure={figure} />
          <FigureRecords figure={figure} />
        </>
      )}
      {!figure && !error && <Spin description="正在计算" />}
    </Page>
  )
}

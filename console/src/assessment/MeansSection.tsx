import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { MeansChart } from './MeansChart.tsx'
import { type Means, points } from './words.ts'

type Row = Means['rounds'][number]
type Unit = Row['units'][number]

/** Means by round and unit; each opens the files it was made of. There is no mean of a person. */
export function MeansSection({ campaignId }: { campaignId: string }) {
  const { data: means } = useSuspenseQuery(q.getAverages({ campaignId }))
  if (means.rounds.length === 0) return null
  const { rounds, beforeHundredths, afterHundredths } = means
  const units = new Map<string, Unit>(rounds.flatMap(({ units: of }) => of.map((unit) => [unit.organId, unit] as const)))
  const inOrder = [...units.values()].sort((one, other) => (one.organName < other.organName ? -1 : 1))
  return (
    <Section title="均分">
      {beforeHundredths !== null && afterHundredths !== null && (
        <p>
          县级公安机关平均：首轮 <strong>{points(beforeHundredths)}</strong> 分，最近一轮{' '}
          <strong>{points(afterHundredths)}</strong> 分。各县级公安机关在平均中各计一次；点击任何一个分数，可以看到得出它的案卷。
        </p>
      )}
      <MeansChart rounds={rounds} />
      <PlainTable<Row>
        label="各单位各轮均分"
        rowKey={({ roundId }) => roundId}
        rows={rounds}
        columns={[
          {
            title: '轮次',
            render: ({ roundId, sequence, openAppeals }) => (
              <>
                <Link to={paths.reviewRound({ roundId })}>第 {sequence} 轮</Link>
                {openAppeals > 0 && <div className="soft">申诉未结 {openAppeals} 件</div>}
              </>
            ),
          },
          ...inOrder.map(({ organId, organName }) => ({
            title: organName,
            right: true,
            render: (row: Row) => <UnitCell row={row} organId={organId} />,
          })),
          { title: '县级平均', right: true, render: (row) => <strong>{points(row.cityHundredths)}</strong> },
          { title: '案卷', right: true, render: ({ units: of }) => sum(of, 'files') },
          {
            title: '问题：销号 / 全部',
            right: true,
            render: ({ units: of }) => `${sum(of, 'corrected')} / ${sum(of, 'problems')}`,
          },
        ]}
      />
    </Section>
  )
}

const sum = (units: readonly Unit[], key: 'files' | 'problems' | 'corrected') =>
  units.reduce((total, unit) => total + unit[key], 0)

function UnitCell({ row, organId }: { row: Row; organId: string }) {
  const unit = row.units.find((one) => one.organId === organId)
  if (!unit) return '—'
  return (
    <>
      <Link to={paths.reviewRound({ roundId: row.roundId })} search={{ organId } as never}>
        {points(unit.hundredths)}
      </Link>
      <div className="soft">
        {unit.files} 份{unit.firstHundredths !== unit.hundredths && `，申诉前 ${points(unit.firstHundredths)}`}
      </div>
    </>
  )
}

import { Button } from 'antd'
import { Citations } from '../ui/Citation.tsx'
import { DayText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { FigureLink } from './FiguresPage.tsx'
import { type Figure, valueText } from './words.ts'

/** The value with its definition, window, denominator and basis, its parts, and the figures that belong beside it. */
export function FigureFacts({ figure }: { figure: Figure }) {
  return (
    <Section title={valueText(figure.value, figure)}>
      <dl className="facts wide">
        <div>
          <dt>口径</dt>
          <dd>{figure.definition}</dd>
        </div>
        <div>
          <dt>期间</dt>
          <dd>
            <DayText day={figure.from} /> 至 <DayText day={figure.to} />
          </dd>
        </div>
        <div>
          <dt>单位范围</dt>
          <dd>{figure.scope.name}</dd>
        </div>
        <div>
          <dt>{figure.unit === 'percent' ? '分母' : '所计记录'}</dt>
          <dd>
            {figure.records.toLocaleString('zh-CN')} 条{figure.value === null && '（没有可以计算的记录）'}
          </dd>
        </div>
        <div>
          <dt>依据</dt>
          <dd>{figure.basis.length > 0 ? <Citations of={figure.basis} /> : '—'}</dd>
        </div>
      </dl>
      {figure.parts.length > 0 && <Parts figure={figure} />}
      {figure.beside.length > 0 && (
        <>
          <h3>须一并看的指标</h3>
          <PlainTable<Figure['beside'][number]>
            label="须一并看的指标"
            rowKey={(one) => one.id}
            rows={figure.beside}
            columns={[
              { title: '指标', render: (one) => <FigureLink id={one.id} title={one.title} /> },
              { title: '数值', right: true, render: (one) => valueText(one.value, one) },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function Parts({ figure }: { figure: Figure }) {
  const [search, change] = useListSearch()
  return (
    <>
      <h3>分项</h3>
      <PlainTable<Figure['parts'][number]>
        label="分项"
        rowKey={(one) => one.part}
        rows={figure.parts}
        columns={[
          {
            title: '项目',
            render: (one) => (
              <Button
                type="link"
                size="small"
                aria-pressed={search.part === one.part}
                onClick={() => change({ part: search.part === one.part ? undefined : one.part })}
              >
                {one.title}
              </Button>
            ),
          },
          { title: '数值', right: true, render: (one) => valueText(one.value, figure) },
        ]}
      />
    </>
  )
}

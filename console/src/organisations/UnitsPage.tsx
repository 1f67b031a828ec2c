import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DayText } from '../ui/DayText.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { NewUnitDrawer } from './NewUnitDrawer.tsx'
import { UnitDrawer } from './UnitDrawer.tsx'
import { LEVELS, UNIT_KINDS, type Unit } from './words.ts'

/** The tree of units: bureaus decide in their own name, units below act in the name of theirs. */
export default function UnitsPage() {
  const { data } = useSuspenseQuery(q.listUnits())
  const manages = useMay('organisation.manage')
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<Unit | null>(null)
  const units = [...data.items].sort((one, other) => (one.path < other.path ? -1 : 1))
  const shown = units.filter((unit) => `${unit.name} ${unit.code} ${unit.shortName}`.includes(text.trim()))
  const top = Math.min(...units.map(depthOf))
  return (
    <Page
      title="机构"
      actions={
        manages && (
          <Button type="primary" onClick={() => setAdding(true)}>
            设立机构
          </Button>
        )
      }
    >
      <div className="filters">
        <Input
          aria-label="按名称或代码查找"
          placeholder="按名称或代码查找"
          value={text}
          allowClear
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className="data-head" role="status">
        共 {shown.length} 个机构
      </p>
      <PlainTable<Unit>
        label="机构"
        rowKey={(unit) => unit.id}
        rows={shown}
        empty={units.length === 0 ? '还没有机构。请系统管理员设立市公安局，再设立其下级机构。' : '没有找到，请核对名称或代码。'}
        columns={[
          {
            title: '机构名称',
            render: (unit) => (
              <span style={{ paddingLeft: text ? 0 : (depthOf(unit) - top) * 20 }}>
                <Link to={paths.people()} search={{ unitId: unit.id } as never}>
                  {unit.name}
                </Link>
              </span>
            ),
          },
          { title: '种类', render: (unit) => UNIT_KINDS[unit.kind] },
          { title: '层级', render: (unit) => LEVELS[unit.level] },
          { title: '文号简称', render: (unit) => unit.shortName },
          { title: '机构代码', render: (unit) => <span className="number">{unit.code}</span> },
          {
            title: '状态',
            render: (unit) =>
              unit.closedOn ? (
                <>
                  <StateTag tone="grey">已撤销</StateTag> <DayText day={unit.closedOn} />
                </>
              ) : (
                '在编'
              ),
          },
          ...(manages ? [{ title: '办理', render: (unit: Unit) => <Change unit={unit} open={setOpened} /> }] : []),
        ]}
      />
      {adding && <NewUnitDrawer close={() => setAdding(false)} />}
      {opened && <UnitDrawer unit={opened} close={() => setOpened(null)} />}
    </Page>
  )
}

const depthOf = (unit: Unit) => unit.path.split('/').length

function Change({ unit, open }: { unit: Unit; open: (unit: Unit) => void }) {
  if (unit.closedOn) return null
  return (
    <Button size="small" aria-label={`变更${unit.name}`} onClick={() => open(unit)}>
      变更
    </Button>
  )
}

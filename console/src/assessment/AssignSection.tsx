import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { PersonPicker } from '../ui/PersonPicker.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { useSave } from '../ui/useSave.ts'
import type { Marker, RoundDetail } from './words.ts'

type Assigned = Reply<'assignMarkers'>
const MOST_OF_UNIT = 200

/** Who marks, and who gets what: a trial first, then for good. */
export function AssignSection({ detail: { round, markers } }: { detail: RoundDetail }) {
  const roundId = round.id
  const refresh = [q.getRound({ roundId }).queryKey, ['getCampaign'], ['getAssessmentWork']]
  const choose = useSave((personIds: string[]) => api.chooseMarkers({ roundId, personIds }), { refresh, said: null })
  const [relax, setRelax] = useState(false)
  const assign = useSave((dryRun: boolean): Promise<Assigned> => api.assignMarkers({ roundId, dryRun, relax }), {
    refresh,
    said: ({ dryRun }) => (dryRun ? '试分配完成，没有写入' : '评查员已分配'),
  })
  const ids = markers.map(({ personId }) => personId)
  const change = (next: readonly string[]) => {
    assign.reset()
    choose.mutate([...new Set(next)])
  }
  return (
    <Section title="评查员和交叉分配">
      <Problem error={choose.error} />
      <Adding busy={choose.isPending} onAdd={(added) => change([...ids, ...added])} />
      <PlainTable<Marker>
        label="评查员"
        rowKey={({ personId }) => personId}
        rows={markers}
        empty="还没有选定评查员。"
        columns={[
          { title: '评查员', render: ({ name }) => name },
          { title: '单位', render: ({ unitName }) => unitName },
          { title: '所属机关', render: ({ organName }) => organName },
          {
            title: '操作',
            render: ({ personId, name }) =>
              markers.length > 1 && (
                <Button size="small" aria-label={`移除 ${name}`} onClick={() => change(ids.filter((id) => id !== personId))}>
                  移除
                </Button>
              ),
          },
        ]}
      />
      <p className="soft load">
        每份案卷由两名评查员分别评查；不评查本单位的案卷、本人办理或者审核过的案件；各人份数最多相差一份。
      </p>
      <Problem error={assign.error} />
      {assign.error !== null && (
        <Checkbox checked={relax} onChange={(event) => setRelax(event.target.checked)}>
          没有其他办法时，允许两个单位互相评查
        </Checkbox>
      )}
      <div className="batch load">
        <Button loading={assign.isPending} disabled={markers.length === 0} onClick={() => assign.mutate(true)}>
          试分配
        </Button>
        <ActButton
          type="primary"
          refused={assign.data?.dryRun ? null : { detail: '请先试分配，核对各人份数。' }}
          loading={assign.isPending}
          onClick={() => assign.mutate(false)}
        >
          确认分配
        </ActButton>
      </div>
      {assign.data && <Outcome of={assign.data} />}
    </Section>
  )
}

function Adding({ busy, onAdd }: { busy: boolean; onAdd: (personIds: string[]) => void }) {
  const [unitId, setUnitId] = useState<string>()
  const unit = useSave(
    async (id: string) =>
      (await api.listPeople({ unitId: id, kind: 'officer', pageSize: MOST_OF_UNIT })).items.map((one) => one.id),
    { said: null, done: onAdd },
  )
  return (
    <div className="upload">
      <label htmlFor="marker-person">增加一名评查员</label>
      <PersonPicker id="marker-person" kind="officer" onChange={(id) => id && onAdd([id])} disabled={busy} />
      <label htmlFor="marker-unit">增加一个单位的全部民警</label>
      <span className="file-pick">
        <UnitPicker id="marker-unit" value={unitId} onChange={setUnitId} />
        <Button disabled={unitId === undefined} loading={unit.isPending || busy} onClick={() => unitId && unit.mutate(unitId)}>
          加入
        </Button>
      </span>
    </div>
  )
}

/** Loads and pairs. */
function Outcome({ of }: { of: Assigned }) {
  return (
    <div role="status">
      <p>
        {of.dryRun ? '试分配' : '已分配'}：{of.files} 份案卷，{of.markers} 名评查员，每人 {of.least}
        {of.most > of.least && ` 至 ${of.most}`} 份。
        {!of.pairsApart && '有单位互相评查。'}
      </p>
      <PlainTable<Assigned['pairs'][number]>
        label="单位之间的分配"
        rowKey={({ by, of: whose }) => `${by} ${whose}`}
        rows={of.pairs}
        columns={[
          { title: '评查员所属机关', render: ({ by }) => by },
          { title: '被评查机关', render: ({ of: whose }) => whose },
          { title: '份次', right: true, render: ({ marks }) => marks },
        ]}
      />
    </div>
  )
}

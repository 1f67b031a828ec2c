import { Button } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { useMay } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { useSave } from '../ui/useSave.ts'
import type { DrawDetail } from './words.ts'

type Imported = Reply<'importDrawObjects'>

/** The list while it is open: imported, looked at, and frozen for good. */
export function ListSection({ draw }: { draw: DrawDetail }) {
  const plans = useMay('draw.plan')
  const runs = useMay('draw.run')
  return (
    <Section title="对象名单">
      <PlainTable<DrawDetail['counted'][number]>
        label="各分层的对象"
        rowKey={({ stratum }) => stratum}
        rows={draw.counted}
        columns={[
          { title: '分层', render: ({ stratum }) => stratum },
          { title: '对象', right: true, render: ({ objects }) => objects },
        ]}
        empty="名单中还没有对象，或者名单属于其他单位。"
      />
      {plans && draw.acts.list === null && <Import draw={draw} />}
      {draw.objects.length > 0 && <Objects draw={draw} />}
      {runs && draw.state === 'planned' && <Freeze draw={draw} />}
    </Section>
  )
}

function Import({ draw }: { draw: DrawDetail }) {
  const drawId = draw.plan.id
  const [file, setFile] = useState<File | null>(null)
  const send = useSave(
    ({ dryRun, chosen }: { dryRun: 'true' | 'false'; chosen: File }): Promise<Imported> =>
      api.importDrawObjects({ drawId, dryRun, file: chosen }),
    { refresh: [q.getDraw({ drawId }).queryKey], said: null },
  )
  const tried = send.data?.dryRun === true && send.data.wrong === 0
  return (
    <>
      <Problem error={send.error} />
      <p className="soft">
        CSV 或
        XLSX，列名：名称、统一社会信用代码或编号、分层、名称可否公开（是、否）、本人或近亲属经营（警号）、其他利害关系（警号）。再次导入替换原名单；有错误行时一行也不写入。
      </p>
      <span className="file-pick">
        <input
          id="draw-file"
          type="file"
          accept=".csv,.xlsx"
          className="unseen"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            send.reset()
          }}
        />
        <label htmlFor="draw-file">选择名单文件</label>
        <span role="status">{file?.name ?? '尚未选择'}</span>
      </span>
      <div className="batch">
        <Button disabled={!file} loading={send.isPending} onClick={() => file && send.mutate({ dryRun: 'true', chosen: file })}>
          试运行
        </Button>
        <Button
          type="primary"
          disabled={!tried}
          loading={send.isPending}
          onClick={() => file && send.mutate({ dryRun: 'false', chosen: file })}
        >
          正式导入
        </Button>
      </div>
      {send.data && <Outcome of={send.data} />}
    </>
  )
}

function Outcome({ of: { dryRun, read, taken, wrong, wrongRows } }: { of: Imported }) {
  return (
    <div role="status">
      <p>
        {dryRun ? '试运行完成，没有写入数据' : '导入完成'}：读入 {read} 行，写入 {taken} 行，错误 {wrong} 行。
      </p>
      {wrong > 0 && (
        <PlainTable<Imported['wrongRows'][number]>
          label="错误行"
          rowKey={({ row }) => String(row)}
          rows={wrongRows}
          columns={[
            { title: '行号', render: ({ row }) => row },
            { title: '内容', render: ({ cells }) => Object.values(cells).join('，') },
            {
              title: '原因',
              render: ({ errors }) =>
                Object.entries(errors)
                  .map(([column, why]) => `${column}：${why}`)
                  .join('；'),
            },
          ]}
        />
      )}
    </div>
  )
}

function Objects({ draw }: { draw: DrawDetail }) {
  return (
    <details>
      <summary>查看名单（前 {draw.objects.length} 个）</summary>
      <PlainTable<DrawDetail['objects'][number]>
        label="名单"
        rowKey={({ objectId }) => objectId}
        rows={draw.objects}
        columns={[
          { title: '公开编号', render: ({ objectId }) => objectId },
          { title: '名称', render: ({ name }) => name },
          { title: '编号', render: ({ key }) => key },
          { title: '分层', render: ({ stratum }) => stratum },
          { title: '本年已抽中', right: true, render: ({ times }) => times },
        ]}
      />
    </details>
  )
}

function Freeze({ draw }: { draw: DrawDetail }) {
  const drawId = draw.plan.id
  const [unit, setUnit] = useState<string | undefined>(draw.plan.unitId)
  const freeze = useSave(() => api.freezeDraw({ drawId, officersOf: unit ?? null }), {
    refresh: [q.getDraw({ drawId }).queryKey, ['listDraws']],
    said: '名单已冻结，摘要已公布',
  })
  return (
    <>
      <Problem error={freeze.error} />
      <div className="batch">
        {draw.plan.inspectorsEach > 0 && <UnitPicker label="检查人员所在单位" value={unit} onChange={(id) => setUnit(id)} />}
        <ActButton type="primary" refused={draw.acts.freeze} loading={freeze.isPending} onClick={() => freeze.mutate(undefined)}>
          冻结名单
        </ActButton>
        <span className="soft">冻结后名单和规则不能再改；检查人员为该单位及下级单位当日持有有效证件的民警。</span>
      </div>
    </>
  )
}

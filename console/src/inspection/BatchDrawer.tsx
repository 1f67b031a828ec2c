import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Form, Input, Spin } from 'antd'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Input as Asked, Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { useSave } from '../ui/useSave.ts'
import { Folded } from './Folded.tsx'
import { BATCH_ACTS, type BatchAct } from './words.ts'

type Result = Reply<'handleFindings'>
type Props = { act: BatchAct; ticked: readonly string[]; close: () => void; done: () => void }
const STALE = [['listFindings'], ['countFindings'], ['getFinding'], ['listChecks'], ['listRectifications'], ['getFindingWork']]

/** What would happen to each, one reason for all, and then the act itself. */
export function BatchDrawer({ act, ticked, close, done }: Props) {
  const { title, hint, needsReason } = BATCH_ACTS[act]
  const which = useWhich(ticked)
  const [reason, setReason] = useState('')
  const preview = useQuery({
    queryKey: ['previewFindings', act, which],
    queryFn: () => api.handleFindings({ act, ...which, dryRun: true } as Asked<'handleFindings'>),
    staleTime: 0,
    gcTime: 0,
  })
  const save = useSave(
    () => api.handleFindings({ act, ...which, dryRun: false, ...(needsReason ? { reason } : {}) } as Asked<'handleFindings'>),
    { refresh: STALE, said: ({ done: count }) => `${title}：已办理 ${count} 个`, done },
  )
  const count = preview.data?.done ?? 0
  return (
    <Drawer title={`批量${title}`} open onClose={close} size={560}>
      <p className="soft">{hint}</p>
      {preview.isFetching && !save.data && <Spin description="正在预览" />}
      <Problem error={preview.error ?? save.error} />
      {(save.data ?? preview.data) && <Effect of={(save.data ?? preview.data) as Result} act={act} done={Boolean(save.data)} />}
      {save.data ? (
        <Button onClick={close}>完成</Button>
      ) : (
        <Form layout="vertical" onFinish={() => save.mutate(undefined)}>
          {needsReason && (
            <Form.Item label="理由（对以上问题逐个记录）" htmlFor="batch-reason" required>
              <Input.TextArea
                id="batch-reason"
                rows={3}
                maxLength={500}
                showCount
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </Form.Item>
          )}
          <Button
            type="primary"
            htmlType="submit"
            loading={save.isPending}
            disabled={count === 0 || preview.isFetching || (needsReason && reason.trim() === '')}
          >
            {title} {count} 个
          </Button>
        </Form>
      )}
    </Drawer>
  )
}

/** Those ticked, or else what the address asks for. */
function useWhich(ticked: readonly string[]) {
  const [{ page: _page, pageSize: _size, sort: _sort, columns: _columns, ...filter }] = useListSearch()
  // what was ticked when the drawer opened: the ticks are taken off once it is done
  const [which] = useState(() => (ticked.length > 0 ? { findingIds: [...ticked] } : { filter }))
  return which
}

function Effect({ of: { asked, done: count, refused, byUnit }, act, done }: { of: Result; act: BatchAct; done: boolean }) {
  const { title } = BATCH_ACTS[act]
  return (
    <div role="status" className="batch-effect">
      <p>
        共 {asked} 个问题：{done ? `已${title}` : `将${title}`} <strong>{count}</strong> 个，不办理 {refused.length} 个。
      </p>
      <Folded rows={byUnit} noun="个单位">
        {(rows) => (
          <PlainTable<Result['byUnit'][number]>
            label={done ? '已办理，按单位' : '将办理，按单位'}
            rowKey={({ unitId }) => unitId}
            rows={rows}
            columns={[
              { title: '单位', render: ({ name }) => name },
              { title: '数量', right: true, render: (unit) => unit.count },
            ]}
            empty="没有可以办理的问题"
          />
        )}
      </Folded>
      {refused.length > 0 && <Refused rows={refused} />}
    </div>
  )
}

const Refused = ({ rows }: { rows: Result['refused'] }) => (
  <details>
    <summary>不办理的 {rows.length} 个及原因</summary>
    <PlainTable<Result['refused'][number]>
      label="不办理的问题"
      rowKey={({ findingId }) => findingId}
      rows={rows}
      columns={[
        { title: '问题', render: ({ findingId, title }) => <Link to={paths.finding({ findingId })}>{title}</Link> },
        { title: '案件', render: ({ caseNumber }) => caseNumber ?? '—' },
        { title: '原因', render: ({ detail }) => detail },
      ]}
    />
  </details>
)

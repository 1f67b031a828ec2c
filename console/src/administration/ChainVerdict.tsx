import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { q } from '../api/client.ts'
import { Problem } from '../ui/Problem.tsx'
import { StateTag } from '../ui/StateTag.tsx'

/** Recomputes the whole chain when asked: nothing may be missing or changed. */
export function ChainVerdict() {
  const { data, error, isFetching, refetch } = useQuery({ ...q.verifyAuditChain(), enabled: false })
  return (
    <div className="batch" role="status">
      <Button loading={isFetching} onClick={() => refetch()}>
        核验审计链
      </Button>
      {data && !isFetching && (
        <>
          <StateTag tone={data.broken ? 'red' : 'green'}>{data.broken ? '审计链断裂' : '审计链完整'}</StateTag>
          <span>
            {data.broken
              ? `第 ${data.broken.seq} 条：${data.broken.why}。请立即保全数据库并报告。`
              : `共 ${data.lines.toLocaleString('zh-CN')} 条，末条链值 ${data.head.slice(0, 16)}…`}
          </span>
        </>
      )}
      <Problem error={error} />
    </div>
  )
}

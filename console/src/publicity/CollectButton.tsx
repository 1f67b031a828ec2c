import { App, Button } from 'antd'
import { api } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'

/** Brings in decisions made since the last time. The nightly run does the same. */
export function CollectButton() {
  const releases = useMay('publicity.release')
  const { message } = App.useApp()
  const collect = useSave(() => api.collectDecisions(), {
    refresh: [['listPublicityRecords']],
    said: null,
    done: ({ collected, toPublish, withheld }) =>
      message.success(`采集 ${collected} 条：可以公示 ${toPublish} 条，不予公开 ${withheld} 条。`),
  })
  if (!releases) return null
  return (
    <>
      <Problem error={collect.error} />
      <Button loading={collect.isPending} onClick={() => collect.mutate()}>
        采集新决定
      </Button>
    </>
  )
}

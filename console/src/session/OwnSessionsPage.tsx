import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { InstantText } from '../ui/DayText.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useSave } from '../ui/useSave.ts'

type Own = Reply<'listOwnSessions'>[number]

/** Where the person is signed in; a forgotten sign-in can be ended. */
export default function OwnSessionsPage() {
  const { data: sessions } = useSuspenseQuery(q.listOwnSessions())
  const end = useSave((sessionId: string) => api.endOwnSession({ sessionId }), {
    refresh: [q.listOwnSessions().queryKey],
    said: '该登录已结束',
  })
  return (
    <Page title="我的登录">
      <p className="soft">如有不是您本人的登录，请立即结束它并修改密码。</p>
      <Problem error={end.error} />
      <PlainTable<Own>
        label="我的登录"
        rowKey={(own) => own.id}
        rows={sessions}
        columns={[
          { title: '登录时间', render: (own) => <InstantText at={own.createdAt} /> },
          { title: '最近使用', render: (own) => <InstantText at={own.lastSeenAt} /> },
          { title: '地址', render: (own) => own.address },
          { title: '浏览器', render: (own) => <span className="soft">{own.agent}</span> },
          {
            title: '操作',
            render: (own) =>
              own.current ? (
                <StateTag tone="blue">本次登录</StateTag>
              ) : (
                <Button size="small" onClick={() => end.mutate(own.id)}>
                  结束
                </Button>
              ),
          },
        ]}
      />
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Button, Spin } from 'antd'
import { Suspense } from 'react'
import { q } from './api/client.ts'
import { ApiProblem } from './api/problem.ts'
import { MustChangePage } from './session/MustChangePage.tsx'
import { SignInDialog } from './session/SignInDialog.tsx'
import { SignInPage } from './session/SignInPage.tsx'
import { SessionContext } from './session/session.ts'
import { Problem } from './ui/Problem.tsx'
import { Shell } from './ui/Shell.tsx'

/** What every page stands in: somebody signed in, the shell, a place while it loads. */
export function Root() {
  const { data: session, error, refetch } = useQuery({ ...q.currentSession(), staleTime: Number.POSITIVE_INFINITY })
  if (error && !session) {
    if (error instanceof ApiProblem && error.status === 401) return <SignInPage />
    return (
      <main className="door">
        <div className="door-panel">
          <Problem error={error} />
          <Button onClick={() => refetch()}>重试</Button>
        </div>
      </main>
    )
  }
  if (!session) return <Spin fullscreen description="正在打开" />
  return (
    <SessionContext value={session}>
      {session.mustChange ? (
        <MustChangePage />
      ) : (
        <Shell>
          <Suspense fallback={<Spin className="page-wait" description="正在读取" />}>
            <Outlet />
          </Suspense>
        </Shell>
      )}
      <SignInDialog />
    </SessionContext>
  )
}

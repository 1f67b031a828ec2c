import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from 'antd'
import { problemOf } from '../api/problem.ts'
import { Page } from './Page.tsx'

/** Stands where a page could not be shown, with the number the help desk needs. */
export default function BrokenPage({ error, reset }: ErrorComponentProps) {
  const problem = problemOf(error)
  return (
    <Page title={problem.title}>
      <p role="alert">{problem.detail}</p>
      {problem.number && (
        <p>
          求助时请报编号 <strong className="number">{problem.number}</strong>。
        </p>
      )}
      <Button onClick={() => reset()}>重试</Button>
    </Page>
  )
}

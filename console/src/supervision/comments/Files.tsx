import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import type { ChosenFile } from './words.ts'

/** The files shown as good or as bad examples: files, never their handlers. */
export function Files({ title, of }: { title: string; of: readonly ChosenFile[] }) {
  return (
    <Section title={title}>
      <PlainTable<ChosenFile>
        label={title}
        rowKey={({ caseId }) => caseId}
        rows={of}
        empty="本月没有选用。"
        columns={[
          { title: '案件', render: ({ caseId, number }) => <Link to={paths.case({ caseId })}>{number}</Link> },
          { title: '点评', render: ({ why }) => why },
        ]}
      />
    </Section>
  )
}

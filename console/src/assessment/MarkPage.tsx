import { useSuspenseQuery } from '@tanstack/react-query'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import './assessment.css'
import { MarkedFileRead } from './MarkedFileRead.tsx'
import { MarkForm } from './MarkForm.tsx'
import { type Assignment, KINDS, points, SLOTS } from './words.ts'

/** The marking page: the file on the left, the criteria on the right, all of it by keyboard. */
export default function MarkPage() {
  const assignmentId = useParam('assignmentId')
  const { data: assignment } = useSuspenseQuery({ ...q.getAssignment({ assignmentId }), staleTime: Number.POSITIVE_INFINITY })
  return (
    <Page title={`评查：${assignment.number}`} trail={[{ title: '我的评查任务', to: paths.markList() }]}>
      <p className="desk-head">
        <span>{assignment.unitName}</span>
        <span>{KINDS[assignment.kind]}</span>
        <span>{SLOTS[assignment.slot]}</span>
        {assignment.submittedAt !== null && <StateTag tone="green">{`已提交，${points(assignment.hundredths)} 分`}</StateTag>}
      </p>
      <div className="mark">
        <div>
          {assignment.kind === 'administrative' ? <File assignment={assignment} /> : <OnPaper number={assignment.number} />}
        </div>
        <MarkForm key={assignment.id} assignment={assignment} />
      </div>
    </Page>
  )
}

function File({ assignment }: { assignment: Assignment }) {
  const { data } = useSuspenseQuery(q.getMarkedFile({ assignmentId: assignment.id }))
  return <MarkedFileRead assignmentId={assignment.id} file={data.file} people={data.people} />
}

function OnPaper({ number }: { number: string }) {
  return (
    <Section title="案卷">
      <p>刑事案卷 {number} 只登记编号，请查阅纸质案卷，页码按纸质案卷填写。</p>
    </Section>
  )
}

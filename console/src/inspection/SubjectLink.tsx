import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import type { FindingRow } from './words.ts'

type Of = Pick<FindingRow, 'caseId' | 'caseNumber' | 'checkCode' | 'subject' | 'subjectId' | 'subjectName'>

/** Where the thing itself is read: the case, or the published record, objection or application that hangs on none. */
export function SubjectLink({ of }: { of: Of }) {
  const may = {
    cases: useMay('case.read'),
    publicity: useMay('publicity.read'),
    objections: useMay('objection.handle'),
    licences: useMay('licence.read'),
  }
  const { caseId, caseNumber, checkCode, subject, subjectId, subjectName } = of
  if (caseId !== null) return may.cases ? <Link to={paths.case({ caseId })}>{caseNumber}</Link> : caseNumber
  if (subject === 'licence-application' && may.licences)
    return <Link to={paths.application({ applicationId: subjectId })}>{subjectName}</Link>
  if (checkCode === 'objection-unanswered' && may.objections)
    return <Link to={paths.objection({ objectionId: subjectId })}>公示异议</Link>
  if (subject === 'publicity-record' && may.publicity && checkCode !== 'objection-unanswered')
    return <Link to={paths.publicityRecord({ recordId: subjectId })}>{subjectName}</Link>
  return <span className="soft">{subjectName}</span>
}

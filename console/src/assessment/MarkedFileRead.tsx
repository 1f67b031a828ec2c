import { Button } from 'antd'
import { download } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import * as names from '../cases/names.ts'
import { handlersNow, nameOfParty, partiesNow, penaltiesText } from '../cases/reading.ts'
import { HeardRead } from '../review/HeardRead.tsx'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { MarkedDecisions } from './MarkedDecisions.tsx'

export type File = Reply<'getMarkedFile'>['file']
type Props = { assignmentId: string; file: File; people: Record<string, string> }
type Evidence = File['evidence'][number]

/** The whole file as the marker may read it: only this case, only while the round is marked. */
export function MarkedFileRead({ assignmentId, file, people }: Props) {
  const namesOf = (ids: readonly string[]) => ids.map((id) => people[id] ?? '—').join('、') || '—'
  return (
    <>
      <CaseRead file={file} namesOf={namesOf} />
      <Section title="证据">
        <PlainTable<Evidence>
          label="证据"
          rowKey={({ id }) => id}
          rows={file.evidence}
          empty="案卷中没有证据。"
          columns={[
            { title: '种类', render: ({ kind }) => names.EVIDENCE_KINDS[kind] },
            { title: '名称', render: ({ title, excludedOn }) => (excludedOn ? <del>{title}</del> : title) },
            { title: '收集日期', render: ({ collectedOn }) => <DayText day={collectedOn} /> },
            { title: '收集人', render: ({ collectedBy }) => namesOf(collectedBy) },
            { title: '音像记录', render: ({ avRecorded }) => (avRecorded ? '有' : '—') },
            { title: '文件', render: (one) => <EvidenceOut assignmentId={assignmentId} of={one} /> },
          ]}
        />
      </Section>
      <Section title="询问查证和强制措施">
        <PlainTable<File['questionings'][number]>
          label="询问查证"
          rowKey={({ id }) => id}
          rows={file.questionings}
          empty="没有询问记录。"
          columns={[
            { title: '被询问人', render: ({ partyId }) => nameOfParty(file, partyId) },
            { title: '到案', render: ({ summons }) => names.SUMMONSES[summons] },
            { title: '到达', render: ({ arrivedAt }) => <InstantText at={arrivedAt} /> },
            { title: '离开', render: ({ leftAt }) => <InstantText at={leftAt} /> },
            { title: '询问人', render: ({ officers }) => namesOf(officers) },
          ]}
        />
        {file.measures.length > 0 && (
          <PlainTable<File['measures'][number]>
            label="强制措施"
            rowKey={({ id }) => id}
            rows={file.measures}
            columns={[
              { title: '种类', render: ({ kind }) => names.MEASURE_KINDS[kind] },
              { title: '对象', render: ({ object }) => object },
              { title: '采取', render: ({ takenAt }) => <InstantText at={takenAt} /> },
              { title: '批准', render: ({ approvedAt }) => <InstantText at={approvedAt} /> },
              { title: '解除', render: ({ liftedAt }) => <InstantText at={liftedAt} /> },
            ]}
          />
        )}
      </Section>
      <HeardRead file={file} />
      <Proposals file={file} people={people} />
      <MarkedDecisions file={file} people={people} />
    </>
  )
}

function CaseRead({ file, namesOf }: { file: File; namesOf: (ids: readonly string[]) => string }) {
  const one = file.case
  return (
    <Section title="案件与当事人">
      <Facts
        of={[
          ['案件', one.title],
          ['办案单位', one.unitName],
          ['办案民警', namesOf(handlersNow(file).map(({ personId }) => personId))],
          ['程序', names.PROCEDURES[one.procedure]],
          ['案由', one.causeName],
          ['发现日期', <DayText key="found" day={one.foundOn} />],
          ['行为日期', <DayText key="on" day={one.occurredOn} />],
          ['地点', one.place],
        ]}
      />
      <p className="as-written">{one.summary}</p>
      <PlainTable<File['parties'][number]>
        label="当事人"
        rowKey={({ id }) => id}
        rows={partiesNow(file)}
        empty="案卷中没有当事人。"
        columns={[
          { title: '身份', render: ({ role }) => names.ROLES[role] },
          { title: '姓名或者名称', render: ({ name }) => name },
          { title: '出生日期', render: ({ birthOn }) => <DayText day={birthOn} /> },
          { title: '证件号码或信用代码', render: ({ idNumber, uscc }) => idNumber ?? uscc ?? '—' },
        ]}
      />
    </Section>
  )
}

function EvidenceOut({ assignmentId, of: { id: evidenceId, fileName } }: { assignmentId: string; of: Evidence }) {
  if (fileName === null) return '—'
  return (
    <Button type="link" className="evidence-file" onClick={() => download('getMarkedEvidence', { assignmentId, evidenceId })}>
      {fileName}
    </Button>
  )
}

function Proposals({ file, people }: { file: File; people: Record<string, string> }) {
  if (file.proposals.length === 0) return null
  return (
    <Section title="处理意见和法制审核">
      {file.proposals.map((one) => (
        <div key={one.id} className="opinion">
          <Facts
            of={[
              ['第几次', `第 ${one.version} 次`],
              ['提出', <InstantText key="at" at={one.proposedAt} />],
              ['提出人', people[one.proposedBy]],
              ['拟作处理', one.items.map((item) => penaltiesText(item.penalties)).join('；') || '—'],
              ['依据', one.items.flatMap((item) => item.basis).join('、') || '—'],
              ['审核结果', one.review ? names.REVIEW_RESULTS[one.review.result] : '—'],
              one.review !== null && ['审核意见', one.review.reason],
            ]}
          />
          <p className="as-written">事实：{one.facts}</p>
          <p className="as-written">理由：{one.reasons}</p>
          <p className="as-written">裁量：{one.discretion}</p>
        </div>
      ))}
    </Section>
  )
}

import { DayText, InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { EVIDENCE_KINDS, MEASURES, PARTY_ROLES } from './file-words.ts'
import { HeardRead } from './HeardRead.tsx'
import { type Desk, PROCEDURES } from './words.ts'

type File = Desk['file']

/** The case file as far as a review reads it. */
export function FileRead({ file }: { file: File }) {
  return (
    <>
      <CaseRead file={file} />
      <Section title="证据">
        <PlainTable<File['evidence'][number]>
          label="证据"
          rowKey={(one) => one.id}
          rows={file.evidence}
          empty="案卷中没有证据。"
          columns={[
            { title: '种类', render: (one) => EVIDENCE_KINDS[one.kind] ?? one.kind },
            { title: '名称', render: (one) => one.title },
            { title: '收集日期', render: (one) => <DayText day={one.collectedOn} /> },
            { title: '收集人数', right: true, render: (one) => one.collectedBy.length },
            { title: '排除', render: (one) => (one.excludedOn ? `已排除：${one.excludedReason ?? ''}` : '—') },
          ]}
        />
      </Section>
      <HeardRead file={file} />
      <Section title="强制措施">
        <PlainTable<File['measures'][number]>
          label="强制措施"
          rowKey={(one) => one.id}
          rows={file.measures}
          empty="未采取强制措施。"
          columns={[
            { title: '种类', render: (one) => MEASURES[one.kind] ?? one.kind },
            { title: '对象', render: (one) => one.object },
            { title: '采取时间', render: (one) => <InstantText at={one.takenAt} /> },
            {
              title: '批准',
              render: (one) => (one.approvedAt ? <InstantText at={one.approvedAt} /> : one.refusedAt ? '未批准' : '待批准'),
            },
            { title: '解除', render: (one) => <InstantText at={one.liftedAt} /> },
          ]}
        />
      </Section>
    </>
  )
}

function CaseRead({ file }: { file: File }) {
  const handlers = file.handlers.filter((one) => one.untilAt === null).map((one) => one.name)
  return (
    <Section title="案件与当事人">
      <Facts
        of={[
          ['办案单位', file.case.unitName],
          ['办案民警', handlers.join('、') || null],
          ['程序', PROCEDURES[file.case.procedure]],
          ['案由', file.case.causeName],
          ['行为日期', <DayText key="on" day={file.case.occurredOn} />],
          ['地点', file.case.place],
        ]}
      />
      <p className="as-written">{file.case.summary}</p>
      <PlainTable<File['parties'][number]>
        label="当事人"
        rowKey={(one) => one.id}
        rows={file.parties.filter((one) => one.removedAt === null)}
        empty="案卷中没有当事人。"
        columns={[
          { title: '身份', render: (one) => PARTY_ROLES[one.role] ?? one.role },
          { title: '姓名或者名称', render: (one) => one.name },
          { title: '出生日期', render: (one) => <DayText day={one.birthOn} /> },
          { title: '证件号码或信用代码', render: (one) => one.idNumber ?? one.uscc ?? '—' },
          { title: '曾被行政拘留', render: (one) => (one.priorDetained ? '是' : '否') },
        ]}
      />
    </Section>
  )
}

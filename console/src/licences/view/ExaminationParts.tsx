import { DayText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { CONCLUSIONS, EXAMINATIONS, EXCLUDED_GROUNDS } from '../names.ts'
import type { Reading } from '../types.ts'
import { HearingPart } from './HearingPart.tsx'

/** Examinations, time that does not count, the extension, and hearings. */
export function ExaminationParts({ reading }: { reading: Reading }) {
  const { file, people } = reading
  const names = (ids: readonly string[]) => ids.map((id) => people[id] ?? '—').join('、')
  return (
    <>
      {file.examinations.length > 0 && (
        <Section title="审查">
          <PlainTable
            label="审查"
            rowKey={(one) => one.id}
            rows={file.examinations}
            columns={[
              { title: '方式', render: (one) => EXAMINATIONS[one.kind] },
              { title: '日期', render: (one) => <DayText day={one.examinedOn} /> },
              { title: '审查人员', render: (one) => names(one.officers) },
              { title: '审查情况', render: (one) => one.record },
              {
                title: '结论',
                render: (one) => (
                  <StateTag tone={one.conclusion === 'meets' ? 'green' : 'red'}>{CONCLUSIONS[one.conclusion]}</StateTag>
                ),
              },
            ]}
          />
        </Section>
      )}
      {file.excludedTimes.length > 0 && (
        <Section title="不计入期限的时间">
          <PlainTable
            label="不计入期限的时间"
            rowKey={(one) => one.id}
            rows={file.excludedTimes}
            columns={[
              { title: '事由', render: (one) => EXCLUDED_GROUNDS[one.ground] },
              { title: '自', render: (one) => <DayText day={one.fromOn} /> },
              { title: '至', render: (one) => (one.toOn ? <DayText day={one.toOn} /> : <StateTag tone="blue">进行中</StateTag>) },
              { title: '告知所需时间', render: (one) => `${one.neededDays} 日`, right: true },
              { title: '告知日期', render: (one) => <DayText day={one.toldOn} /> },
            ]}
          />
        </Section>
      )}
      {file.extension && (
        <Section title="延长审批期限">
          <Facts
            of={[
              ['延长', `${file.extension.days} 个工作日`],
              ['批准人', people[file.extension.approvedBy]],
              ['批准日期', <DayText key="approved" day={file.extension.approvedOn} />],
              ['理由', file.extension.reason],
            ]}
          />
        </Section>
      )}
      <HearingPart reading={reading} />
    </>
  )
}

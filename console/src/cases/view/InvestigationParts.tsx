import { DayText, InstantText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { EVIDENCE_KINDS, QUESTIONING_GROUNDS, SUMMONSES } from '../names.ts'
import { nameOfParty } from '../reading.ts'
import type { Reading } from '../types.ts'
import { EvidenceFile } from './EvidenceFile.tsx'
import { MeasurePart } from './MeasurePart.tsx'
import { RowAct } from './RowAct.tsx'
import { TimePart } from './TimePart.tsx'

/** Evidence, questioning, measures, what stops or moves the clock. What the case does not have is left out. */
export function InvestigationParts({ reading }: { reading: Reading }) {
  const { file, people } = reading
  const namesOf = (ids: readonly string[]) => ids.map((id) => people[id] ?? '—').join('、')
  return (
    <>
      <Section title="证据">
        <PlainTable
          label="证据"
          rowKey={(evidence) => evidence.id}
          rows={file.evidence}
          empty="尚未登记证据。"
          columns={[
            { title: '名称', render: (one) => (one.excludedOn ? <del>{one.title}</del> : one.title) },
            { title: '种类', render: (one) => EVIDENCE_KINDS[one.kind] },
            { title: '收集日期', render: (one) => <DayText day={one.collectedOn} /> },
            { title: '收集人', render: (one) => namesOf(one.collectedBy) },
            { title: '文件', render: (one) => <EvidenceFile caseId={file.case.id} evidence={one} /> },
            {
              title: '说明',
              render: (one) =>
                [one.place, one.avRecorded && '全程录音录像', one.excludedOn && `已排除：${one.excludedReason}`, one.description]
                  .filter(Boolean)
                  .join('；') || '—',
            },
            {
              title: '办理',
              render: (one) =>
                one.excludedOn === null && (
                  <RowAct reading={reading} act="excludeEvidence" of={one.id}>
                    排除
                  </RowAct>
                ),
            },
          ]}
        />
      </Section>
      {file.questionings.length > 0 && (
        <Section title="询问查证">
          <PlainTable
            label="询问查证"
            rowKey={(one) => one.id}
            rows={file.questionings}
            columns={[
              { title: '被询问人', render: (one) => nameOfParty(file, one.partyId) },
              { title: '到案方式', render: (one) => SUMMONSES[one.summons] },
              { title: '到达', render: (one) => <InstantText at={one.arrivedAt} /> },
              { title: '离开', render: (one) => <InstantText at={one.leftAt} /> },
              { title: '时限情形', render: (one) => QUESTIONING_GROUNDS[one.ground] },
              { title: '询问人', render: (one) => namesOf(one.officers) },
              {
                title: '办理',
                render: (one) =>
                  one.leftAt === null && (
                    <RowAct reading={reading} act="endQuestioning" of={one.id}>
                      结束
                    </RowAct>
                  ),
              },
            ]}
          />
        </Section>
      )}
      <MeasurePart reading={reading} />
      <TimePart reading={reading} />
    </>
  )
}

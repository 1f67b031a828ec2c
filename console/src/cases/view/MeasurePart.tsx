import { InstantText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { MEASURE_KINDS } from '../names.ts'
import { nameOfParty } from '../reading.ts'
import type { CaseFile, Reading } from '../types.ts'
import { RowAct } from './RowAct.tsx'

type Measure = CaseFile['measures'][number]

/** Compulsory measures with where each stands. */
export function MeasurePart({ reading }: { reading: Reading }) {
  const { file, people } = reading
  if (file.measures.length === 0) return null
  return (
    <Section title="强制措施">
      <PlainTable
        label="强制措施"
        rowKey={(one) => one.id}
        rows={file.measures}
        columns={[
          { title: '措施', render: (one) => MEASURE_KINDS[one.kind] },
          {
            title: '对象',
            render: (one) => [one.partyId && nameOfParty(file, one.partyId), one.object].filter(Boolean).join('：'),
          },
          { title: '实施时间', render: (one) => <InstantText at={one.takenAt} /> },
          { title: '状态', render: (one) => <Standing of={one} /> },
          { title: '批准', render: (one) => (one.approvedBy ? (people[one.approvedBy] ?? '—') : '—') },
          { title: '解除', render: (one) => <InstantText at={one.liftedAt} /> },
          {
            title: '办理',
            render: (one) =>
              one.liftedAt === null && (
                <>
                  {one.approvedAt === null && one.refusedAt === null && (
                    <RowAct reading={reading} act="approveMeasure" of={one.id}>
                      审批
                    </RowAct>
                  )}
                  <RowAct reading={reading} act="extendMeasure" of={one.id}>
                    延长
                  </RowAct>
                  <RowAct reading={reading} act="liftMeasure" of={one.id}>
                    解除
                  </RowAct>
                </>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Standing({ of }: { of: Measure }) {
  if (of.liftedAt) return <StateTag tone="grey">已解除</StateTag>
  if (of.refusedAt) return <StateTag tone="red">未获批准</StateTag>
  if (of.approvedAt === null) return <StateTag tone="amber">待审批</StateTag>
  return <StateTag tone="blue">{of.extendedOn ? '已延长' : '实施中'}</StateTag>
}

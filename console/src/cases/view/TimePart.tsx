import { DayText, InstantText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { PAUSE_REASONS } from '../names.ts'
import { nameOfParty } from '../reading.ts'
import type { CaseFile, Reading } from '../types.ts'
import { RowAct } from './RowAct.tsx'

/** Pauses and extensions of the handling limit, fast track and mediation. */
export function TimePart({ reading }: { reading: Reading }) {
  const { file } = reading
  return (
    <>
      {file.pauses.length > 0 && (
        <Section title="不计入期限的期间">
          <PlainTable
            label="不计入期限的期间"
            rowKey={(one) => one.id}
            rows={file.pauses}
            columns={[
              { title: '事由', render: (one) => PAUSE_REASONS[one.reason] },
              { title: '文书', render: (one) => one.document },
              { title: '自', render: (one) => <DayText day={one.fromOn} /> },
              { title: '至', render: (one) => <DayText day={one.toOn} /> },
              {
                title: '办理',
                render: (one) =>
                  one.toOn === null && (
                    <RowAct reading={reading} act="endPause" of={one.id}>
                      结束
                    </RowAct>
                  ),
              },
            ]}
          />
        </Section>
      )}
      <Extensions reading={reading} />
      <Settlement file={file} reading={reading} />
    </>
  )
}

function Extensions({ reading }: { reading: Reading }) {
  const { file, people } = reading
  if (file.extensions.length === 0) return null
  return (
    <Section title="延长办案期限">
      <PlainTable
        label="延长办案期限"
        rowKey={(one) => one.id}
        rows={file.extensions}
        columns={[
          { title: '次序', render: (one) => `第 ${one.ordinal} 次` },
          { title: '理由', render: (one) => one.reason },
          { title: '申请', render: (one) => `${people[one.requestedBy] ?? '—'}` },
          { title: '申请时间', render: (one) => <InstantText at={one.requestedAt} /> },
          {
            title: '结果',
            render: (one) =>
              one.decidedAt === null ? (
                <StateTag tone="amber">待审批</StateTag>
              ) : (
                <StateTag tone={one.approvedOn ? 'green' : 'red'}>{one.approvedOn ? '批准' : '未批准'}</StateTag>
              ),
          },
          {
            title: '办理',
            render: (one) =>
              one.decidedAt === null && (
                <RowAct reading={reading} act="decideExtension" of={one.id}>
                  审批
                </RowAct>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Settlement({ file, reading }: { file: CaseFile; reading: Reading }) {
  return (
    <>
      {file.fastTracks.length > 0 && (
        <Section title="快速办理">
          <PlainTable
            label="快速办理"
            rowKey={(one) => one.id}
            rows={file.fastTracks}
            columns={[
              { title: '违法嫌疑人', render: (one) => nameOfParty(file, one.partyId) },
              { title: '告知', render: (one) => <InstantText at={one.informedAt} /> },
              { title: '同意', render: (one) => <InstantText at={one.consentedAt} /> },
              { title: '转普通程序', render: (one) => <InstantText at={one.convertedAt} /> },
              { title: '原因', render: (one) => one.convertedReason ?? '—' },
            ]}
          />
        </Section>
      )}
      {file.mediations.length > 0 && (
        <Section title="治安调解">
          <PlainTable
            label="治安调解"
            rowKey={(one) => one.id}
            rows={file.mediations}
            columns={[
              { title: '次序', render: (one) => `第 ${one.ordinal} 次` },
              { title: '日期', render: (one) => <DayText day={one.heldOn} /> },
              { title: '结果', render: (one) => (one.agreed ? '达成协议' : '未达成协议') },
              { title: '协议内容', render: (one) => one.agreement ?? '—' },
              { title: '履行', render: (one) => <DayText day={one.performedOn} /> },
              {
                title: '办理',
                render: (one) =>
                  one.agreed &&
                  one.performedOn === null &&
                  one.failedOn === null && (
                    <RowAct reading={reading} act="settleMediation" of={one.id}>
                      登记履行
                    </RowAct>
                  ),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

import { DayText } from '../../ui/DayText.tsx'
import { Money } from '../../ui/Money.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { CHANNELS, DELIVERY_METHODS, EXECUTION_KINDS, PAYMENT_KINDS } from '../names.ts'
import { nameOfParty } from '../reading.ts'
import type { Reading } from '../types.ts'
import { RowAct } from './RowAct.tsx'

/** Deliveries, payments, plans and executions. */
export function EnforcementParts({ reading }: { reading: Reading }) {
  const { file } = reading
  const numberOf = (id: string) => file.decisions.find((one) => one.id === id)?.number ?? '—'
  return (
    <>
      <Section title="送达">
        <PlainTable
          label="送达"
          rowKey={(one) => one.id}
          rows={file.deliveries}
          empty="尚未送达。"
          columns={[
            { title: '文号', render: (one) => numberOf(one.decisionId) },
            { title: '受送达人', render: (one) => nameOfParty(file, one.partyId) },
            { title: '方式', render: (one) => DELIVERY_METHODS[one.method] },
            { title: '送达日期', render: (one) => <DayText day={one.deliveredOn} /> },
            {
              title: '说明',
              render: (one) => [one.toldPublication && '已告知决定将公开', one.note].filter(Boolean).join('；') || '—',
            },
          ]}
        />
      </Section>
      {(file.payments.length > 0 || file.executions.length > 0 || file.instalmentPlans.length > 0) && (
        <Section title="缴款与执行">
          {file.payments.length > 0 && (
            <PlainTable
              label="缴款"
              rowKey={(one) => one.id}
              rows={file.payments}
              columns={[
                { title: '款项', render: (one) => PAYMENT_KINDS[one.kind] },
                { title: '金额', right: true, render: (one) => <Money fen={one.amountFen} /> },
                { title: '缴款日期', render: (one) => <DayText day={one.paidOn} /> },
                { title: '渠道', render: (one) => CHANNELS[one.channel] },
                { title: '票据', render: (one) => one.receipt },
                {
                  title: '上缴',
                  render: (one) =>
                    one.channel === 'on-the-spot' && one.handedInOn === null ? (
                      <RowAct reading={reading} act="handInMoney" of={one.id}>
                        登记上缴
                      </RowAct>
                    ) : (
                      <DayText day={one.handedInOn} />
                    ),
                },
              ]}
            />
          )}
          {file.instalmentPlans.map((plan) => (
            <p key={plan.id}>
              分期（延期）缴纳：
              <DayText day={plan.approvedOn} /> 批准，
              {plan.parts.map((part, index) => (
                <span key={part.dueOn}>
                  {index > 0 && '；'}
                  <DayText day={part.dueOn} /> <Money fen={part.amountFen} />
                </span>
              ))}
            </p>
          ))}
          {file.executions.length > 0 && (
            <PlainTable
              label="执行"
              rowKey={(one) => one.id}
              rows={file.executions}
              columns={[
                { title: '执行', render: (one) => EXECUTION_KINDS[one.kind] },
                { title: '自', render: (one) => <DayText day={one.fromOn} /> },
                { title: '至', render: (one) => <DayText day={one.toOn} /> },
                { title: '折抵', render: (one) => (one.creditedDays > 0 ? `${one.creditedDays} 日` : '—') },
                {
                  title: '说明',
                  render: (one) =>
                    [one.place, one.guarantor && `担保人${one.guarantor}`, one.note].filter(Boolean).join('；') || '—',
                },
              ]}
            />
          )}
        </Section>
      )}
    </>
  )
}

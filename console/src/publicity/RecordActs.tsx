import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { api, q } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { MaskingForm } from './MaskingForm.tsx'
import { ReadingForm } from './ReadingForm.tsx'
import { type Detail, refusalOf, WITHDRAW_REASONS, WITHHOLD_REASONS, type WithholdReason } from './words.ts'

type Withhold = { reasonCode: WithholdReason; note: string }
type Withdraw = { reasonCode: keyof typeof WITHDRAW_REASONS; reason: string }

/** What may be done next with this record, each by the one whose task it is. */
export function RecordActs({ detail }: { detail: Detail }) {
  const { record, acts } = detail
  const [prepares, reviews, releases] = [useMay('publicity.prepare'), useMay('publicity.review'), useMay('publicity.release')]
  const recordId = record.id
  const path = { recordId, version: record.version }
  const common = {
    subject: `${recordId}|${record.version}`,
    refresh: [q.getPublicityRecord({ recordId }).queryKey, ['listPublicityRecords']],
  }
  const tab = (key: string, label: string, may: boolean, children: ReactNode) => (may ? [{ key, label, children }] : [])
  const items = [
    ...tab('masking', '确认内容', prepares, <MaskingForm detail={detail} />),
    ...tab('reading', '复核', reviews, <ReadingForm detail={detail} />),
    ...tab(
      'publication',
      '发布',
      releases,
      <ActForm<object, unknown>
        name="publishRecord"
        {...common}
        refused={refusalOf(acts.publishRecord)}
        act={() => api.publishRecord(path)}
        submit="发布"
        said="已发布"
      >
        <p>发布后在门户的固定网址公开，期满自动转为“公示期满”。发布前系统再次核对能否公开。</p>
      </ActForm>,
    ),
    ...tab(
      'withholding',
      '不予公开',
      prepares,
      <ActForm<Withhold, unknown>
        name="withholdRecord"
        {...common}
        refused={refusalOf(acts.withholdRecord)}
        act={(form) => api.withholdRecord({ ...path, ...form })}
        submit="决定不予公开"
      >
        <ChoiceField name="reasonCode" label="原因" options={WITHHOLD_REASONS} hint="政府信息公开条例第十四条、第十五条。" />
        <TextField name="note" label="理由" max={500} rows={2} hint="不要写入所涉秘密或者隐私本身。" />
      </ActForm>,
    ),
    ...tab(
      'withdrawal',
      '撤回',
      releases,
      <ActForm<Withdraw, unknown>
        name="withdrawRecord"
        {...common}
        refused={refusalOf(acts.withdrawRecord)}
        act={(form) => api.withdrawRecord({ ...path, ...form })}
        submit="撤回"
        said="已撤回"
      >
        <ChoiceField
          name="reasonCode"
          label="原因"
          options={WITHDRAW_REASONS}
          hint="应当在三日内撤回并公开说明理由（行政处罚法第四十八条第二款）。"
        />
        <TextField name="reason" label="公开说明的理由" max={300} rows={2} />
      </ActForm>,
    ),
  ]
  if (items.length === 0) return null
  return (
    <Section title="办理">
      <Tabs defaultActiveKey={firstOpen(detail, items)} items={items} />
    </Section>
  )
}

/** Opens the act that is due. */
function firstOpen({ record }: Detail, items: readonly { key: string }[]): string | undefined {
  const due =
    record.state === 'collected'
      ? 'masking'
      : record.state === 'transmitted'
        ? 'reading'
        : record.state === 'reviewed'
          ? 'publication'
          : 'withdrawal'
  return items.some(({ key }) => key === due) ? due : items[0]?.key
}

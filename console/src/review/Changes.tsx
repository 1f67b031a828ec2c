import { dayText, instantText } from '../kit/day.ts'
import { moneyText } from '../kit/money.ts'
import { penaltiesText } from '../kit/penalty.ts'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { EVIDENCE_KINDS, MEASURES, PARTY_ROLES } from './file-words.ts'
import { type Desk, MITIGATIONS, OUTCOMES } from './words.ts'

type Change = NonNullable<Desk['changes']>[number]
type FieldChange = Change['fields'][number]

const KINDS = { added: '新增', removed: '删除', changed: '修改' } as const
const TONES = { added: 'green', removed: 'red', changed: 'amber' } as const
const WORDS: Readonly<Record<string, string>> = { ...EVIDENCE_KINDS, ...MEASURES, ...PARTY_ROLES, ...OUTCOMES, ...MITIGATIONS }

/** What the handling unit changed since the opinion before: old beside new. */
export function Changes({ changes, comparedWith }: { changes: readonly Change[]; comparedWith: number | null }) {
  return (
    <Section title={`与第 ${comparedWith ?? '—'} 次送审相比的变化`}>
      {changes.length === 0 && <p>案卷和处理意见没有变化。</p>}
      {changes.map((change) => (
        <div key={change.section + change.kind + change.label} className="change">
          <h3>
            <StateTag tone={TONES[change.kind]}>{KINDS[change.kind]}</StateTag> {change.sectionName}
            {change.label !== change.sectionName && `：${change.label}`}
          </h3>
          <FieldTable fields={change.fields} />
        </div>
      ))}
    </Section>
  )
}

function FieldTable({ fields }: { fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null
  return (
    <table className="plain compared">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{field.name}</th>
            <td>
              <del>{shownAs(field.field, field.old)}</del>
            </td>
            <td>
              <ins>{shownAs(field.field, field.new)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A value of the file in words; people and rows known only by their id are told apart, not named. */
function shownAs(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'penalties' && Array.isArray(value)) return penaltiesText(value)
  if (Array.isArray(value)) return value.length === 0 ? '（空）' : value.map((one) => shownAs('', one)).join('、')
  if (typeof value === 'number') return field.endsWith('Fen') ? moneyText(value) : String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return instantText(value)
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return `记录 ${value.slice(-6)}`
  return WORDS[value] ?? value
}

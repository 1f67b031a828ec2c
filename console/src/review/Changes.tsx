import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { shownAs } from './changed-value.ts'
import type { Desk } from './words.ts'

type Change = NonNullable<Desk['changes']>[number]
type FieldChange = Change['fields'][number]

const KINDS = { added: '新增', removed: '删除', changed: '修改' } as const
const TONES = { added: 'green', removed: 'red', changed: 'amber' } as const

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

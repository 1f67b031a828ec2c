import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { type Names, shownAs } from './changed-value.ts'
import type { Desk } from './words.ts'

type Change = NonNullable<Desk['changes']>[number]

const KINDS = { added: '新增', removed: '删除', changed: '修改' } as const
const TONES = { added: 'green', removed: 'red', changed: 'amber' } as const

type Props = { changes: readonly Change[]; comparedWith: number | null; file: Desk['file'] }

/** What the handling unit changed since the opinion before: old beside new; what is wholly new or gone in one column. */
export function Changes({ changes, comparedWith, file }: Props) {
  const names = namesIn(file)
  return (
    <Section title={`与第 ${comparedWith ?? '—'} 次送审相比的变化`}>
      {changes.length === 0 && <p>案卷和处理意见没有变化。</p>}
      {changes.map((change) => (
        <div key={change.section + change.kind + change.label} className="change">
          <h3>
            <StateTag tone={TONES[change.kind]}>{KINDS[change.kind]}</StateTag> {change.sectionName}
            {change.label !== change.sectionName && `：${change.label}`}
          </h3>
          <FieldTable change={change} names={names} />
        </div>
      ))}
    </Section>
  )
}

/** Officers and parties of the file by the ids its rows name them with. */
const namesIn = ({ handlers, parties }: Desk['file']): Names =>
  new Map([
    ...handlers.map(({ personId, name }) => [personId, name] as const),
    ...parties.map(({ id, name }) => [id, name] as const),
  ])

function FieldTable({ change: { kind, fields }, names }: { change: Change; names: Names }) {
  if (fields.length === 0) return null
  return (
    <table className="plain compared">
      <thead>
        <tr>
          <th scope="col">项目</th>
          {kind !== 'added' && <th scope="col">原来</th>}
          {kind !== 'removed' && <th scope="col">现在</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{field.name}</th>
            {kind !== 'added' && (
              <td>
                <del>{shownAs(field.field, field.old, names)}</del>
              </td>
            )}
            {kind !== 'removed' && (
              <td>
                <ins>{shownAs(field.field, field.new, names)}</ins>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

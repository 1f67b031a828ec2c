import { linesOf } from '../fields.tsx'
import type { Shown } from '../words.ts'
import { type Parts, partsOf } from './difference.ts'

type Props = { label: string; before: Shown; after: Shown; titles: readonly [before: string, after: string] }

/** Two texts of one page side by side: only the fields that differ, with what differs in them. */
export function Changed({ label, before, after, titles }: Props) {
  const old: Record<string, unknown> = before
  const now: Record<string, unknown> = after
  const shownBefore = new Map(linesOf(before).map((line) => [line.name, line]))
  const lines = linesOf(after).filter(({ name }) => JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null))
  if (lines.length === 0) return <p className="soft">公示的项目没有变化，只有遮盖的说明不同。</p>
  return (
    <table className="plain compared" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{titles[0]}</th>
          <th scope="col">{titles[1]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, title, shown }) => {
          const [from, to] = [old[name], now[name]]
          const parts = typeof from === 'string' && typeof to === 'string' && !/^\d{4}-/.test(to) ? partsOf(from, to) : null
          return (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>{parts ? <Part of={parts.before} as="del" /> : <del>{shownBefore.get(name)?.shown || '（空）'}</del>}</td>
              <td>{parts ? <Part of={parts.after} as="ins" /> : <ins>{shown || '（空）'}</ins>}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Part({ of: [head, middle, tail], as: Tag }: { of: Parts; as: 'del' | 'ins' }) {
  return (
    <>
      {head}
      {middle && <Tag>{middle}</Tag>}
      {tail}
    </>
  )
}

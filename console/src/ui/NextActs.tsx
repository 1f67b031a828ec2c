import { ActButton, type Refused } from './ActButton.tsx'
import { Section } from './Section.tsx'

type Act = { title: string; refused?: Refused }
type Props<Name extends string> = {
  names: readonly Name[]
  actOf: (name: Name) => Act
  /** Acts that carry the record on; they stand first, in this order, and stand out. */
  forward: readonly Name[]
  go: (name: Name) => void
  /** Whose form stands open on the same page. */
  chosen?: Name | null
}

/** What may be done now as buttons; what may not, with the reason and the article. */
export function NextActs<Name extends string>({ names, actOf, forward, go, chosen }: Props<Name>) {
  const rank = (name: Name) => (forward.includes(name) ? forward.indexOf(name) : forward.length)
  const sorted = [...names].sort((a, b) => rank(a) - rank(b))
  const open = sorted.filter((name) => !actOf(name).refused)
  const refused = sorted.filter((name) => actOf(name).refused)
  return (
    <Section title="可以办理的事项">
      {open.length === 0 && <p className="soft">以您的岗位，目前没有可以办理的事项；原因见下。</p>}
      <div className="acts">
        {open.map((name) => (
          <ActButton
            key={name}
            type={forward.includes(name) ? 'primary' : 'default'}
            aria-pressed={chosen === undefined ? undefined : chosen === name}
            onClick={() => go(name)}
          >
            {actOf(name).title}
          </ActButton>
        ))}
      </div>
      {refused.length > 0 && (
        <details className="fold">
          <summary>暂不能办理的事项及原因（{refused.length}）</summary>
          <ul className="acts-refused">
            {refused.map((name) => (
              <li key={name}>
                <ActButton size="small" refused={actOf(name).refused}>
                  {actOf(name).title}
                </ActButton>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

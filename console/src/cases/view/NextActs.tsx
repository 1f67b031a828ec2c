import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { ACT_NAMES, type ActName, actOn, NOUNS } from '../forms/nouns.ts'
import type { Reading } from '../types.ts'

/** Acts that carry the case on; they stand first and stand out. */
const FORWARD: readonly ActName[] = ['accept', 'giveNotice', 'propose', 'decide', 'recordDelivery', 'recordExecution', 'close']

/** What may be done now as buttons; what may not, with the reason and the article. */
export function NextActs({ reading }: { reading: Reading }) {
  const navigate = useNavigate()
  const caseId = reading.file.case.id
  const names = [...ACT_NAMES].sort((a, b) => rank(a) - rank(b))
  const open = names.filter((name) => actOn(reading, name).refused === null)
  const refused = names.filter((name) => actOn(reading, name).refused !== null)
  const go = (name: ActName) => navigate({ to: paths.caseAct({ caseId, noun: NOUNS[name] }) })
  return (
    <Section title="可以办理的事项">
      {open.length === 0 && <p className="soft">以您的岗位，目前没有可以办理的事项；原因见下。</p>}
      <div className="acts">
        {open.map((name) => (
          <ActButton key={name} type={FORWARD.includes(name) ? 'primary' : 'default'} onClick={() => go(name)}>
            {actOn(reading, name).title}
          </ActButton>
        ))}
      </div>
      {refused.length > 0 && (
        <details className="fold">
          <summary>暂不能办理的事项及原因（{refused.length}）</summary>
          <ul className="acts-refused">
            {refused.map((name) => (
              <li key={name}>
                <ActButton size="small" refused={actOn(reading, name).refused}>
                  {actOn(reading, name).title}
                </ActButton>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

const rank = (name: ActName) => (FORWARD.includes(name) ? FORWARD.indexOf(name) : FORWARD.length)

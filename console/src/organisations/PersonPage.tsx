import { useSuspenseQuery } from '@tanstack/react-query'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { Citations } from '../ui/Citation.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import { Held } from './Held.tsx'
import { PersonActs } from './PersonActs.tsx'
import { PERSON_KINDS, type PersonPage } from './words.ts'

/** One person: what is held, and what that allows today, with the reason where it does not. */
export default function OnePersonPage() {
  const personId = useParam('personId')
  const { data } = useSuspenseQuery(q.showPerson({ personId }))
  const manages = useMay('organisation.manage')
  const { person, unit } = data
  return (
    <Page title={person.name} trail={[{ title: '人员', to: paths.people() }]}>
      <Section title="基本情况">
        <Facts
          of={[
            ['机构', unit.name],
            ['警号', person.policeNumber],
            ['类别', PERSON_KINDS[person.kind]],
            ['职务', person.post],
            ['到岗日期', <DayText key="from" day={person.activeFrom} />],
            ['离职日期', <DayText key="left" day={person.leftOn} />],
          ]}
        />
      </Section>
      <Section title="今天能否办理">
        <Standing what="实施行政执法" refused={data.enforcementRefused} on={data.on} />
        <Standing what="从事法制审核" refused={data.reviewRefused} on={data.on} />
      </Section>
      <Held page={data} />
      {manages && person.leftOn === null && <PersonActs page={data} />}
    </Page>
  )
}

type StandingProps = { what: string; refused: PersonPage['enforcementRefused']; on: string }

function Standing({ what, refused, on }: StandingProps) {
  return (
    <p>
      <StateTag tone={refused ? 'amber' : 'green'}>{refused ? '不可以' : '可以'}</StateTag> {what}
      <span className="soft">
        （<DayText day={on} />）
      </span>
      {refused && (
        <>
          ：{refused.detail}
          {refused.basis && refused.basis.length > 0 && (
            <>
              依据：
              <Citations of={refused.basis} />
            </>
          )}
        </>
      )}
    </p>
  )
}

import { useQuery } from '@tanstack/react-query'
import { q } from '../api/client.ts'
import { DayText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { EndButton } from './EndButton.tsx'
import { type PersonPage, QUALIFICATIONS } from './words.ts'

/** Credentials, qualifications and review posts, each with its days; both ends of a credential are days on which it holds. */
export function Held({ page }: { page: PersonPage }) {
  return (
    <>
      <Section title="执法证件">
        <PlainTable<PersonPage['credentials'][number]>
          label="执法证件"
          rowKey={(one) => one.id}
          rows={page.credentials}
          empty="没有登记执法证件；没有有效证件的不得执法。"
          columns={[
            { title: '证件号', render: (one) => <span className="number">{one.number}</span> },
            { title: '有效期', render: (one) => <Days from={one.validFrom} to={one.validTo} /> },
            { title: '状态', render: (one) => credentialState(one, page.on) },
            {
              title: '办理',
              render: (one) => <EndButton page={page} of={{ kind: 'credential', id: one.id, ended: one.revokedOn !== null }} />,
            },
          ]}
        />
      </Section>
      <Section title="资格">
        <PlainTable<PersonPage['qualifications'][number]>
          label="资格"
          rowKey={(one) => one.id}
          rows={page.qualifications}
          empty="没有登记资格。"
          columns={[
            { title: '资格', render: (one) => QUALIFICATIONS[one.kind] },
            { title: '证书编号', render: (one) => <span className="number">{one.certificateNo}</span> },
            { title: '取得日期', render: (one) => <DayText day={one.obtainedOn} /> },
            { title: '有效至', render: (one) => (one.validTo ? <DayText day={one.validTo} /> : '长期') },
          ]}
        />
      </Section>
      <Posts page={page} />
    </>
  )
}

function Posts({ page }: { page: PersonPage }) {
  const { data } = useQuery({ ...q.listUnits(), staleTime: 300_000 })
  const nameOf = (unitId: string) => data?.items.find(({ id }) => id === unitId)?.name ?? '—'
  return (
    <Section title="法制审核岗位">
      <PlainTable<PersonPage['posts'][number]>
        label="法制审核岗位"
        rowKey={(one) => one.id}
        rows={page.posts}
        empty="没有法制审核岗位。"
        columns={[
          { title: '单位', render: (one) => nameOf(one.unitId) },
          { title: '任职日期', render: (one) => <DayText day={one.fromOn} /> },
          { title: '初次从事审核', render: (one) => <DayText day={one.firstTookUpOn} /> },
          { title: '结束日期', render: (one) => <DayText day={one.toOn} /> },
          {
            title: '办理',
            render: (one) => <EndButton page={page} of={{ kind: 'post', id: one.id, ended: one.toOn !== null }} />,
          },
        ]}
      />
    </Section>
  )
}

function Days({ from, to }: { from: string; to: string }) {
  return (
    <>
      <DayText day={from} /> 至 <DayText day={to} />
    </>
  )
}

function credentialState(one: PersonPage['credentials'][number], on: string) {
  if (one.revokedOn && one.revokedOn <= on) return <StateTag tone="red">已注销</StateTag>
  if (on < one.validFrom) return <StateTag tone="grey">未生效</StateTag>
  return on <= one.validTo ? <StateTag tone="green">有效</StateTag> : <StateTag tone="red">已过期</StateTag>
}

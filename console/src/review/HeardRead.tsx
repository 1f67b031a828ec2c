import { ADOPTED } from '../cases/names.ts'
import { penaltiesText } from '../kit/penalty.ts'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import type { Desk } from './words.ts'

type File = Desk['file']
type Heard = Pick<File, 'parties' | 'notices' | 'statements' | 'hearings'>

/** How the party was told and heard: notice, statement, hearing. */
export function HeardRead({ file }: { file: Heard }) {
  const nameOf = (partyId: string) => file.parties.find(({ id }) => id === partyId)?.name ?? '—'
  return (
    <Section title="告知、陈述申辩与听证">
      <PlainTable<File['notices'][number]>
        label="处罚前告知"
        rowKey={(one) => one.id}
        rows={file.notices}
        empty="没有告知记录。"
        columns={[
          { title: '被告知人', render: (one) => nameOf(one.partyId) },
          { title: '告知时间', render: (one) => <InstantText at={one.givenAt} /> },
          { title: '告知的处罚', render: (one) => penaltiesText(one.penalties) },
          {
            title: '听证权利',
            render: (one) => (one.hearingOffered ? (one.hearingWaived ? '已告知，放弃' : '已告知') : '未告知'),
          },
          { title: '陈述申辩', render: (one) => (one.statementWaived ? '放弃' : '未放弃') },
        ]}
      />
      {file.statements.length > 0 && (
        <PlainTable<File['statements'][number]>
          label="陈述申辩"
          rowKey={(one) => one.id}
          rows={file.statements}
          columns={[
            { title: '陈述人', render: (one) => nameOf(one.partyId) },
            { title: '内容', render: (one) => one.content },
            { title: '复核', render: (one) => `${ADOPTED[one.adopted]}：${one.answer}` },
          ]}
        />
      )}
      {file.hearings.length > 0 && (
        <PlainTable<File['hearings'][number]>
          label="听证"
          rowKey={(one) => one.id}
          rows={file.hearings}
          columns={[
            { title: '申请人', render: (one) => nameOf(one.partyId) },
            { title: '申请日期', render: (one) => <DayText day={one.requestedOn} /> },
            { title: '举行日期', render: (one) => <DayText day={one.heldOn} /> },
            { title: '笔录', render: (one) => one.record ?? one.refusedReason ?? (one.withdrawnOn ? '已撤回申请' : '—') },
          ]}
        />
      )}
    </Section>
  )
}

import { DayText, InstantText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { ADOPTED, NOTICE_METHODS, VOTES } from '../names.ts'
import { nameOfParty, penaltiesText } from '../reading.ts'
import type { CaseFile, Reading } from '../types.ts'
import { RowAct } from './RowAct.tsx'

type Hearing = CaseFile['hearings'][number]

/** Notices, statements, hearings and the collective discussion. */
export function HearingParts({ reading }: { reading: Reading }) {
  const { file, people } = reading
  const heard = file.notices.length + file.hearings.length > 0
  return (
    <>
      {heard && (
        <Section title="告知与听证">
          <PlainTable
            label="处罚前告知"
            rowKey={(one) => one.id}
            rows={file.notices}
            columns={[
              { title: '被告知人', render: (one) => nameOfParty(file, one.partyId) },
              { title: '告知时间', render: (one) => <InstantText at={one.givenAt} /> },
              { title: '方式', render: (one) => NOTICE_METHODS[one.method] },
              { title: '拟作处罚', render: (one) => penaltiesText(one.penalties) },
              { title: '听证权利', render: (one) => (one.hearingOffered ? '已告知' : '不适用') },
              {
                title: '办理',
                render: (one) => (
                  <>
                    <RowAct reading={reading} act="recordStatement" of={one.id}>
                      陈述申辩
                    </RowAct>
                    {one.hearingOffered && (
                      <RowAct reading={reading} act="requestHearing" of={one.id}>
                        申请听证
                      </RowAct>
                    )}
                  </>
                ),
              },
            ]}
          />
          {file.statements.map((one) => (
            <p key={one.id} className="said">
              <strong>{nameOfParty(file, one.partyId)}的陈述申辩</strong>（{ADOPTED[one.adopted]}）：{one.content}
              <br />
              <span className="soft">复核意见：{one.answer}</span>
            </p>
          ))}
          {file.hearings.length > 0 && <Hearings reading={reading} />}
        </Section>
      )}
      {file.discussions.length > 0 && (
        <Section title="集体讨论">
          {file.discussions.map((one) => (
            <div key={one.id}>
              <p>
                <DayText day={one.heldOn} />
                ，由{people[one.chairId] ?? '—'}主持。参加人员：
                {one.members.map((member) => `${member.name}（${VOTES[member.vote]}）`).join('、')}
              </p>
              <p>结论：{one.conclusion}</p>
              {one.members.map(
                (member) => member.dissent && <p key={member.personId}>{`${member.name}的不同意见：${member.dissent}`}</p>,
              )}
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

function Hearings({ reading }: { reading: Reading }) {
  const { file, people } = reading
  return (
    <PlainTable
      label="听证"
      rowKey={(one) => one.id}
      rows={file.hearings}
      columns={[
        { title: '申请人', render: (one) => nameOfParty(file, one.partyId) },
        { title: '申请日期', render: (one) => <DayText day={one.requestedOn} /> },
        { title: '情况', render: standingOf },
        { title: '拟举行日期', render: (one) => <DayText day={one.plannedOn} /> },
        { title: '举行日期', render: (one) => <DayText day={one.heldOn} /> },
        { title: '主持人', render: (one) => (one.chairId ? (people[one.chairId] ?? '—') : '—') },
        {
          title: '办理',
          render: (one) =>
            one.heldOn === null &&
            one.withdrawnOn === null && (
              <>
                <RowAct reading={reading} act="decideHearing" of={one.id}>
                  受理
                </RowAct>
                <RowAct reading={reading} act="holdHearing" of={one.id}>
                  举行
                </RowAct>
              </>
            ),
        },
      ]}
    />
  )
}

function standingOf(one: Hearing): string {
  if (one.heldOn) return '已举行'
  if (one.withdrawnOn) return '已撤回或放弃'
  if (one.refusedReason) return `不予受理：${one.refusedReason}`
  return one.decidedOn ? '已受理' : '待审查'
}

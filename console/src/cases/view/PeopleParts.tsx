import { InstantText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { DEPUTIES, HANDLER_ENDS, HANDLER_KINDS, ID_TYPES, ROLES, VULNERABILITIES } from '../names.ts'
import { nameOfParty } from '../reading.ts'
import type { Party, Reading } from '../types.ts'
import { RowAct } from './RowAct.tsx'

/** Parties and handlers. */
export function PeopleParts({ reading }: { reading: Reading }) {
  const { file } = reading
  return (
    <>
      <Section title="当事人">
        <PlainTable
          label="当事人"
          rowKey={(party) => party.id}
          rows={file.parties}
          empty="尚未登记当事人。"
          columns={[
            { title: '身份', render: (party) => ROLES[party.role] },
            { title: '姓名（名称）', render: (party) => (party.removedAt ? <del>{party.name}</del> : party.name) },
            { title: '证件', render: papersOf },
            { title: '联系方式、住址', render: (party) => [party.phone, party.address].filter(Boolean).join('，') || '—' },
            { title: '说明', render: (party) => remarksOf(reading, party) },
            {
              title: '办理',
              render: (party) =>
                party.removedAt === null && (
                  <>
                    <RowAct reading={reading} act="correctParty" of={party.id}>
                      更正
                    </RowAct>
                    <RowAct reading={reading} act="removeParty" of={party.id}>
                      移除
                    </RowAct>
                  </>
                ),
            },
          ]}
        />
      </Section>
      <Section title="办案民警">
        <PlainTable
          label="办案民警"
          rowKey={(handler) => handler.id}
          rows={file.handlers}
          empty="尚未指派办案民警。"
          columns={[
            { title: '姓名', render: (handler) => handler.name },
            { title: '分工', render: (handler) => HANDLER_KINDS[handler.kind] },
            { title: '自', render: (handler) => <InstantText at={handler.fromAt} /> },
            { title: '至', render: (handler) => <InstantText at={handler.untilAt} /> },
            {
              title: '原因',
              render: ({ endGround, reason }) => [endGround && HANDLER_ENDS[endGround], reason].filter(Boolean).join('：') || '—',
            },
            {
              title: '办理',
              render: (handler) =>
                handler.untilAt === null && (
                  <RowAct reading={reading} act="endHandler" of={handler.id}>
                    移交或回避
                  </RowAct>
                ),
            },
          ]}
        />
      </Section>
    </>
  )
}

function papersOf(party: Party): string {
  if (party.kind === 'unit') return party.uscc ?? '—'
  if (party.idType === null) return party.idNumber ?? '—'
  return party.idNumber ? `${ID_TYPES[party.idType]} ${party.idNumber}` : ID_TYPES[party.idType]
}

function remarksOf({ file }: Reading, party: Party): string {
  const said = [
    party.birthOn && `${party.birthOn} 出生`,
    party.legalRepresentative && `法定代表人${party.legalRepresentative}`,
    party.guardsParty && `${nameOfParty(file, party.guardsParty)}的监护人`,
    party.soleTrader && '个体工商户',
    ...party.vulnerabilities.map((code) => VULNERABILITIES[code]),
    party.nursingOrPregnant && '怀孕或者哺乳未满一周岁婴儿',
    party.congressDeputy && DEPUTIES[party.congressDeputy],
    party.priorDetained && '曾受行政拘留处罚',
    party.removedAt && `已移除：${party.removedReason ?? ''}`,
  ]
  return said.filter(Boolean).join('；') || '—'
}

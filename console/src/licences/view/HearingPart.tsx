import { DayText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { HEARING_GROUNDS } from '../names.ts'
import type { LicenceFile, Reading } from '../types.ts'

type Hearing = LicenceFile['hearings'][number]

/** Who was told of the right to a hearing, who asked for one, and what was said there. */
export function HearingPart({ reading: { file, people } }: { reading: Reading }) {
  if (file.hearings.length === 0) return null
  return (
    <Section title="听证">
      {file.hearings.map((one) => (
        <Facts
          key={one.id}
          of={[
            ['情形', HEARING_GROUNDS[one.ground]],
            ['情况', standingOf(one)],
            [one.ground === 'great-interest' ? '被告知人' : '公告载体', one.toldTo.join('、')],
            ['告知日期', <DayText key="told" day={one.toldOn} />],
            one.requester !== null && ['申请人', one.requester],
            one.requestedOn !== null && ['申请日期', <DayText key="asked" day={one.requestedOn} />],
            one.heldOn !== null && ['举行日期', <DayText key="held" day={one.heldOn} />],
            one.chairId !== null && ['主持人', people[one.chairId]],
            one.clerkId !== null && ['记录员', people[one.clerkId]],
            one.openToPublic !== null && ['公开举行', one.openToPublic ? '是' : `否：${one.closedReason ?? ''}`],
            one.record !== null && ['听证笔录', one.record],
          ]}
        />
      ))}
    </Section>
  )
}

function standingOf({ heldOn, waivedOn, requestedOn }: Hearing): string {
  if (heldOn) return '已举行'
  if (waivedOn) return '已放弃'
  return requestedOn ? '已申请，待举行' : '已告知'
}

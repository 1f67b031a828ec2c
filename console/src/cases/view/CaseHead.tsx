import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { PROCEDURES, SECRECY, SENSITIVE, SOURCES } from '../names.ts'
import { handlersNow, offendersNow } from '../reading.ts'
import type { Reading } from '../types.ts'
import { Limitation } from './Limitation.tsx'
import { StageTag } from './StageTag.tsx'

/** Number, parties, cause and the facts of the report. */
export function CaseHead({ reading }: { reading: Reading }) {
  const { file } = reading
  const { case: one } = file
  const names = handlersNow(file).map((handler) => handler.name)
  return (
    <section className="section" aria-label="案件概况">
      <Facts
        of={[
          ['案件编号', one.number],
          ['状态', <StageTag key="stage" stage={one.stage} />],
          ['案由', one.causeName],
          [
            '违法嫌疑人',
            offendersNow(file)
              .map((party) => party.name)
              .join('、') || '尚未登记',
          ],
          ['办案单位', one.unitName],
          ['办案民警', names.join('、') || '尚未指派'],
          ['办案程序', PROCEDURES[one.procedure]],
          ['来源', SOURCES[one.source]],
          ['接报时间', <InstantText key="reported" at={one.reportedAt} />],
          ['受案时间', <InstantText key="accepted" at={one.acceptedAt} />],
          one.acceptanceNumber !== null && ['受案文号', one.acceptanceNumber],
          ['行为日期', <ActDays key="act" from={one.occurredOn} until={one.occurredUntil} />],
          ['发现日期', <DayText key="found" day={one.foundOn} />],
          ['地点', one.place],
          one.secrecy !== 'none' && ['涉密情况', SECRECY[one.secrecy]],
          one.sensitive.length > 0 && ['敏感情形', one.sensitive.map((code) => SENSITIVE[code]).join('、')],
          reading.limitation !== null && ['追究时效', <Limitation key="limitation" limitation={reading.limitation} />],
        ]}
      />
      <p className="case-summary">
        <span className="soft">简要案情　</span>
        {one.summary}
      </p>
    </section>
  )
}

function ActDays({ from, until }: { from: string | null; until: string | null }) {
  if (!until || until === from) return <DayText day={from} />
  return (
    <>
      <DayText day={from} /> 至 <DayText day={until} />
    </>
  )
}

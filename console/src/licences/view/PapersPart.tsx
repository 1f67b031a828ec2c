import { DayText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { DECLINE_GROUNDS } from '../names.ts'
import type { Reading } from '../types.ts'
import { LicenceLetter } from './Letter.tsx'

/** The papers of the kind, which of them are there, the one notice of what is wanting, and why the application was not accepted. */
export function PapersPart({ reading }: { reading: Reading }) {
  const { file, kind, missing } = reading
  const { correction, nonAcceptance, application } = file
  return (
    <>
      <Section title={`申请材料（${kind.documents.length} 项，缺 ${missing.length} 项）`}>
        <ul className="paper-list">
          {kind.documents.map((one) => {
            const there = !missing.includes(one)
            return (
              <li key={one}>
                <StateTag tone={there ? 'green' : 'amber'}>{there ? '已提交' : '未提交'}</StateTag> {one}
              </li>
            )
          })}
        </ul>
      </Section>
      {correction && (
        <Section title="补正">
          <Facts
            of={[
              [
                '补正告知书',
                <span key="number">
                  {correction.number} <LicenceLetter applicationId={application.id} letter="correction" />
                </span>,
              ],
              ['告知日期', <DayText key="told" day={correction.toldOn} />],
              ['需要补正的内容', correction.missing.join('；')],
              ['补正日期', correction.answeredOn ? <DayText key="answered" day={correction.answeredOn} /> : '尚未补正'],
            ]}
          />
        </Section>
      )}
      {nonAcceptance && (
        <Section title="不予受理">
          <Facts
            of={[
              [
                '不予受理决定书',
                <span key="number">
                  {nonAcceptance.number} <LicenceLetter applicationId={application.id} letter="non-acceptance" />
                </span>,
              ],
              ['日期', <DayText key="told" day={nonAcceptance.toldOn} />],
              ['情形', DECLINE_GROUNDS[nonAcceptance.ground]],
              ['理由', nonAcceptance.reason],
              nonAcceptance.otherOrgan !== null && ['告知向其申请的机关', nonAcceptance.otherOrgan],
            ]}
          />
        </Section>
      )}
    </>
  )
}

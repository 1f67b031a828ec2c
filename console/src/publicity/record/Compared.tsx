import type { ReactNode } from 'react'
import { Empty } from '../../ui/Empty.tsx'
import { Section } from '../../ui/Section.tsx'
import { linesOf } from '../fields.tsx'
import { type Detail, REASONS } from '../words.ts'

/** Each public field beside the words of the case, and why something in it was replaced. */
export function Compared({ detail }: { detail: Detail }) {
  const { proposed, source, residue, record } = detail
  if (!proposed)
    return (
      <Section title="公示内容">
        <Empty title={record.state === 'not-public' ? '本决定不予公开，没有公示内容' : '没有公示内容'}>
          {record.reasonCode ? `原因：${REASONS[record.reasonCode]}。` : '所依据的决定已不在本平台，无法拟定公示内容。'}
        </Empty>
      </Section>
    )
  return (
    <Shown title="公示内容与遮盖" proposed={proposed} source={source}>
      {residue.length > 0 && (
        <div className="residue" role="alert">
          公示内容中仍有应当遮盖的信息：
          {residue.map((one) => `${one.title}“${one.found}”`).join('、')}。
          {record.state === 'collected' ? '请在“确认内容并传递”中改写后再确认。' : '请退回、更正或者撤回。'}
        </div>
      )}
    </Shown>
  )
}

type Sides = { title: string; proposed: NonNullable<Detail['proposed']>; source: Detail['source']; children?: ReactNode }

/** What is shown beside the words of the case. */
export function Shown({ title, proposed, source, children }: Sides) {
  const original: Record<string, string | null> = {
    partyName: source.partyName,
    violationFacts: source.facts,
    penaltyContent: source.penaltyContent,
    place: source.place,
    licenseContent: source.licenseContent,
  }
  return (
    <Section title={title}>
      {children}
      <table className="plain compared" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">公示项目</th>
            <th scope="col">案卷内容</th>
            <th scope="col">公示内容</th>
            <th scope="col">遮盖及理由</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(proposed.fields).map((field) => {
            const marks = proposed.masking.filter((mark) => mark.field === field.name)
            const { shown } = field
            return (
              <tr key={field.name}>
                <th scope="row">{field.title}</th>
                <td>{field.name in original ? original[field.name] || '—' : shown ? <span className="soft">同右</span> : '—'}</td>
                <td className={marks.length > 0 ? 'masked' : undefined}>{shown || '—'}</td>
                <td>
                  {marks.map((mark) => (
                    <div key={mark.substitute + mark.reason}>
                      {mark.substitute && `以“${mark.substitute}”代替：`}
                      {mark.reason}
                      <span className="soft">（{mark.proposedBy === 'machine' ? '系统拟定' : '人工'}）</span>
                    </div>
                  ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { Citations } from '../../ui/Citation.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { CHOICES, changesIn, type Group, type Reassessment, TURNS } from './words.ts'

const count = (number: number) => number.toLocaleString('zh-CN')

/** What the look found or the run did: counts first, then each reason with its articles and its records. */
export function Turns({ told }: { told: Reassessment }) {
  const turned = TURNS.filter(({ key }) => told[key].length > 0)
  return (
    <Section title={told.dryRun ? '试算结果' : '执行结果'}>
      <p role="status">
        核对 {count(told.examined)} 条：{TURNS.map(({ key, title }) => `${title} ${count(changesIn(told[key]))} 条`).join('，')}。
        {told.dryRun ? '没有作任何改变。' : '已经生效并记入审计。'}
      </p>
      <Choices told={told} />
      {turned.length === 0 && <Empty title="没有变化">每一条记录的公示状态都与现在的法律和设置相符。</Empty>}
      {turned.map(({ key, title, what, tone }) => (
        <section key={key} aria-label={title}>
          <h3>
            <StateTag tone={tone}>{title}</StateTag> {count(changesIn(told[key]))} 条：{what}
          </h3>
          {told[key].map((group) => (
            <Reason key={group.reason} group={group} up={key === 'up'} />
          ))}
        </section>
      ))}
    </Section>
  )
}

function Choices({ told: { choices } }: { told: Reassessment }) {
  return (
    <Facts
      of={choices.map(({ key, value, supposed }) => [
        CHOICES[key].title,
        <span key={key}>
          {CHOICES[key].options[value] ?? value} {supposed && <StateTag tone="amber">假设</StateTag>}
        </span>,
      ])}
    />
  )
}

function Reason({ group, up }: { group: Group; up: boolean }) {
  const articles = group.basis.filter((one) => one !== 'unsourced')
  return (
    <details className="fold">
      <summary>
        {up ? '已消失的理由：' : ''}
        {group.reasonName}（{group.reason}）：{count(group.count)} 条
      </summary>
      {articles.length > 0 && (
        <p>
          依据：
          <Citations of={articles} />
        </p>
      )}
      <ul className="columns">
        {group.records.map(({ id, number, recordNo }) => (
          <li key={id}>
            <Link to={paths.publicityRecord({ recordId: id })}>{number ?? `无文号（${recordNo}）`}</Link>
          </li>
        ))}
      </ul>
      {group.count > group.records.length && (
        <p className="soft">
          共 {count(group.count)} 条，这里列出前 {count(group.records.length)} 条。
        </p>
      )}
    </details>
  )
}

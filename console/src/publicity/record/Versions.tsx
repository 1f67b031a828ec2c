import { instantText } from '../../kit/day.ts'
import { Section } from '../../ui/Section.tsx'
import type { Detail, Shown } from '../words.ts'
import { Changed } from './Changed.tsx'

/** What each correction changed: the replaced text beside the one that took its place, the newest first. */
export function Versions({ detail }: { detail: Detail }) {
  const { record, versions, names } = detail
  if (record.publishedAt === null) return null
  const after = (index: number): Shown | null => versions[index + 1]?.publicFields ?? record.publicFields
  return (
    <Section title="版本">
      {versions.length === 0 && <p className="soft">发布以来没有更正过。更正后，被替换的内容在这里与新内容对照。</p>}
      {versions
        .map((version, index) => ({ version, now: after(index) }))
        .reverse()
        .map(({ version, now }) => (
          <div key={version.edition} className="change">
            <h3>
              第 {version.edition + 1} 版代替第 {version.edition} 版：{instantText(version.replacedAt)}，
              {names[version.replacedBy] ?? version.replacedBy}决定
            </h3>
            <p className="soft">
              第 {version.edition} 版自 {instantText(version.shownFrom)} 起公示。{version.reason && `更正理由：${version.reason}`}
            </p>
            {now && (
              <Changed
                label={`第 ${version.edition} 版与第 ${version.edition + 1} 版的不同`}
                before={version.publicFields}
                after={now}
                titles={[`第 ${version.edition} 版`, `第 ${version.edition + 1} 版`]}
              />
            )}
          </div>
        ))}
    </Section>
  )
}

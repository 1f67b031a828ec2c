import { Citation, Citations } from '../ui/Citation.tsx'
import { DayText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { type Cause, optionText } from './ranges.ts'

type Version = Cause['versions'][number]

/** The penalty tiers under each wording, newest first. */
export function CauseVersions({ cause }: { cause: Cause }) {
  return [...cause.versions].reverse().map((version) => (
    <Section key={version.statute + version.effectiveFrom} title={version.statute}>
      <p>
        <DayText day={version.effectiveFrom} /> 起
        {version.effectiveTo ? (
          <>
            {' '}
            至 <DayText day={version.effectiveTo} />
          </>
        ) : (
          '，现行有效'
        )}
        。依据：
        <Citations of={version.citations} />
        {version.evidence === 'unsourced' && <StateTag tone="amber">待法制部门核对</StateTag>}
      </p>
      {version.successorUnknown && <p>该条文已失效，后续规定尚未收录，办理时请核对现行法律。</p>}
      {version.localAmounts && <p>罚款的具体数额由省级标准在法定幅度内规定。</p>}
      {version.note && <p className="soft">{version.note}</p>}
      <PlainTable<Version['tiers'][number]>
        label={`${version.statute} 处罚档次`}
        rowKey={(tier) => tier.name + tier.article}
        rows={version.tiers}
        columns={[
          { title: '档次', render: (tier) => tier.name },
          { title: '条款', render: (tier) => <Citation of={tier.article} /> },
          {
            title: '处罚',
            render: (tier) => tier.options.map((option) => <div key={optionText(option)}>{optionText(option)}</div>),
          },
        ]}
      />
    </Section>
  ))
}

import { Citations } from '../../ui/Citation.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { rangeText } from '../ranges.ts'
import type { useGoverningLaw } from './useGoverningLaw.ts'

/** Which version of the law holds and why, and what it allows for the tier chosen. */
export function GoverningLaw({ law, tierName }: { law: ReturnType<typeof useGoverningLaw>; tierName: string | undefined }) {
  if (law.error) return <Problem error={law.error} />
  if (!law.data) return null
  const { explanation, basis, version } = law.data
  const tier = version?.tiers.find((one) => one.name === tierName)
  return (
    <div className="law-note" role="note">
      <p>
        {explanation}依据：
        <Citations of={basis} />
      </p>
      {tier && (
        <p>
          “{tier.name}”的法定幅度（
          <Citations of={[tier.article]} />
          ）：{tier.options.map(rangeText).join('；或者')}。
        </p>
      )}
      {version?.localAmounts && <p className="soft">具体数额由省级规定在法定幅度内确定。</p>}
    </div>
  )
}

import { DayText } from '../ui/DayText.tsx'
import { StateTag } from '../ui/StateTag.tsx'

type Owed = { unrecorded: number | null; resultsBy: string | null; late: boolean }

/** How many results of an inspection are still to be recorded, and by when. */
export function ResultsOwed({ of: { unrecorded, resultsBy, late } }: { of: Owed }) {
  if (unrecorded === null || resultsBy === null) return '—'
  if (unrecorded === 0) return <StateTag tone="green">全部公布</StateTag>
  return (
    <>
      <StateTag tone={late ? 'red' : 'amber'}>{`${unrecorded} 个待登记${late ? '，已逾期' : ''}`}</StateTag>
      <span className="soft">
        最迟 <DayText day={resultsBy} />
      </span>
    </>
  )
}

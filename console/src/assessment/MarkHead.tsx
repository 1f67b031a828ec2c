import { InstantText } from '../ui/DayText.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import type { MarkDraft } from './useMarkDraft.ts'
import { GRADES, points } from './words.ts'

const KEYS = [
  ['j k', '上下评分项'],
  ['1–9', '扣分'],
  ['o', '其他问题'],
  ['v', '一票否决'],
  ['e', '修改'],
  ['Esc', '返回'],
  ['Ctrl+S', '保存'],
  ['Ctrl+Enter', '提交'],
] as const

/** The score as it stands, whether it is saved, and the keys. */
export function MarkHead({ draft, submitted }: { draft: MarkDraft; submitted: boolean }) {
  const { score, missing } = draft.reading
  return (
    <div className="mark-head">
      <p>
        <span className="mark-score">{points(score.hundredths)} 分</span>
        <StateTag tone={GRADES[score.grade].tone}>{GRADES[score.grade].title}</StateTag>
        <span>{draft.entries.length} 个问题</span>
        {missing.length > 0 && <span className="late-count">待补正 {missing.length} 处</span>}
        {!submitted && <Saved draft={draft} />}
      </p>
      {!submitted && (
        <div className="key-line">
          {KEYS.map(([key, does]) => (
            <span key={key}>
              <kbd>{key}</kbd> {does}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}

function Saved({ draft: { state, theirs } }: { draft: MarkDraft }) {
  return (
    <span role="status" className="soft">
      {state.kind === 'saved' &&
        (state.at ? (
          <>
            已保存 <InstantText at={state.at} />
          </>
        ) : (
          '修改后自动保存'
        ))}
      {state.kind === 'waiting' && '有改动，即将保存'}
      {state.kind === 'saving' && '正在保存…'}
      {state.kind === 'failed' && (theirs ? '已在别处修改，暂停保存' : `未能保存，内容保留在本机并自动重试：${state.why ?? ''}`)}
    </span>
  )
}

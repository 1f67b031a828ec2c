import { Button } from 'antd'
import { dayOf, instantText, timeText } from '../kit/day.ts'
import type { DraftState } from './useDraft.ts'

type Props = { draft: DraftState; onDiscard: () => void }

/** Says that a draft is kept, and since when. */
export function DraftNote({ draft, onDiscard }: Props) {
  if (draft.failed) return <span className="draft-note state-red">浏览器未能保存草稿，离开前请先提交</span>
  if (!draft.savedAt) return <span className="draft-note">填写的内容会自动存为本机草稿</span>
  const today = dayOf(draft.savedAt) === dayOf(new Date().toISOString())
  const time = today ? timeText(draft.savedAt) : instantText(draft.savedAt)
  return (
    <span className="draft-note" role="status">
      {draft.restored ? `已恢复 ${time} 的草稿` : `草稿已于 ${time} 保存`}
      <Button type="link" size="small" onClick={onDiscard}>
        放弃草稿
      </Button>
    </span>
  )
}

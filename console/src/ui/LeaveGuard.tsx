import { useBlocker } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import type { DraftState } from './useDraft.ts'

/** Warns before a page with unsubmitted words is left; the draft can be kept or thrown away. */
export function LeaveGuard({ draft }: { draft: DraftState }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => draft.isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: draft.isDirty,
    withResolver: true,
  })
  const leave = (first: () => void) => {
    first()
    blocker.proceed?.()
  }
  return (
    <Modal
      title="离开此页？"
      open={blocker.status === 'blocked'}
      onCancel={() => blocker.reset?.()}
      footer={[
        <Button key="drop" danger onClick={() => leave(draft.drop)}>
          放弃并离开
        </Button>,
        <Button key="keep" onClick={() => leave(draft.keep)}>
          保留草稿并离开
        </Button>,
        <Button key="stay" type="primary" onClick={() => blocker.reset?.()}>
          继续填写
        </Button>,
      ]}
    >
      有尚未提交的内容。保留的草稿只有您本人在这台电脑上可以看到，下次打开本页会自动恢复。
    </Modal>
  )
}

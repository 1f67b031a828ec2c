import { Modal } from 'antd'
import { useCallback, useState } from 'react'
import { useKey, useKeys } from './keys.ts'

const IN_FORMS = [
  { key: 'Ctrl + Enter', does: '提交正在填写的表单' },
  { key: 'Ctrl + S', does: '立即保存草稿' },
]

/** `?` shows the keys that work on this page. */
export function KeysDialog() {
  const [open, setOpen] = useState(false)
  useKey(
    '?',
    '显示快捷键',
    useCallback(() => setOpen(true), []),
  )
  const keys = useKeys()
  return (
    <Modal title="快捷键" open={open} onCancel={() => setOpen(false)} footer={null} width={420}>
      <dl className="keys">
        {[...keys, ...IN_FORMS].map((one) => (
          <div key={one.key}>
            <dt>
              <kbd>{one.key}</kbd>
            </dt>
            <dd>{one.does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

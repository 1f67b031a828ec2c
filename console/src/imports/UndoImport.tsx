import { Modal } from 'antd'
import { api } from '../api/client.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Run } from './ImportsPage.tsx'

/** Takes a whole import back as one act; rows it had corrected get their earlier values again. */
export function UndoImport({ run, close }: { run: Run; close: () => void }) {
  return (
    <Modal title={`撤销导入：${run.fileName}`} open onCancel={close} footer={null} destroyOnHidden>
      <p>
        将撤回新增的 {run.created} 条、恢复更正前的 {run.updated} 条；已公示的随之撤回。
      </p>
      <ActForm<{ reason: string }, unknown>
        name="undoImport"
        subject={run.id}
        act={({ reason }) => api.undoImport({ importId: run.id, reason })}
        refresh={[['listImports'], ['listPublicityRecords']]}
        done={close}
        submit="撤销导入"
        said="导入已撤销"
      >
        <TextField name="reason" label="撤销理由" max={200} rows={2} />
      </ActForm>
    </Modal>
  )
}

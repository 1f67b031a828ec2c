import { Modal } from 'antd'
import { api } from '../api/client.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { TextField } from '../ui/TextField.tsx'

/** A number is cancelled with a reason and stays in the register. */
export function CancelNumber({ id, text, close }: { id: string; text: string; close: () => void }) {
  return (
    <Modal title={`作废 ${text}`} open onCancel={close} footer={null} destroyOnHidden>
      <ActForm<{ reason: string }, unknown>
        name="cancelNumber"
        subject={id}
        act={(form) => api.cancelNumber({ id, ...form })}
        refresh={[['listDocumentNumbers']]}
        done={close}
        submit="作废"
        said="字号已作废"
      >
        <TextField name="reason" label="作废原因" max={200} rows={2} />
      </ActForm>
    </Modal>
  )
}

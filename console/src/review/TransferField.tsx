import { Form } from 'antd'
import { TextField } from '../ui/TextField.tsx'

/** Where the case should go; asked only for a transfer. @law APL:27, PROC:172 */
export function TransferField() {
  const result = Form.useWatch('result')
  if (result !== 'transferred') return null
  return <TextField name="transferTo" label="移送的机关" max={200} hint="涉嫌犯罪的移送本机关刑事侦查部门或者有管辖权的机关。" />
}

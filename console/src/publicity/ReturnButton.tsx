import { Input } from 'antd'
import { useId, useState } from 'react'
import { api } from '../api/client.ts'
import { BatchButton } from './BatchButton.tsx'
import type { PublicityRecord } from './words.ts'

type Props = { chosen: readonly PublicityRecord[]; clear: () => void }

/** Sends all chosen back to the case unit for one reason. */
export function ReturnButton({ chosen, clear }: Props) {
  const [reason, setReason] = useState('')
  const id = useId()
  return (
    <BatchButton
      chosen={chosen}
      clear={() => {
        setReason('')
        clear()
      }}
      title="批量退回"
      what="退回办案单位重新确认"
      ready={reason.trim() !== ''}
      act={({ recordIds, dryRun }) => api.returnRecords({ recordIds, dryRun, reason: dryRun ? '试算' : reason.trim() })}
    >
      <p>
        <label htmlFor={id}>退回理由（各条相同；不要写出须遮盖的内容本身）</label>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          required
        />
      </p>
    </BatchButton>
  )
}

import { Button } from 'antd'
import { download } from '../../api/client.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useSave } from '../../ui/useSave.ts'

/** The receipt for the person concerned, as PDF with its QR code: only while the page is public. */
export function ReceiptButton({ recordId }: { recordId: string }) {
  const take = useSave(() => download('getReceiptDocument', { recordId } as never), { said: '回执已生成' })
  return (
    <div>
      <Button loading={take.isPending} onClick={() => take.mutate()}>
        出具公示回执
      </Button>
      <Problem error={take.error} />
    </div>
  )
}

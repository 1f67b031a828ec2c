import { Button } from 'antd'
import { Problem } from './Problem.tsx'
import { useSave } from './useSave.ts'

/** Downloads what the filter shows, all pages. */
export function ExportButton({ act }: { act: () => Promise<void> }) {
  const save = useSave(act, { said: '导出已完成' })
  return (
    <>
      <Button size="small" loading={save.isPending} onClick={() => save.mutate(undefined as never)}>
        导出全部
      </Button>
      <Problem error={save.error} />
    </>
  )
}

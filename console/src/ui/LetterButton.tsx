import { Button } from 'antd'
import { Problem } from './Problem.tsx'
import { useSave } from './useSave.ts'

type Props = {
  /** What is taken, with its number: 决定书 四公…号. */
  of: string
  take: () => Promise<void>
}

/** Saves a written document as PDF. */
export function LetterButton({ of, take }: Props) {
  const save = useSave(take, { said: null })
  return (
    <>
      <Button type="link" size="small" loading={save.isPending} aria-label={`下载${of}`} onClick={() => save.mutate(undefined)}>
        PDF
      </Button>
      <Problem error={save.error} />
    </>
  )
}

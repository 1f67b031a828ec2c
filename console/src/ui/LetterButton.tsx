import { Button } from 'antd'
import { Problem } from './Problem.tsx'
import { useSave } from './useSave.ts'

type Props = {
  title: string
  /** Said after the title to those who do not see where the button stands: of which decision. */
  unseen?: string
  take: () => Promise<void>
}

/** Saves a written document as PDF. */
export function LetterButton({ title, unseen, take }: Props) {
  const save = useSave(take, { said: null })
  return (
    <>
      <Button type="link" size="small" loading={save.isPending} onClick={() => save.mutate(undefined)}>
        {title}
        {unseen && <span className="unseen">{unseen}</span>}
      </Button>
      <Problem error={save.error} />
    </>
  )
}

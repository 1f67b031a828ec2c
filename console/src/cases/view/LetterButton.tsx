import { Button } from 'antd'
import { download } from '../../api/client.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useSave } from '../../ui/useSave.ts'

type Props = { caseId: string; decisionId: string; number: string | null }

/** Saves the written decision as PDF. */
export function LetterButton({ caseId, decisionId, number }: Props) {
  const take = useSave(() => download('getDecisionLetter', { caseId, decisionId }), { said: null })
  return (
    <>
      <Button
        type="link"
        size="small"
        loading={take.isPending}
        aria-label={`下载决定书 ${number ?? ''}`}
        onClick={() => take.mutate(undefined)}
      >
        PDF
      </Button>
      <Problem error={take.error} />
    </>
  )
}

import { Button } from 'antd'
import { download } from '../../api/client.ts'
import { sizeOf } from '../../kit/size.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useSave } from '../../ui/useSave.ts'
import type { CaseFile } from '../types.ts'

type Props = { caseId: string; evidence: CaseFile['evidence'][number] }

/** Saves the file of a piece of evidence; why it could not be served stands beside it. */
export function EvidenceFile({ caseId, evidence: { id: evidenceId, fileName, fileBytes } }: Props) {
  const take = useSave(() => download('getEvidenceFile', { caseId, evidenceId }), { said: null })
  if (fileName === null) return '—'
  return (
    <>
      <Button
        type="link"
        className="evidence-file"
        loading={take.isPending}
        aria-label={`下载 ${fileName}`}
        onClick={() => take.mutate(undefined)}
      >
        {fileName}
      </Button>
      {fileBytes !== null && <span className="soft">（{sizeOf(fileBytes)}）</span>}
      <Problem error={take.error} />
    </>
  )
}

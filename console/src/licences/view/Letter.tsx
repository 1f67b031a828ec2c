import { download } from '../../api/client.ts'
import type { Input } from '../../api/operations.ts'
import { LetterButton } from '../../ui/LetterButton.tsx'

type Letter = Input<'getLicenceLetter'>['letter']
const TITLES: Record<Letter, string> = {
  receipt: '接收凭证',
  correction: '补正告知书',
  acceptance: '受理通知书',
  'non-acceptance': '不予受理决定书',
  decision: '许可决定书',
  certificate: '许可证件',
  revocation: '撤销许可决定书',
  cancellation: '注销许可决定书',
}

/** Saves one of the application's papers as PDF; stands beside the fact it tells. */
export function LicenceLetter({ applicationId, letter }: { applicationId: string; letter: Letter }) {
  return <LetterButton title={`下载${TITLES[letter]}`} take={() => download('getLicenceLetter', { applicationId, letter })} />
}

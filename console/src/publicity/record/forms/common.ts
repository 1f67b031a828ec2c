import { q } from '../../../api/client.ts'
import type { Detail } from '../../words.ts'

/** What every act on one record shares: whose it is, the version it was read at, and what is no longer true afterwards. */
export function formOf({ record: { id: recordId, version } }: Detail) {
  return {
    path: { recordId, version },
    common: {
      subject: `${recordId}|${version}`,
      refresh: [
        q.getPublicityRecord({ recordId }).queryKey,
        ['listPublicityRecords'],
        ['countPublicitySteps'],
        ['getPublicityWork'],
        ['listPublicityWithdrawals'],
      ],
    },
  }
}

/** What is said after something was proposed, or done at once. */
export const saidOf =
  (done: string) =>
  ({ awaits }: { awaits: boolean }): string =>
    awaits ? '已提出，等待另一人决定' : done

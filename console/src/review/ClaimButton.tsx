import { Input, Modal } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import { useSession } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'
import type { Desk } from './words.ts'

/** Takes the proposal for review, or gives it back; giving back another's claim needs a reason. */
export function ClaimButton({ desk: { claim, open, refused, proposalId } }: { desk: Desk }) {
  const { personId } = useSession()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const refresh = [q.getReviewDesk({ proposalId }).queryKey, ['listReviewQueue']]
  const take = useSave(() => api.claimReview({ proposalId }), { refresh, said: '已领取' })
  const release = useSave(
    () => api.releaseReviewClaim({ proposalId, ...(reason.trim() ? { reason: reason.trim() } : {}) } as never),
    { refresh, said: '已退还', done: () => setAsking(false) },
  )
  if (!open) return null
  if (!claim)
    return (
      <>
        <Problem error={take.error} />
        <ActButton refused={refused} compact loading={take.isPending} onClick={() => take.mutate()}>
          领取审核
        </ActButton>
      </>
    )
  const own = claim.reviewerId === personId
  return (
    <>
      <span className="soft">{own ? '已由您领取' : `已由${claim.reviewerName}领取`}</span>
      <ActButton
        refused={own ? null : refused}
        compact
        loading={release.isPending}
        onClick={() => (own ? release.mutate() : setAsking(true))}
      >
        {own ? '退还' : '代为退还'}
      </ActButton>
      <Modal
        title={`代${claim.reviewerName}退还`}
        open={asking}
        okText="退还"
        onCancel={() => setAsking(false)}
        onOk={() => release.mutate()}
        confirmLoading={release.isPending}
      >
        <Problem error={release.error} />
        <label htmlFor="release-reason">代为退还的理由</label>
        <Input.TextArea
          id="release-reason"
          value={reason}
          maxLength={500}
          showCount
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  )
}

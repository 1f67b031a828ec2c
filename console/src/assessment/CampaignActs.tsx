import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'
import { RoundForm } from './RoundForm.tsx'

type Detail = Reply<'getCampaign'>
const SENT = {
  start: (campaignId: string): Promise<unknown> => api.startCampaign({ campaignId }),
  end: (campaignId: string): Promise<unknown> => api.endCampaign({ campaignId }),
}

/** What the organiser may do next, each with the reason why not. */
export function CampaignActs({ detail: { campaign, acts } }: { detail: Detail }) {
  const manages = useMay('assessment.manage')
  const campaignId = campaign.id
  const [open, setOpen] = useState(false)
  const refresh = [q.getCampaign({ campaignId }).queryKey, ['listCampaigns']]
  const send = useSave((name: keyof typeof SENT) => SENT[name](campaignId), { refresh, said: '已办理' })
  if (!manages) return null
  return (
    <>
      <Problem error={send.error} />
      {acts.changeStandard === null && (
        <Link className="link-button" to={paths.campaignStandard({ campaignId })}>
          修改评分标准
        </Link>
      )}
      {campaign.startedAt === null && (
        <ActButton compact type="primary" refused={acts.start} loading={send.isPending} onClick={() => send.mutate('start')}>
          启动评查
        </ActButton>
      )}
      {campaign.startedAt !== null && campaign.endedAt === null && (
        <>
          <ActButton compact type="primary" refused={acts.planRound} onClick={() => setOpen(true)}>
            安排一轮
          </ActButton>
          <ActButton compact refused={acts.end} loading={send.isPending} onClick={() => send.mutate('end')}>
            结束评查
          </ActButton>
        </>
      )}
      <Drawer title="安排一轮" open={open} onClose={() => setOpen(false)} size={560} destroyOnHidden>
        <RoundForm campaignId={campaignId} refused={acts.planRound} />
      </Drawer>
    </>
  )
}

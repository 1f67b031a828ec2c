import { Modal } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { ActForm } from '../ui/ActForm.tsx'
import { SampleFields, type SamplePlan, sentOf, shownOf } from './SampleFields.tsx'
import type { RoundDetail } from './words.ts'

/** Another draw for a round whose draw was withdrawn; says what becomes of the former one. */
export function DrawAnew({ detail: { round, acts } }: { detail: RoundDetail }) {
  const [open, setOpen] = useState(false)
  const roundId = round.id
  return (
    <>
      <ActButton compact refused={acts.drawAnew} onClick={() => setOpen(true)}>
        重新安排抽取
      </ActButton>
      <Modal title="重新安排抽取" open={open} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <p>
          将按现在可以抽取的案卷重新列出名单，建立一次新的抽取，由各单位重新承诺、公开随机数。已撤回的抽取和它的撤回理由保留在本轮的历次抽取中，不能再用。
        </p>
        <ActForm<SamplePlan, Reply<'replanRound'>>
          name="replanRound"
          subject={roundId}
          refused={acts.drawAnew}
          initial={{ sample: shownOf(round.sample), contributors: 2, revealHours: 24 }}
          act={(form) => api.replanRound({ roundId, ...sentOf(form) })}
          refresh={[q.getRound({ roundId }).queryKey, ['getCampaign'], ['listDraws']]}
          done={() => setOpen(false)}
          submit="重新列出案卷并建立抽取"
          said={({ listed, strata }) => `已重新列出 ${listed} 份案卷，分 ${strata} 层`}
        >
          <SampleFields />
        </ActForm>
      </Modal>
    </>
  )
}

import { Modal } from 'antd'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ListField } from '../ui/ListField.tsx'
import { PersonField } from '../ui/PersonPicker.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Marker } from './words.ts'

type Form = { reason: string; standIns?: { personId: string }[] }
type Props = { roundId: string; marker: Marker; close: () => void }

/** Takes a marker out of the round, after saying what becomes of the files. */
export function ReplaceMarker({ roundId, marker: { personId, name, files, handedIn }, close }: Props) {
  return (
    <Modal title={`更换评查员：${name}`} open onCancel={close} footer={null} destroyOnHidden>
      <ul>
        <li>{name} 退出本轮，不能恢复；理由和转交情况留痕。</li>
        <li>已提交的 {handedIn} 份评查表保留，照常计分。</li>
        <li>
          未提交的 {files - handedIn} 份转给其他评查员，从空白评查表重新评查，已存草稿作废；回避和互检规则不变，份数尽量均衡。
        </li>
        <li>没有人可以接替时不予办理；可以同时补充评查员。</li>
      </ul>
      <ActForm<Form, Reply<'replaceMarker'>>
        name="replaceMarker"
        subject={`${roundId}|${personId}`}
        initial={{ standIns: [] }}
        act={({ reason, standIns = [] }) =>
          api.replaceMarker({ roundId, personId, reason, standIns: standIns.map((one) => one.personId) })
        }
        refresh={[
          q.getRound({ roundId }).queryKey,
          q.listDropOuts({ roundId }).queryKey,
          ['listRoundFiles'],
          ['listMyAssignments'],
          ['getAssessmentWork'],
        ]}
        done={close}
        submit="更换评查员"
        said={({ handed, kept, least, most }) =>
          `已转交 ${handed} 份，保留 ${kept} 份；现每人 ${least === most ? least : `${least} 至 ${most}`} 份`
        }
      >
        <TextField name="reason" label="理由" max={500} rows={2} />
        <ListField name="standIns" noun="补充的评查员" max={20}>
          {(index) => <PersonField name={[index, 'personId']} label="评查员" kind="officer" />}
        </ListField>
      </ActForm>
    </Modal>
  )
}

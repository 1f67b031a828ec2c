import { Form } from 'antd'
import { api, q } from '../api/client.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type ListDetail, type ListItem, refusalOf } from './words.ts'

type Release = { verdict: 'accepted' | 'returned'; reason?: string }
type Props = { list: ListDetail; item: ListItem; close: () => void }

/** The second person, another than who wrote it: lets a version out, or sends it back with a reason. */
export function ReleaseForm({ list, item, close }: Props) {
  const { itemId, revision } = item
  return (
    <ActForm<Release, unknown>
      name="releaseListItem"
      subject={`${itemId}|${revision}`}
      refused={refusalOf(item.release)}
      act={({ verdict, reason }) =>
        api.releaseListItem({ itemId, revision, accepted: verdict === 'accepted', reason: reason ?? null })
      }
      refresh={[
        q.getPreEventList({ listCode: list.state.code }).queryKey,
        ['listPreEvent'],
        ['getListItemHistory'],
        ['getPreEventWork'],
      ]}
      done={close}
      submit="提交"
      said="已办理"
    >
      <ChoiceField name="verdict" label="审核结果" options={{ accepted: '内容无误，发布', returned: '退回修改' }} />
      <Why />
    </ActForm>
  )
}

function Why() {
  const verdict = Form.useWatch('verdict')
  return verdict === 'returned' ? <TextField name="reason" label="退回理由" max={300} rows={2} /> : null
}

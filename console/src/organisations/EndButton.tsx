import { Button, Modal } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { DayInput } from '../ui/DayField.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'
import type { PersonPage } from './words.ts'

type Of = { kind: 'credential' | 'post'; id: string; ended: boolean }
const WORDS = {
  credential: { act: '注销', title: '注销执法证件', day: '注销日期（自该日起不再有效）' },
  post: { act: '结束', title: '结束法制审核岗位', day: '结束日期（自该日起不再任职）' },
}

/** Ends a credential or a review post on a day; for those who keep the register. */
export function EndButton({ page, of }: { page: PersonPage; of: Of }) {
  const manages = useMay('organisation.manage')
  const [open, setOpen] = useState(false)
  const [on, setOn] = useState<string | null>(page.on)
  const personId = page.person.id
  const end = useSave(
    (day: string): Promise<unknown> =>
      of.kind === 'credential'
        ? api.revokeCredential({ personId, credentialId: of.id, revokedOn: day })
        : api.endReviewerPost({ personId, postId: of.id, toOn: day }),
    { refresh: [q.showPerson({ personId }).queryKey], done: () => setOpen(false) },
  )
  if (!manages || of.ended) return '—'
  const words = WORDS[of.kind]
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.act}
      </Button>
      <Modal
        title={words.title}
        open={open}
        okText={words.act}
        okButtonProps={{ disabled: on === null }}
        confirmLoading={end.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => on && end.mutate(on)}
      >
        <Problem error={end.error} />
        <p>{words.day}</p>
        <DayInput label={words.day} value={on} onChange={setOn} />
      </Modal>
    </>
  )
}

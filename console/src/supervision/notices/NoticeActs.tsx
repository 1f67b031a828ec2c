import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { useMay } from '../../session/session.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { ActForm } from '../../ui/ActForm.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { isOwed, type NoticeDetail } from './words.ts'

type Done = Reply<'replyToNotice'>

/** What this person may do with the notice now; a step that is refused says why. */
export function NoticeActs({ detail: { notice, acts } }: { detail: NoticeDetail }) {
  const [replies, issues] = [useMay('supervision.reply'), useMay('supervision.issue')]
  const { id: supervisionId, version, state } = notice
  const refresh = [q.getNotice({ supervisionId }).queryKey, ['listNotices'], ['getNoticeWork']]
  const named = { supervisionId, version }
  return (
    <>
      {replies && isOwed(state) && (
        <Section title="回复">
          <ActForm<Pick<Input<'replyToNotice'>, 'words'>, Done>
            name="replyToNotice"
            subject={`${supervisionId}|${notice.round}`}
            refused={acts.reply.refused}
            act={(form) => api.replyToNotice({ ...named, ...form })}
            refresh={refresh}
            submit="回复"
            said="已回复"
          >
            <TextField
              name="words"
              label="办理情况"
              max={3000}
              rows={5}
              hint="写明查明的事实、采取的措施和结果；有异议的一并提出。"
            />
          </ActForm>
        </Section>
      )}
      {issues && state === 'replied' && (
        <Section title="审查回复">
          <ActForm<Pick<Input<'judgeReply'>, 'accepted' | 'words'>, Done>
            name="judgeReply"
            subject={`${supervisionId}|${notice.round}`}
            refused={acts.judge.refused}
            act={(form) => api.judgeReply({ ...named, ...form })}
            refresh={refresh}
            submit="提交审查意见"
            said="已审查"
          >
            <YesNoField name="accepted" label="审查结论" yes="合格，办结" no="不合格，退回重新回复" />
            <TextField name="words" label="审查意见" max={1000} rows={3} />
          </ActForm>
        </Section>
      )}
      {issues && state !== 'concluded' && state !== 'withdrawn' && (
        <Withdrawal {...{ named, refresh, refused: acts.withdraw.refused }} />
      )}
    </>
  )
}

type Props = {
  named: { supervisionId: string; version: number }
  refresh: readonly (readonly unknown[])[]
  refused: NoticeDetail['acts']['withdraw']['refused']
}
function Withdrawal({ named, refresh, refused }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Section title="撤回">
      <ActButton refused={refused} onClick={() => setOpen(true)}>
        撤回通知书
      </ActButton>
      <Drawer
        title="撤回通知书"
        open={open}
        onClose={() => setOpen(false)}
        size={480}
        destroyOnHidden
        extra={<Button onClick={() => setOpen(false)}>关闭</Button>}
      >
        <ActForm<Pick<Input<'withdrawNotice'>, 'reason'>, Done>
          name="withdrawNotice"
          subject={named.supervisionId}
          refused={refused}
          act={(form) => api.withdrawNotice({ ...named, ...form })}
          refresh={refresh}
          done={() => setOpen(false)}
          submit="撤回"
          said="已撤回"
        >
          <TextField name="reason" label="撤回理由" max={500} rows={3} />
        </ActForm>
      </Drawer>
    </Section>
  )
}

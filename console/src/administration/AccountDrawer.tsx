import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Popconfirm } from 'antd'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { useMay } from '../session/session.ts'
import { InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { useSave } from '../ui/useSave.ts'
import { AccountState } from './AccountsPage.tsx'
import { FirstPassword } from './FirstPassword.tsx'
import { RolesSection } from './RolesSection.tsx'
import type { Account } from './words.ts'

/** One account: its state, its roles, and what each administrator may do to it. */
export function AccountDrawer({ account, close }: { account: Account; close: () => void }) {
  const { data } = useQuery({
    ...q.listAccounts({ text: account.signInName, pageSize: 200 }),
    select: (page) => page.items.find(({ id }) => id === account.id),
  })
  return (
    <Drawer title={`账号：${account.signInName}`} open onClose={close} size={600} destroyOnHidden>
      <Content account={data ?? account} />
    </Drawer>
  )
}

function Content({ account }: { account: Account }) {
  return (
    <>
      <Section title="情况">
        <Facts
          of={[
            ['姓名', account.displayName],
            ['状态', <AccountState key="state" account={account} />],
            ['建立时间', <InstantText key="at" at={account.createdAt} />],
            ['锁定至', account.lockedUntil && <InstantText key="lock" at={account.lockedUntil} />],
          ]}
        />
      </Section>
      <RolesSection account={account} />
      <Acts account={account} />
    </>
  )
}

function Acts({ account }: { account: Account }) {
  const accountId = account.id
  const [manages, unlocks, ends] = [useMay('account.manage'), useMay('account.unlock'), useMay('session.end')]
  const refresh = [['listAccounts']]
  const suspend = useSave((on: boolean) => (on ? api.disableAccount({ accountId }) : api.enableAccount({ accountId })), {
    refresh,
  })
  const reset = useSave(() => api.resetPassword({ accountId }), { refresh, said: null })
  const unlock = useSave(() => api.unlockAccount({ accountId }), { refresh, said: '已解除锁定' })
  const end = useSave(() => api.endAccountSessions({ accountId }), { said: '该账号的登录已全部结束' })
  if (!manages && !unlocks && !ends) return null
  const given: Reply<'resetPassword'> | undefined = reset.data
  return (
    <Section title="办理">
      <Problem error={suspend.error ?? reset.error ?? unlock.error ?? end.error} />
      {given && <FirstPassword password={given.password} />}
      <div className="page-actions">
        {manages && (
          <Button loading={suspend.isPending} onClick={() => suspend.mutate(account.disabledAt === null)}>
            {account.disabledAt ? '恢复账号' : '停用账号'}
          </Button>
        )}
        {manages && (
          <Popconfirm
            title="重置后原密码立即失效，全部登录随之结束。"
            okText="重置"
            cancelText="取消"
            onConfirm={() => reset.mutate()}
          >
            <Button loading={reset.isPending}>重置密码</Button>
          </Popconfirm>
        )}
        {unlocks && (
          <Button loading={unlock.isPending} disabled={account.lockedUntil === null} onClick={() => unlock.mutate()}>
            解除锁定
          </Button>
        )}
        {ends && (
          <Button loading={end.isPending} onClick={() => end.mutate()}>
            结束全部登录
          </Button>
        )}
      </div>
    </Section>
  )
}

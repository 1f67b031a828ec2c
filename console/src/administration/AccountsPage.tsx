import { Button } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { AccountDrawer } from './AccountDrawer.tsx'
import { NewAccountDrawer } from './NewAccountDrawer.tsx'
import { Separation } from './Separation.tsx'
import { type Account, ROLES } from './words.ts'

/** Accounts and what each may do: made by one administrator, given rights by another. */
export default function AccountsPage() {
  const manages = useMay('account.manage')
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<Account | null>(null)
  return (
    <Page
      title="账号与岗位"
      actions={
        manages && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建账号
          </Button>
        )
      }
    >
      <Separation />
      <DataTable<Account>
        noun="账号"
        rowKey={(row) => row.id}
        query={(asked) => q.listAccounts(asked as never)}
        filters={[
          { name: 'text', label: '登录名或姓名', kind: 'text' },
          { name: 'role', label: '岗位', kind: 'choice', options: ROLES },
        ]}
        columns={[
          {
            key: 'signInName',
            title: '登录名',
            render: (row) => (
              <Button type="link" size="small" onClick={() => setOpened(row)}>
                {row.signInName}
              </Button>
            ),
          },
          { key: 'displayName', title: '姓名', render: (row) => row.displayName },
          { key: 'state', title: '状态', render: (row) => <AccountState account={row} /> },
          {
            key: 'roles',
            title: '岗位',
            render: (row) => row.roles.map((one) => one.name).join('、') || <span className="soft">尚未授予</span>,
          },
          { key: 'scopePath', title: '单位范围', render: (row) => <span className="number">{row.scopePath ?? '—'}</span> },
          { key: 'createdAt', title: '建立时间', render: (row) => <InstantText at={row.createdAt} /> },
        ]}
        empty={<Empty title="没有符合条件的账号">请清除筛选；新账号由系统管理员建立，再由安全管理员授予岗位。</Empty>}
      />
      {adding && <NewAccountDrawer close={() => setAdding(false)} />}
      {opened && <AccountDrawer account={opened} close={() => setOpened(null)} />}
    </Page>
  )
}

export function AccountState({ account }: { account: Account }) {
  if (account.disabledAt) return <StateTag tone="grey">已停用</StateTag>
  if (account.lockedUntil && account.lockedUntil > new Date().toISOString()) return <StateTag tone="red">已锁定</StateTag>
  if (account.mustChange) return <StateTag tone="amber">须修改密码</StateTag>
  return <StateTag tone="green">正常</StateTag>
}

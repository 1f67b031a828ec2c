import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { paths } from '../paths.ts'
import { useSession } from '../session/session.ts'
import { useSignOut } from '../session/useSignOut.ts'

/** Who is signed in, in which roles, and what they may do with their account. */
export function AccountMenu() {
  const session = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const items = [
    { key: 'sessions', label: '我的登录', onClick: () => void navigate({ to: paths.sessions() }) },
    { key: 'password', label: '修改密码', onClick: () => void navigate({ to: paths.password() }) },
    { key: 'out', label: '退出登录', onClick: () => void signOut() },
  ]
  return (
    <div className="shell-person">
      <span className="shell-roles">{session.roles.map((role) => role.name).join('、')}</span>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" className="shell-account" aria-haspopup="menu">
          {session.name} <span aria-hidden="true">▾</span>
        </Button>
      </Dropdown>
    </div>
  )
}

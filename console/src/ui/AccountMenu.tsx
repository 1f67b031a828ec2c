import DownOutlined from '@ant-design/icons/DownOutlined'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay, useSession } from '../session/session.ts'
import { useSignOut } from '../session/useSignOut.ts'

/** Who is signed in, for which unit, in which roles, and what they may do with their account. */
export function AccountMenu() {
  const session = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const unit = useUnitName(session.unitCode)
  const items = [
    { key: 'sessions', label: '我的登录', onClick: () => void navigate({ to: paths.sessions() }) },
    { key: 'password', label: '修改密码', onClick: () => void navigate({ to: paths.password() }) },
    { key: 'out', label: '退出登录', onClick: () => void signOut() },
  ]
  return (
    <div className="shell-person">
      <span className="shell-roles">{[unit, session.roles.map((role) => role.name).join('、')].filter(Boolean).join(' · ')}</span>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" className="shell-account" aria-haspopup="menu">
          {session.name} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </div>
  )
}

/** Name of the unit whose files the person sees; null for administrators, who see none. */
function useUnitName(code: string | null): string | null {
  const enabled = useMay('organisation.read') && code !== null
  const { data } = useQuery({ ...q.listUnits(), staleTime: 300_000, enabled })
  return data?.items.find((unit) => unit.code === code)?.name ?? null
}

import { Button } from 'antd'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { useSignOut } from './useSignOut.ts'

/** A first or expired password must be changed before anything else. */
export function MustChangePage() {
  const signOut = useSignOut()
  return (
    <main className="door">
      <div className="door-panel">
        <h1>请先修改密码</h1>
        <p className="soft">您使用的是初始密码或已到期的密码，修改后才能办理业务。</p>
        <ChangePasswordForm />
        <p className="door-note">
          <Button type="link" size="small" onClick={signOut}>
            退出登录
          </Button>
        </p>
      </div>
    </main>
  )
}

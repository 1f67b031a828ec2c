import { useEffect } from 'react'
import { SignInForm } from './SignInForm.tsx'

/** Stands in place of every page until somebody is signed in; the address stays. */
export function SignInPage() {
  useEffect(() => {
    document.title = '登录 · 法度'
  }, [])
  return (
    <main className="door">
      <div className="door-panel">
        <h1>法度</h1>
        <p className="soft">公安机关法治政府建设工作平台</p>
        <SignInForm />
        <p className="soft door-note">忘记密码或账号被锁定，请联系本单位安全管理员。</p>
      </div>
    </main>
  )
}

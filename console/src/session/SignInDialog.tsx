import { Modal } from 'antd'
import { signedInAgain, useSignInWanted } from './gate.ts'
import { SignInForm } from './SignInForm.tsx'
import { useSession } from './session.ts'

/** Lies over the page when the session has ended. The same person goes on where they were; another person starts afresh. */
export function SignInDialog() {
  const wanted = useSignInWanted()
  const { accountId, name } = useSession()
  return (
    <Modal title="登录已失效" open={wanted} footer={null} closable={false} keyboard={false} width={400} destroyOnHidden>
      <p>请以“{name}”的账号重新登录。页面上已填写的内容不会丢失。</p>
      <SignInForm
        done={(session) => {
          if (session.accountId === accountId) signedInAgain()
          else location.assign('/console/')
        }}
      />
    </Modal>
  )
}

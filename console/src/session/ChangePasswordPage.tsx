import { Page } from '../ui/Page.tsx'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'

/** Changes the password of the person signed in. */
export default function ChangePasswordPage() {
  return (
    <Page title="修改密码">
      <ChangePasswordForm />
    </Page>
  )
}

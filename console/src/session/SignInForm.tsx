import { Button, Form, Input } from 'antd'
import { Problem } from '../ui/Problem.tsx'
import type { Session } from './session.ts'
import { useSignIn } from './useSignIn.ts'

type Values = { signInName: string; password: string }
type Props = { done?: (session: Session) => void }

/** Name and password. */
export function SignInForm({ done }: Props) {
  const signIn = useSignIn(done)
  return (
    <Form<Values> layout="vertical" name="signIn" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
      <Problem title="登录未成功" error={signIn.error} />
      <Form.Item name="signInName" label="登录名" rules={[{ required: true, message: '请填写登录名' }]}>
        <Input autoFocus autoComplete="username" autoCapitalize="off" spellCheck={false} maxLength={200} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  )
}

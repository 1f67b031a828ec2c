import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { api, q } from '../api/client.ts'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'

type Values = { current: string; next: string; again: string }

/** What the server asks of a password; it decides. */
const RULES = [
  '10 至 128 个字符',
  '大写字母、小写字母、数字、其他符号中至少三类',
  '不得包含登录名',
  '不得与现用或最近用过的密码相同',
]

/** Changes one's own password. No draft: a password is never kept. */
export function ChangePasswordForm({ done }: { done?: () => void }) {
  const [form] = Form.useForm<Values>()
  const queries = useQueryClient()
  const save = useSave(({ current, next }: Values) => api.changeOwnPassword({ current, next }), {
    form,
    said: '密码已修改，您的其他登录已全部结束',
    done: (session) => {
      form.resetFields()
      queries.setQueryData(q.currentSession().queryKey, session)
      done?.()
    },
  })
  return (
    <Form<Values> form={form} layout="vertical" name="password" requiredMark={false} className="narrow" onFinish={save.mutate}>
      <Problem error={save.error} form={form} />
      <Form.Item name="current" label="原密码" rules={[{ required: true, message: '请填写原密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra={
          <ul className="password-rules">
            {RULES.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        }
        rules={[
          { required: true, message: '请填写新密码' },
          { min: 10, message: '新密码至少 10 个字符' },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={['next']}
        rules={[
          {
            validator: async (_, again) => {
              if (again !== form.getFieldValue('next')) throw new Error('两次输入的新密码不一致')
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        修改密码
      </Button>
    </Form>
  )
}

import { Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { PersonField } from '../ui/PersonPicker.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FirstPassword } from './FirstPassword.tsx'

type NewAccount = { signInName: string; displayName: string; personId?: string; oidcSubject?: string }

/** A new account without rights; its first password is shown once and must be changed at the first sign-in. */
export function NewAccountDrawer({ close }: { close: () => void }) {
  const [made, setMade] = useState<Reply<'createAccount'> | null>(null)
  return (
    <Drawer title="新建账号" open onClose={close} size={560} destroyOnHidden>
      {made ? (
        <FirstPassword password={made.password} />
      ) : (
        <ActForm<NewAccount, Reply<'createAccount'>>
          name="createAccount"
          subject="new"
          act={(form) => api.createAccount({ ...form, personId: form.personId ?? null, oidcSubject: form.oidcSubject || null })}
          refresh={[['listAccounts']]}
          done={setMade}
          submit="新建"
          said="账号已建立，请安全管理员授予岗位"
        >
          <TextField name="signInName" label="登录名" max={40} hint="3 至 40 位小写字母、数字、点、横线或下划线；可用警号。" />
          <TextField name="displayName" label="姓名" max={40} />
          <PersonField
            name="personId"
            label="对应的在册人员"
            required={false}
            hint="办理案件、审核的人员必须对应；管理员不是民警的不填。"
          />
          <TextField name="oidcSubject" label="统一身份认证标识" max={200} required={false} hint="启用单点登录的单位填写。" />
        </ActForm>
      )}
    </Drawer>
  )
}

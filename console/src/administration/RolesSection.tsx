import { Button, Form } from 'antd'
import { api } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { Field } from '../ui/Field.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { useSave } from '../ui/useSave.ts'
import { type Account, isAdministrator, ROLES, type Role } from './words.ts'

type Grant = { role: Role; scopePath?: string }

/** Roles held, over which units; given and taken by the security administrator only. */
export function RolesSection({ account }: { account: Account }) {
  const grants = useMay('role.grant')
  const accountId = account.id
  const refresh = [['listAccounts']]
  const take = useSave((role: Role) => api.revokeRole({ accountId, role }), { refresh, said: '岗位已收回' })
  return (
    <Section title="岗位">
      <Problem error={take.error} />
      <PlainTable<Account['roles'][number]>
        label="岗位"
        rowKey={(one) => one.role}
        rows={account.roles}
        empty="尚未授予岗位，登录后看不到任何案件。由安全管理员授予。"
        columns={[
          { title: '岗位', render: (one) => one.name },
          { title: '单位范围', render: () => <span className="number">{account.scopePath ?? '—'}</span> },
          {
            title: '办理',
            render: (one) =>
              grants ? (
                <Button size="small" loading={take.isPending} onClick={() => take.mutate(one.role)}>
                  收回
                </Button>
              ) : (
                '—'
              ),
          },
        ]}
      />
      {grants && (
        <ActForm<Grant, unknown>
          name="grantRole"
          subject={accountId}
          act={({ role, scopePath }) =>
            api.grantRole({ accountId, role, scopePath: isAdministrator(role) ? '/' : (scopePath ?? '') })
          }
          refresh={refresh}
          submit="授予岗位"
          said="岗位已授予，该账号下一次操作即生效"
        >
          <ChoiceField name="role" label="授予岗位" options={ROLES} />
          <ScopeField />
        </ActForm>
      )}
    </Section>
  )
}

/** Administrators see no unit's files, so they are given none. */
function ScopeField() {
  const role = Form.useWatch('role')
  if (role === undefined || isAdministrator(role)) return null
  return (
    <Field name="scopePath" label="单位范围（含下级）" ask="选择">
      <UnitPicker by="path" />
    </Field>
  )
}

import { Drawer } from 'antd'
import { api, q } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { SettingValueField } from './SettingValueField.tsx'
import { valueText } from './settings-words.ts'
import type { SettingState } from './words.ts'

/** Changes a setting, beside every value it had. Two administrators at once: the second sees both values. */
export function SettingDrawer({ setting, close }: { setting: SettingState; close: () => void }) {
  const changes = useMay('setting.change')
  const { key, seen, value, history } = setting
  return (
    <Drawer title={setting.title} open onClose={close} size={560} destroyOnHidden>
      {changes && (
        <ActForm<{ value: unknown }, unknown>
          name="replaceSetting"
          subject={key}
          initial={{ value }}
          act={(form) => api.replaceSetting({ key, seen, value: form.value } as never)}
          refresh={[q.listSettings().queryKey]}
          done={close}
          submit="修改"
          said="设置已修改"
        >
          <SettingValueField setting={setting} />
        </ActForm>
      )}
      <Section title="历次修改">
        <PlainTable<SettingState['history'][number]>
          label="历次修改"
          rowKey={(one) => String(one.id)}
          rows={history}
          empty="没有修改过，使用默认值。"
          columns={[
            { title: '时间', render: (one) => <InstantText at={one.changedAt} /> },
            { title: '值', render: (one) => valueText(key, one.value) },
            { title: '修改人账号', render: (one) => one.changedBy },
          ]}
        />
      </Section>
    </Drawer>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { Citations } from '../ui/Citation.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { SettingDrawer } from './SettingDrawer.tsx'
import { valueText } from './settings-words.ts'
import type { SettingState } from './words.ts'

/** What the bureau may choose where the law leaves a choice, with the article and every earlier value. */
export default function SettingsPage() {
  const { data: settings } = useSuspenseQuery(q.listSettings())
  const changes = useMay('setting.change')
  const [opened, setOpened] = useState<string | null>(null)
  const setting = settings.find(({ key }) => key === opened)
  return (
    <Page title="设置">
      <p className="soft">
        法律留给本机关选择的事项在这里设定；标为“自定”的没有法律明文，由法制部门确认后使用。每次修改都记入审计记录。
      </p>
      <PlainTable<SettingState>
        label="设置"
        rowKey={(one) => one.key}
        rows={settings}
        columns={[
          { title: '事项', render: (one) => one.title },
          { title: '现行值', render: (one) => <strong>{valueText(one.key, one.value)}</strong> },
          { title: '默认值', render: (one) => valueText(one.key, one.initial) },
          { title: '依据', render: (one) => <Basis of={one.basis} /> },
          {
            title: '办理',
            render: (one) => (
              <Button
                size="small"
                aria-label={`${changes ? '修改' : '查看历次修改'}：${one.title}`}
                onClick={() => setOpened(one.key)}
              >
                {changes ? '修改' : `历次修改（${one.history.length}）`}
              </Button>
            ),
          },
        ]}
      />
      {setting && <SettingDrawer key={setting.key} setting={setting} close={() => setOpened(null)} />}
    </Page>
  )
}

function Basis({ of }: { of: readonly string[] }) {
  const articles = of.filter((one) => one !== 'unsourced')
  return (
    <>
      {articles.length > 0 && <Citations of={articles} />}
      {articles.length < of.length && <StateTag tone="grey">本机关自定</StateTag>}
    </>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { Citations } from '../ui/Citation.tsx'
import { DayField } from '../ui/DayField.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { ItemForm } from './ItemForm.tsx'
import { type DrawItem, MEANS } from './words.ts'

const REFRESH = [q.listDrawItems().queryKey]

/** 随机抽查事项清单: what may be inspected at all, by which law. It is public. */
export default function ItemsPage() {
  const plans = useMay('draw.plan')
  const { items } = useSuspenseQuery(q.listDrawItems()).data
  const [adds, setAdds] = useState(false)
  const [ends, setEnds] = useState<DrawItem | null>(null)
  return (
    <Page
      title="随机抽查事项清单"
      trail={[{ title: '随机抽取', to: paths.draws() }]}
      actions={
        plans && (
          <Button type="primary" onClick={() => setAdds(true)}>
            列入事项
          </Button>
        )
      }
    >
      <p className="soft">
        清单向社会公布。没有法律、法规、规章依据的不得列入；不在清单中的事项不得检查。移出清单的事项不再用于新的抽取。
      </p>
      <PlainTable<DrawItem>
        label="随机抽查事项"
        rowKey={({ id }) => id}
        rows={items}
        columns={[
          { title: '事项', render: ({ name }) => name },
          { title: '抽查对象', render: ({ objects }) => objects },
          { title: '抽查内容', render: ({ content }) => content },
          { title: '方式', render: ({ means }) => MEANS[means] },
          { title: '依据', render: ({ basis }) => <Citations of={basis} /> },
          { title: '每年最多', render: ({ timesLimit }) => (timesLimit === null ? '不限' : `${timesLimit} 次`) },
          { title: '抽查主体', render: ({ unitName }) => unitName },
          {
            title: '有效期',
            render: ({ fromOn, untilOn }) => (
              <>
                <DayText day={fromOn} />起{untilOn !== null && '，至'}
                {untilOn !== null && <DayText day={untilOn} />}
              </>
            ),
          },
          {
            title: '办理',
            render: (item) =>
              plans && item.untilOn === null ? (
                <Button size="small" onClick={() => setEnds(item)}>
                  移出
                </Button>
              ) : (
                '—'
              ),
          },
        ]}
        empty="清单中还没有事项。双随机检查须先列入事项。"
      />
      <Drawer title="列入随机抽查事项" open={adds} onClose={() => setAdds(false)} size={560} destroyOnHidden>
        <ItemForm refresh={REFRESH} done={() => setAdds(false)} />
      </Drawer>
      <Drawer
        title={`移出清单：${ends?.name ?? ''}`}
        open={ends !== null}
        onClose={() => setEnds(null)}
        size={480}
        destroyOnHidden
      >
        {ends && (
          <ActForm<Omit<Input<'endDrawItem'>, 'itemId'>, unknown>
            name="endDrawItem"
            subject={ends.id}
            act={(form) => api.endDrawItem({ ...form, itemId: ends.id })}
            refresh={REFRESH}
            done={() => setEnds(null)}
            submit="移出"
            said="已移出清单"
          >
            <DayField name="untilOn" label="最后有效之日" />
          </ActForm>
        )}
      </Drawer>
    </Page>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { Empty } from '../ui/Empty.tsx'
import { FilterBar } from '../ui/FilterBar.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { CauseVersions } from './CauseVersions.tsx'
import { CAUSE_FIELDS } from './cause-fields.ts'
import type { Cause } from './ranges.ts'

/** Causes of action with the articles and penalty ranges of each wording of the law. */
export default function CausesPage() {
  const { data: causes } = useSuspenseQuery(q.listCauses())
  const [search, change] = useListSearch()
  const [opened, setOpened] = useState<Cause | null>(null)
  const shown = causes.filter(
    (cause) => cause.name.includes(search.text ?? '') && (!search.field || cause.field === search.field),
  )
  return (
    <Page title="案由">
      <FilterBar
        filters={[
          { name: 'text', label: '案由名称', kind: 'text' },
          { name: 'field', label: '类别', kind: 'choice', options: CAUSE_FIELDS },
        ]}
        search={search}
        onChange={change}
      />
      <p className="data-head" role="status">
        共 {shown.length} 个案由
      </p>
      {shown.length === 0 ? (
        <Empty title="没有符合条件的案由">请换一个说法或者清除筛选。</Empty>
      ) : (
        <PlainTable<Cause>
          label="案由"
          rowKey={(cause) => cause.code}
          rows={shown}
          columns={[
            {
              title: '案由',
              render: (cause) => (
                <Button type="link" size="small" onClick={() => setOpened(cause)}>
                  {cause.name}
                </Button>
              ),
            },
            { title: '类别', render: (cause) => CAUSE_FIELDS[cause.field] },
            { title: '对象', render: (cause) => cause.subjects.map((one) => (one === 'person' ? '自然人' : '单位')).join('、') },
            { title: '法律版本', render: (cause) => cause.versions.map(({ statute }) => statute).join('、') },
          ]}
        />
      )}
      <Drawer title={opened?.name} open={opened !== null} onClose={() => setOpened(null)} size={680} destroyOnHidden>
        {opened && <CauseVersions cause={opened} />}
      </Drawer>
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { q } from '../api/client.ts'
import { dayText } from '../kit/day.ts'
import { Facts } from '../ui/Facts.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { WithCitations } from '../ui/WithCitations.tsx'
import { ItemForm } from './ItemForm.tsx'
import { ReleaseForm } from './ReleaseForm.tsx'
import { type ListDetail, type ListField, type ListItem, valueText } from './words.ts'

export type Opened = { act: 'add' } | { act: 'edit' | 'release' | 'history'; item: ListItem }
const TITLES = { add: '添加一项', edit: '修改', release: '审核发布', history: '历次版本' }

/** One item of a list, at the side: written, released, or looked back upon. */
export function ItemDrawer({ list, opened, close }: { list: ListDetail; opened: Opened; close: () => void }) {
  return (
    <Drawer title={TITLES[opened.act]} open onClose={close} size={640} destroyOnHidden>
      {opened.act === 'add' && <ItemForm list={list} close={close} />}
      {opened.act === 'edit' && <ItemForm list={list} item={opened.item} close={close} />}
      {opened.act === 'release' && (
        <>
          <Words fields={list.fields} item={opened.item} />
          <ReleaseForm list={list} item={opened.item} close={close} />
        </>
      )}
      {opened.act === 'history' && <History list={list} item={opened.item} />}
    </Drawer>
  )
}

/** What a version says, whole. */
function Words({
  fields,
  item,
}: {
  fields: readonly ListField[]
  item: Pick<ListItem, 'fields' | 'effectiveFrom' | 'effectiveTo'>
}) {
  const facts = fields
    .filter(({ derived }) => !derived)
    .map(
      (field) => [field.title, <WithCitations key={field.key} text={valueText(field, item.fields[field.key]) || '—'} />] as const,
    )
  const term = `${dayText(item.effectiveFrom)}起${item.effectiveTo ? `，至${dayText(item.effectiveTo)}` : ''}`
  return <Facts of={[...facts, ['有效期', term]]} />
}

function History({ list, item }: { list: ListDetail; item: ListItem }) {
  const { data, error } = useQuery(q.getListItemHistory({ itemId: item.itemId }))
  if (error) return <Problem error={error} />
  return data?.versions.map((version) => (
    <Section
      key={version.version}
      title={`第 ${version.version} 版${version.releasedAt ? `（${dayText(version.releasedAt.slice(0, 10))}发布）` : '（未发布）'}`}
    >
      <Words fields={list.fields} item={version} />
    </Section>
  ))
}

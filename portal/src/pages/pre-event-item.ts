import { html } from 'ghtml'
import {
  findList,
  findShown,
  type ListSpec,
  listReleases,
  type PublicItem,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { dayWords, factList, table, trail } from '../parts.ts'
import { missing } from './missing.ts'
import { cell } from './pre-event.ts'

/** One item of a list, with every field and the days on which it was changed. */
export const preEventItemPage = page('/pre-event/:list/:item', async ({ sql, params, view }) => {
  const spec = findList(params.list ?? '')
  const items = spec ? await findShown(sql, spec, []) : []
  const item = items.find(({ itemKey }) => itemKey === params.item)
  if (!spec || !item) return missing(view)
  const [first, ...rest] = spec.fields
  const title = String(item.fields[first?.key ?? ''] ?? spec.title)
  const releases = await listReleases(sql, spec.code, item.itemKey)
  const body = html`!${trail(view, ['/pre-event', '事前公示'], [`/pre-event/${spec.code}`, spec.title])}
<h1>${title}</h1>
!${spec.tree ? prose(item) : factList(rest.map((field) => ({ name: field.title, value: cell(view, field, item.fields[field.key]) })))}
!${spec.tree ? below(spec, item, items, view) : ''}
!${releases.length > 0 ? history(releases) : ''}`
  return ok(title, body)
})

const prose = ({ fields }: PublicItem): string =>
  String(fields.body ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)
    .join('')

function below({ code }: ListSpec, { itemKey }: PublicItem, items: readonly PublicItem[], view: View): string {
  const children = items.filter(({ parentKey }) => parentKey === itemKey)
  if (children.length === 0) return ''
  const lines = children.map(
    (child) =>
      html`<li><a href="${view.href(`/pre-event/${code}/${child.itemKey}`)}">${String(child.fields.title ?? '')}</a></li>`,
  )
  return html`<h2>下级内容</h2><ul>!${lines.join('')}</ul>`
}

function history(releases: Awaited<ReturnType<typeof listReleases>>): string {
  return html`<h2>更新记录</h2>!${table(
    '各版本的发布日期',
    [
      { title: '版本', cell: ({ version }) => html`第${version}版` },
      { title: '发布日期', cell: ({ releasedOn }) => dayWords(releasedOn) },
      { title: '生效日期', cell: ({ effectiveFrom }) => dayWords(effectiveFrom) },
    ],
    releases,
  )}`
}

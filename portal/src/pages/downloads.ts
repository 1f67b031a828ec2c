import { Feed } from 'feed'
import { startOf } from '../../../server/src/kit/day.ts'
import {
  contentOf,
  downloadDecisions,
  KIND_NAME,
  numberOf,
  searchOf,
  subjectOf,
} from '../../../server/src/modules/publicity/public.ts'
import { csvOf, jsonOf, oneOfFew } from '../download-rows.ts'
import { file, type PageContext, page } from '../page.ts'
import { askedFor, queryOf } from '../search-address.ts'

const FEED_ENTRIES = 50

const rowsOf = ({ slowSql, query }: PageContext) => downloadDecisions(slowSql, searchOf(query))

/** Everything a search finds, as a table. */
export const csvFile = page('/decisions.csv', (context) =>
  file(
    'csv',
    oneOfFew(() => csvOf(rowsOf(context), context.publicUrl)),
    { name: '执法决定.csv' },
  ),
)

/** The same for programs. */
export const jsonFile = page('/decisions.json', (context) =>
  file(
    'json',
    oneOfFew(() => jsonOf(rowsOf(context), context.publicUrl)),
  ),
)

/** The newest fifty of a search, for feed readers. */
export const atomFile = page('/decisions.atom', async ({ slowSql, query, publicUrl }) => {
  const search = searchOf(query)
  const asked = queryOf(search)
  const rows = []
  for await (const batch of downloadDecisions(slowSql, search, FEED_ENTRIES)) rows.push(...batch)
  const newest = rows
    .map(({ publishedOn }) => publishedOn)
    .toSorted()
    .at(-1)
  const feed = new Feed({
    id: `${publicUrl}/decisions${asked}`,
    link: `${publicUrl}/decisions${askedFor(search)}`,
    title: asked === '' ? '执法决定' : '执法决定（按条件筛选）',
    language: 'zh-CN',
    generator: false,
    feedLinks: { atom: `${publicUrl}/decisions.atom${asked}` },
    author: { name: '四平市公安局' },
    updated: new Date(startOf(newest ?? ('2000-01-01' as never))),
  })
  for (const { recordNo, fields, kind, publishedOn } of rows) {
    const address = `${publicUrl}/decisions/${recordNo}`
    feed.addItem({
      ...{ id: address, link: address, date: new Date(startOf(publishedOn)), published: new Date(startOf(publishedOn)) },
      title: storable(`${fields.partyName}：${subjectOf(fields)}`),
      description: storable(`${KIND_NAME[kind]}　${numberOf(fields) ?? '无文号'}　${contentOf(fields)}`),
    })
  }
  return file('atom', feed.atom1()) // asked for each time: what is sealed must not go on being served by whoever kept it
})

/** XML knows no control signs; nor does the library drop them. */
const storable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()

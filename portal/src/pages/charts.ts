import { html } from 'ghtml'
import { file } from '../answer.ts'
import { CHARTS, type ChartName, type Charts, chartsAt, FORMATS, type FormatName, pictureOf } from '../charts/counts.ts'
import type { View } from '../layout.ts'
import { page } from '../page.ts'
import { countWords, monthWords, table } from '../parts.ts'
import { missing } from './missing.ts'

const known = <T extends object>(names: T, name: string | undefined): name is keyof T & string =>
  name !== undefined && Object.hasOwn(names, name)

/** `/charts/months/wide.svg`: a chart as a picture. Its address in a page names the hour, so that it may be kept. */
export const chartPage = page('/charts/:name/:format', async ({ sql, clock, params, view }) => {
  const format = params.format?.replace(/\.svg$/, '')
  if (!params.format?.endsWith('.svg') || !known(CHARTS, params.name) || !known(FORMATS, format)) return missing(view)
  const charts = await chartsAt(sql, clock())
  if (CHARTS[params.name].bars(charts.counts).length === 0) return missing(view)
  return file('svg', await pictureOf(charts, params.name, format), { tag: `${charts.tag}-${format}`, seconds: 3600 })
})

/** A chart with its table: the picture for a glance, every number for whoever reads or hears them. */
export function chart(charts: Charts, name: ChartName, view: View): string {
  const { title, column, bars } = CHARTS[name]
  const rows = bars(charts.counts)
  if (rows.length === 0) return ''
  const nameOf = (bar: string) => (name === 'months' ? monthWords(bar) : bar)
  const source = (format: 'wide' | 'narrow') =>
    `/charts/${name}/${view.large ? `${format}-large` : (format satisfies FormatName)}.svg?v=${charts.tag}`
  const most = rows.reduce((one, other) => (other.count > one.count ? other : one))
  const numbers = table(
    title,
    [
      { title: column, cell: (bar) => html`${nameOf(bar.name)}` },
      { title: '条数', cell: (bar) => countWords(bar.count), number: true },
    ],
    rows,
    true,
  )
  return html`<figure><figcaption>${title}</figcaption>
<picture><source media="(max-width: 40rem)" srcset="${source('narrow')}"><img src="${source('wide')}" alt="条形图：${nameOf(most.name)}最多，${countWords(most.count)}条。全部数据见下表。"></picture>
<details><summary>数据表</summary>!${numbers}</details></figure>`
}

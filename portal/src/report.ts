import { html } from 'ghtml'
import { basisText } from '../../server/src/modules/publicity/public.ts'
import {
  type FigureChange,
  type FigureUnit,
  type PublicRelease,
  type ReleasedFigure,
  reportDueOn,
  SECTION_NAME,
} from '../../server/src/modules/report/public.ts'
import type { View } from './layout.ts'
import { countWords, dayWords, factList, moneyWords, table } from './parts.ts'

/** 1,234件; money in yuan; a figure with nothing to measure says so. */
export function valueWords(value: number | null, { unit, unitText }: { unit: FigureUnit; unitText: string }): string {
  if (value === null) return '无可计数'
  if (unit === 'fen') return moneyWords(value)
  return `${countWords(value)}${unitText}`
}

/** One edition of a year's statement: how it stands, what it changed, every figure. */
export function reportBody(shown: PublicRelease, editions: readonly PublicRelease[], view: View): string {
  const sections = Map.groupBy(shown.figures, ({ section }) => section)
  const parts = [...sections.entries()].map(
    ([section, figures]) =>
      html`<h2>${SECTION_NAME[section] ?? section}</h2>!${figures.map((figure) => figureBlock(figure, shown, view)).join('\n')}`,
  )
  return html`!${superseded(shown, editions, view)}
!${standing(shown, editions)}
!${shown.changes.length > 0 ? restatement(shown) : ''}
!${parts.join('\n')}
!${editions.length > 1 ? history(shown, editions, view) : ''}`
}

function superseded({ year, edition }: PublicRelease, editions: readonly PublicRelease[], view: View): string {
  const latest = editions[0]?.edition ?? edition
  if (edition === latest) return ''
  return html`<p class="inset warn"><strong>这一版已被更正。</strong>请看<a href="${view.href(`/reports/${year}`)}">现行的数据</a>；本页保留公布时的原样。</p>`
}

function standing(
  { year, edition, organName, releasedOn, from, to, digest }: PublicRelease,
  editions: readonly PublicRelease[],
): string {
  const first = editions.at(-1)
  const late = edition === 1 && first && first.releasedOn > reportDueOn(year) ? '，晚于4月1日' : ''
  return factList([
    { name: '公布机关', value: html`${organName}` },
    { name: '公布日期', value: html`${dayWords(releasedOn)}${late}` },
    { name: '统计期间', value: html`${dayWords(from)}至${dayWords(to)}（含首尾两日）；注明“截止日”的，为${dayWords(to)}` },
    { name: '状态', value: edition === 1 ? '已冻结（首次公布）' : html`已冻结（第${edition - 1}次更正）` },
    {
      name: '数据指纹',
      value: html`<code class="address">${digest}</code>`,
      note: '全部数据的 SHA-256 摘要。记下它，以后可以核对数据有没有被改动。',
    },
  ])
}

const KIND_WORDS: Record<FigureChange['kind'], string> = {
  value: '数据更正',
  definition: '口径更正',
  added: '新增',
  removed: '不再统计',
}

function restatement({ reason, changes }: PublicRelease): string {
  return html`<h2 id="changes">这次更正了什么</h2>
<p>原因：${reason ?? ''}</p>
!${table<FigureChange>(
    '更正前后对照',
    [
      { title: '指标', cell: ({ title }) => html`${title}` },
      { title: '更正', cell: ({ kind }) => KIND_WORDS[kind] },
      { title: '更正前', cell: (change) => (change.kind === 'added' ? '—' : valueWords(change.before, change)), number: true },
      { title: '更正后', cell: (change) => (change.kind === 'removed' ? '—' : valueWords(change.after, change)), number: true },
    ],
    changes,
    true,
  )}
<p class="soft">前后数值相同的，是分项或者计数的范围有变化。</p>`
}

function figureBlock(figure: ReleasedFigure, { from, to }: PublicRelease, view: View): string {
  const basis = figure.basis.map((one) => {
    const { text, citation } = basisText(one)
    return citation ? html`<a href="${view.href(`/law/${citation}`)}">${text}</a>` : html`${text}`
  })
  const parts = figure.parts.map((part) => html`<li>${part.title}：${valueWords(part.value, figure)}</li>`)
  return html`<section class="figure" id="${figure.id}"><h3>${figure.title}<span class="value">${valueWords(figure.value, figure)}</span></h3>
!${parts.length > 0 ? html`<ul class="parts">!${parts.join('')}</ul>` : ''}
<details><summary>这个数怎么来的</summary><dl class="facts">
<div><dt>口径</dt><dd>${figure.definition}</dd></div>
<div><dt>期间</dt><dd>${dayWords(from)}至${dayWords(to)}</dd></div>
<div><dt>分母</dt><dd>!${denominatorWords(figure)}</dd></div>
<div><dt>依据</dt><dd>!${basis.join('、')}</dd></div>
</dl></details></section>`
}

function denominatorWords({ aggregate, denominator, records }: ReleasedFigure): string {
  if (aggregate === 'share') return html`${countWords(denominator ?? records)}条记录`
  if (aggregate === 'lowest') return html`比例的最低值，在${countWords(records)}条记录中`
  return '不是比例，没有分母'
}

function history({ edition }: PublicRelease, editions: readonly PublicRelease[], view: View): string {
  return html`<h2>历次公布</h2>
!${table<PublicRelease>(
    '本年度历次公布的数据',
    [
      {
        title: '版次',
        cell: (one) => {
          const name = one.edition === 1 ? '首次公布' : `第${one.edition - 1}次更正`
          const address = `/reports/${one.year}?edition=${one.edition}`
          return one.edition === edition ? html`${name}（本页）` : html`<a href="${view.href(address)}">${name}</a>`
        },
      },
      { title: '公布日期', cell: ({ releasedOn }) => dayWords(releasedOn) },
      { title: '原因', cell: ({ reason }) => html`${reason ?? '—'}` },
    ],
    editions,
    true,
  )}`
}

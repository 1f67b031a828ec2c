import { html } from 'ghtml'
import {
  findPublicDraw,
  findPublicScope,
  listPublicAttempts,
  listPublicDrawn,
  type OpenAttempt,
  type PublicDraw,
  type PublicDrawn,
} from '../../../server/src/modules/draws/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { type Column, countWords, dayWords, factList, table, trail } from '../parts.ts'
import { HANDLINGS, KINDS, momentWords, RESULTS, stateWords } from './draws-words.ts'
import { missing } from './missing.ts'

type Scope = Awaited<ReturnType<typeof findPublicScope>>
/** Rows the page shows; the file has them all. */
const MOST_SHOWN = 60

/** One draw: its rules, who gave which part and when, what came of it, and how to compute it again. */
export const drawPage = page('/draws/:no', async ({ sql, params, view }) => {
  const found = await findPublicDraw(sql, params.no ?? '')
  if (!found) return missing(view)
  const { drawNo, title, publishedAt } = found
  const attempts = await listPublicAttempts(sql, drawNo)
  const scope = await findPublicScope(sql, drawNo)
  const drawn = publishedAt ? await listPublicDrawn(sql, drawNo) : []
  const body = html`!${trail(view, ['/draws', '随机抽取'])}
<h1>${title}</h1>
!${facts(found, scope, view)}
<h2>各方的随机数</h2>
<p>各方先公布承诺，全部承诺后再公开原数。没有按时公开的，该次作废，未公开的单位不得再参加。</p>
!${attempts.map((one) => attemptTable(one, attempts.length)).join('\n')}
!${publishedAt ? result(found, drawn) : html`<h2>结果</h2><p>${stateWords(found)}。结果公布以后，名单（不含名称）、各方的数和抽中的对象都列在这里。</p>`}`
  return ok(title, body, publishedAt ? { script: '/draws-replay.js' } : {})
})

function facts(found: PublicDraw, { items, inspectUntil, resultsBy }: Scope, view: View): string {
  const law = (citation: string) => html`<a href="${view.href(`/law/${citation}`)}">${citation}</a>`
  const takes = found.strata.map(
    ({ stratum, take, size }) => html`${stratum}：${take === 'count' ? `${size}个` : `${size / 100}%`}`,
  )
  return factList([
    { name: '种类', value: KINDS[found.kind] },
    { name: '组织单位', value: html`${found.unitName}` },
    { name: '进展', value: html`${stateWords(found)}` },
    { name: '依据', value: found.basis.map((one) => (/^[A-Z0-9-]+:\S+$/.test(one) ? law(one) : html`${one}`)).join('、') || '—' },
    { name: '抽取比例', value: takes.join('；') },
    { name: '次数限制', value: found.timesLimit === null ? '无' : `本年已抽中${found.timesLimit}次的不再抽取` },
    { name: '检查人员', value: found.inspectorsEach === 0 ? '不需要' : `每个对象${found.inspectorsEach}人，同时随机抽取` },
    ...(items.length > 0
      ? [{ name: '抽查事项', value: html`${items.join('；')}（<a href="${view.href('/draws/items')}">事项清单</a>）` }]
      : []),
    ...(found.inspectOn
      ? [{ name: '检查时间', value: `${dayWords(found.inspectOn)}${inspectUntil ? `至${dayWords(inspectUntil)}` : '起'}` }]
      : []),
    ...(resultsBy ? [{ name: '结果公布', value: `最迟${dayWords(resultsBy)}`, note: '自检查之日起20个工作日内' }] : []),
    { name: '名单冻结', value: `${momentWords(found.frozenAt)}，${countWords(found.objectCount)}个对象` },
    {
      name: '名单摘要',
      value: html`<span class="address">${found.listHash}</span>`,
      note: '冻结时公布的 SHA-256，名单改动一个字就不同',
    },
    ...(found.seed ? [{ name: '随机种子', value: html`<span class="address">${found.seed}</span>` }] : []),
  ])
}

function attemptTable({ attempt, end, revealBy, parts }: OpenAttempt, count: number): string {
  const name = count > 1 ? `第${attempt}次${end === 'reveal-missing' ? '（有人没有公开，作废）' : ''}` : '各方的承诺和公开'
  if (parts.length === 0) return html`<p>${count > 1 ? `第${attempt}次：` : ''}还没有单位承诺。</p>`
  const rows = table(
    name,
    [
      { title: '单位', cell: ({ party }) => html`${party}` },
      {
        title: '承诺',
        cell: ({ commitment, committedAt }) =>
          html`<span class="address">${commitment}</span><span class="note">${momentWords(committedAt)}</span>`,
      },
      {
        title: '公开的数',
        cell: ({ value, revealedAt }) =>
          value && revealedAt
            ? html`<span class="address">${value}</span><span class="note">${momentWords(revealedAt)}</span>`
            : end === 'reveal-missing'
              ? '没有按时公开'
              : revealedAt
                ? '已公开，随结果公布'
                : '等待公开',
      },
    ],
    parts,
  )
  return html`!${rows}!${revealBy ? html`<p class="soft">公开期限：${momentWords(revealBy)}</p>` : ''}`
}

function result({ drawNo, kind }: PublicDraw, drawn: readonly PublicDrawn[]): string {
  const shown = drawn.slice(0, MOST_SHOWN)
  return html`<h2>结果</h2>
!${drawn.length === 0 ? '<p>按照规则没有对象可以抽取。</p>' : drawnTable(shown, kind === 'inspection')}
!${drawn.length > shown.length ? html`<p>共${countWords(drawn.length)}个，此处列出前${MOST_SHOWN}个；全部在下面的文件中。</p>` : ''}
<h2>自己重新计算</h2>
<p>下载文件，用命令 <code>fadu draw replay</code> 或者自己编写的程序都可以重新计算；文件在您的计算机上核对，不发送任何内容。</p>
<p><a href="/draws/${drawNo}/file.json" download>下载重演文件（JSON）</a></p>
<div id="replay" role="status" data-file="/draws/${drawNo}/file.json"></div>`
}

function drawnTable(shown: readonly PublicDrawn[], inspected: boolean): string {
  const who: Column<PublicDrawn>[] = [
    {
      title: '对象',
      cell: ({ name, objectId }) => (name ? html`${name}<span class="note">${objectId}</span>` : html`${objectId}`),
    },
    { title: '分层', cell: ({ stratum }) => html`${stratum}` },
  ]
  return table<PublicDrawn>('抽中的对象', inspected ? [...who, ...INSPECTION] : who, shown)
}

const INSPECTION: readonly Column<PublicDrawn>[] = [
  { title: '检查人员编号', cell: ({ inspectors }) => inspectors.map((id) => html`${id}`).join('<br>') || '—' },
  { title: '检查日期', cell: ({ inspectedOn }) => (inspectedOn ? dayWords(inspectedOn) : '—') },
  {
    title: '结果',
    cell: ({ result: found, handling }) =>
      found ? `${RESULTS[found]}${handling && handling !== 'none' ? `，${HANDLINGS[handling]}` : ''}` : '待公布',
  },
  {
    title: '公布',
    cell: ({ recordedOn, dueOn }) =>
      recordedOn ? `${dayWords(recordedOn)}${dueOn && recordedOn > dueOn ? '（逾期）' : ''}` : '—',
  },
]

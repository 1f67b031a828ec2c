import { html } from 'ghtml'
import { dayOf } from '../../../server/src/kit/day.ts'
import {
  basisText,
  findDecision,
  findTakenDown,
  numberOf,
  type PageEvent,
  type PublicDecision,
  type RecordKind,
  remediesOf,
  subjectOf,
} from '../../../server/src/modules/publicity/public.ts'
import { BASIS_TITLE, fieldName, kindWords, linesOf } from '../decision-fields.ts'
import { gone } from '../gone.ts'
import type { View } from '../layout.ts'
import { objectionMarks } from '../objection-marks.ts'
import { kept, ok, page } from '../page.ts'
import { countWords, dayWords, type Fact, factList, timeWords, trail } from '../parts.ts'
import { missing } from './missing.ts'

/** One decision at its permanent address. A page that is gone keeps the address and says when and why it went. @law APL:48 */
export const decisionPage = page('/decisions/:recordNo', async ({ sql, params, view, publicUrl }) => {
  const recordNo = params.recordNo ?? ''
  const decision = await findDecision(sql, recordNo)
  if (decision) {
    return kept(`${recordNo} ${decision.version}`, () => {
      const read = decision.read()
      return ok(`${kindWords(read.kind)} ${numberOf(read.fields) ?? ''}`, shown(read, view, publicUrl))
    })
  }
  const taken = await findTakenDown(sql, recordNo)
  return taken ? gone(taken, view) : missing(view)
})

function shown(decision: PublicDecision, view: View, publicUrl: string): string {
  const { fields, kind } = decision
  return html`!${trail(view, ['/decisions', '执法决定'])}
<h1>${fields.partyName}：${subjectOf(fields)}</h1>
<p class="lead">${kindWords(kind)}　${numberOf(fields) ?? '无文号'}</p>
!${objectionMarks(decision.objections)}
!${maskNotes(decision)}
!${factList(factsOf(decision))}
<h2>${BASIS_TITLE[kind]}</h2>
<ul>!${fields.legalBasis.map((basis) => html`<li>!${basisLine(basis, view)}</li>`).join('')}</ul>
<h2>不服本决定的救济途径</h2>
<ul>!${remediesOf(fields.decisionDate)
    .map(({ title, text, basis }) => html`<li><strong>${title}</strong>：${text}（!${basisLine(basis, view)}）</li>`)
    .join('')}</ul>
<h2 id="history">公示记录</h2>
<ul>!${decision.history.map((event) => html`<li>!${eventLine(event, kind)}</li>`).join('')}</ul>
!${logPart(decision, view)}
!${aboutPage(decision, view, publicUrl)}`
}

function factsOf({ kind, fields, masking }: PublicDecision): Fact[] {
  const facts: Fact[] = []
  for (const { key, name, text } of linesOf(kind, fields)) {
    if (text !== null) facts.push({ name, value: html`${text}`, note: masking.length > 0 ? maskNote(masking, key) : undefined })
  }
  return facts
}

function maskNote(masking: PublicDecision['masking'], key: string): string | undefined {
  const notes = new Set(masking.filter(({ field }) => field === key).map(({ reason }) => reason))
  return notes.size > 0 ? `已作遮盖：${[...notes].join('；')}` : undefined
}

function basisLine(basis: string, view: View): string {
  const { text, citation } = basisText(basis)
  return citation ? html`<a href="${view.href(`/law/${citation}`)}">${text}</a>` : html`${text}`
}

function maskNotes({ masking }: PublicDecision): string {
  if (masking.length === 0) return ''
  return '<p class="soft">为保护个人信息，本页部分内容已依法遮盖，遮盖处注明了理由。</p>'
}

/** When and in which fields; what stood there before is not told. */
function eventLine({ event, on, fields, byObjection }: PageEvent, kind: RecordKind): string {
  switch (event) {
    case 'published':
      return html`${dayWords(on)}公示。`
    case 'restored':
      return html`${dayWords(on)}恢复公示。`
    case 'withdrawn':
    case 'sealed':
      return html`${dayWords(on)}撤回。`
    case 'updated': {
      const names = [...new Set(fields.map((field) => fieldName(kind, field)))]
      const what = names.length > 0 ? names.join('、') : '遮盖方式'
      return html`${dayWords(on)}更正：${what}。!${byObjection ? '经核查异议，公示内容有误。' : '经公安机关自查，公示内容有误。'}`
    }
  }
}

/** Where the page stands in the transparency log, and how to check it. */
function logPart({ recordNo, leaf }: PublicDecision, view: View): string {
  const meaning = '每次公示、更正和撤回都在公安机关签名、只增不改的日志中留一条，任何人可以核对：这一页的内容未被悄悄改过。'
  if (!leaf)
    return html`<h2 id="log">存证</h2>
<p>${meaning}这一页刚刚公示，一般一分钟之内排入日志，随后可以取得回执。</p>`
  return html`<h2 id="log">存证</h2>
<p>${meaning}</p>
!${factList([
    { name: '日志条目', value: html`第${countWords(leaf.index + 1)}条` },
    { name: '存证时间', value: html`${dayWords(dayOf(leaf.at))} ${timeWords(leaf.at)}` },
    {
      name: '回执',
      value: html`<a href="/decisions/${recordNo}/receipt.json">回执（JSON）</a>　<a href="/decisions/${recordNo}/receipt.svg">核验二维码</a>　<a href="${view.href('/verify')}">怎样核验</a>`,
    },
  ])}`
}

/** Address, code, term, and what one may do about the page. */
function aboutPage({ recordNo, endOn }: PublicDecision, view: View, publicUrl: string): string {
  const address = `${publicUrl}/decisions/${recordNo}`
  return html`<h2>本页</h2>
<div class="permanent">!${factList([
    { name: '固定网址', value: html`<a href="/decisions/${recordNo}" class="address">${address}</a>` },
    { name: '本网站公示至', value: dayWords(endOn) },
    {
      name: '内容有误',
      value: html`<a href="${view.href(`/objections/new?record=${recordNo}`)}">对本公示信息提出异议</a>`,
    },
  ])}<img class="qr" src="/decisions/${recordNo}/qr.svg" alt="本页固定网址的二维码" width="160" height="160"></div>`
}

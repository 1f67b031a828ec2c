import { html } from 'ghtml'
import {
  basisText,
  findDecision,
  findWithdrawal,
  PARTY_TYPE_NAME,
  type PublicDecision,
  type PublicWithdrawal,
  remediesOf,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { objectionMarks } from '../objection-marks.ts'
import { type Answer, kept, ok, page } from '../page.ts'
import { dayWords, type Fact, factList, moneyWords, trail } from '../parts.ts'
import { missing } from './missing.ts'

/** One decision at its permanent address. A withdrawn one keeps the address and says when and why it went. @law APL:48 */
export const decisionPage = page('/decisions/:recordNo', async ({ sql, params, view, publicUrl }) => {
  const recordNo = params.recordNo ?? ''
  const decision = await findDecision(sql, recordNo)
  if (decision) {
    return kept(`${recordNo} ${decision.version}`, () => {
      const read = decision.read()
      return ok(`行政处罚决定 ${read.fields.decisionNo ?? ''}`, shown(read, view, publicUrl))
    })
  }
  const withdrawal = await findWithdrawal(sql, recordNo)
  return withdrawal ? gone(withdrawal, view) : missing(view)
})

function gone({ withdrawnOn, withdrawnReason }: PublicWithdrawal, view: View): Answer {
  const body = html`!${trail(view, ['/decisions', '执法决定'], ['/withdrawn', '撤回登记'])}
<h1>该公示信息已撤回</h1>
<p class="lead">${dayWords(withdrawnOn)}撤回。</p>
!${factList([{ name: '撤回理由', value: html`${withdrawnReason}` }])}
<p>依据：<a href="${view.href('/law/APL:48')}">《行政处罚法》第四十八条</a>。</p>
<p><a href="${view.href('/decisions')}">查询其他执法决定</a></p>`
  return { status: 410, title: '该公示信息已撤回', body }
}

function shown(decision: PublicDecision, view: View, publicUrl: string): string {
  const { fields, recordNo } = decision
  const address = `${publicUrl}/decisions/${recordNo}`
  return html`!${trail(view, ['/decisions', '执法决定'])}
<h1>${fields.partyName}：${fields.violationType}</h1>
<p class="lead">${fields.decisionNo ?? '无文号'}</p>
!${objectionMarks(decision.objections)}
!${factList(factsOf(decision))}
<h2>处罚依据</h2>
<ul>!${fields.legalBasis.map((basis) => html`<li>!${basisLine(basis, view)}</li>`).join('')}</ul>
<h2>不服本决定的救济途径</h2>
<ul>!${remediesOf(fields.decisionDate)
    .map(({ title, text, basis }) => html`<li><strong>${title}</strong>：${text}（!${basisLine(basis, view)}）</li>`)
    .join('')}</ul>
!${maskNotes(decision)}
<h2>本页</h2>
!${factList([
    { name: '固定网址', value: html`<a href="/decisions/${recordNo}" class="address">${address}</a>` },
    { name: '公示日期', value: dayWords(decision.publishedOn) },
    { name: '本网站公示至', value: dayWords(decision.endOn) },
  ])}
<p><a href="${view.href(`/objections/new?record=${recordNo}`)}">对本公示信息提出异议</a></p>`
}

function factsOf({ fields, masking }: PublicDecision): Fact[] {
  const noteOf = (field: string) => masking.filter((mark) => mark.field === field).map((mark) => mark.reason)
  const fact = (name: string, field: string, value: string | null): Fact[] => {
    const notes = [...new Set(noteOf(field))]
    return value === null
      ? []
      : [{ name, value: html`${value}`, note: notes.length > 0 ? `已作遮盖：${notes.join('；')}` : undefined }]
  }
  return [
    ...fact('当事人', 'partyName', fields.partyName),
    ...fact('当事人类别', 'partyType', PARTY_TYPE_NAME[fields.partyType]),
    ...fact('统一社会信用代码', 'uscc', fields.uscc),
    ...fact('法定代表人', 'legalRepresentative', fields.legalRepresentative),
    ...fact('违法行为类型', 'violationType', fields.violationType),
    ...fact('地点', 'place', fields.place),
    ...fact('违法事实', 'violationFacts', fields.violationFacts),
    ...fact('处罚类别', 'penaltyTypes', fields.penaltyTypes.join('、')),
    ...fact('处罚内容', 'penaltyContent', fields.penaltyContent),
    ...fact('罚款金额', 'fineFen', fields.fineFen === null ? null : moneyWords(fields.fineFen)),
    ...fact('没收金额', 'confiscatedFen', fields.confiscatedFen === null ? null : moneyWords(fields.confiscatedFen)),
    ...fact('处罚决定日期', 'decisionDate', dayWords(fields.decisionDate)),
    ...fact('公示截止期（信用信息）', 'publicityEndDate', fields.publicityEndDate && dayWords(fields.publicityEndDate)),
    ...fact('处罚机关', 'authorityName', fields.authorityName),
    ...fact('处罚机关统一社会信用代码', 'authorityUscc', fields.authorityUscc),
  ]
}

function basisLine(basis: string, view: View): string {
  const { text, citation } = basisText(basis)
  return citation ? html`<a href="${view.href(`/law/${citation}`)}">${text}</a>` : html`${text}`
}

function maskNotes({ masking }: PublicDecision): string {
  if (masking.length === 0) return ''
  return html`<p class="inset">为保护个人信息，本页部分内容已依法遮盖，遮盖处注明了理由。</p>`
}

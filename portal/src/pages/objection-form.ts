import { randomBytes } from 'node:crypto'
import { html } from 'ghtml'
import type { Sql } from '../../../server/src/kit/db.ts'
import {
  CAPACITY_NAME,
  type FieldError,
  findDecision,
  LIMIT,
  numberOf,
  OBJECTION_KIND_NAME,
  type ObjectionTerms,
  objectionTerms,
  type PublicDecision,
  subjectOf,
  type Typed,
} from '../../../server/src/modules/publicity/public.ts'
import { choiceField, errorSummary, textArea, textField, type Wrong } from '../fields.ts'
import type { View } from '../layout.ts'
import { type Answer, ok, page } from '../page.ts'
import { dayWords, trail } from '../parts.ts'

/** The same words whether there is no such record, it is hidden, or it was taken down. */
const NOT_PUBLIC = '没有找到正在公示的这条信息，不能对它提出异议。'
const newToken = () => randomBytes(24).toString('base64url')
const emptyForm = (record: string): Typed => ({
  record,
  capacity: '',
  kind: '',
  name: '',
  contact: '',
  words: '',
  token: newToken(),
})

/** The form, reached from the page it is about. */
export const newObjectionPage = page('/objections/new', async ({ sql, query, view }) => {
  const record = typeof query.record === 'string' ? query.record : ''
  const decision = (await findDecision(sql, record))?.read()
  if (!decision) return unknown(view)
  return ok('对公示信息提出异议', formBody(view, emptyForm(record), decision, await objectionTerms(sql), []))
})

function unknown(view: View): Answer {
  const body = html`!${trail(view)}
<h1>对公示信息提出异议</h1>
<p>${NOT_PUBLIC}</p>
<p>异议只针对正在公示的信息：请<a href="${view.href('/decisions')}">查到这条信息</a>，在它的网页上点击“对本公示信息提出异议”。</p>
<p>已经提出异议的，可以<a href="${view.href('/objections')}">凭回执编号查询进度</a>。</p>`
  return { status: 404, title: '对公示信息提出异议', body }
}

/** The form once more, with all that was typed. @param top said above the form, beside the messages of the fields */
export async function formAgain(
  sql: Sql,
  view: View,
  typed: Typed,
  errors: readonly FieldError[],
  top?: 'no-record' | 'too-many',
) {
  const decision = (await findDecision(sql, typed.record))?.read() ?? null
  const words = { 'no-record': NOT_PUBLIC, 'too-many': '今天收到的异议已经达到上限，请明天再试，或者书面向公示机关提出。' }
  const wrong: Wrong = [
    ...(top ? [{ field: null, text: words[top] }] : []),
    ...errors.map(({ field, text }) => ({ field: field === 'token' ? null : field, text })),
  ]
  const token = errors.some(({ field }) => field === 'token') ? newToken() : typed.token
  const body = formBody(view, { ...typed, token }, decision, await objectionTerms(sql), wrong)
  return { status: top === 'too-many' ? 429 : 422, title: '没有提交成功：对公示信息提出异议', body }
}

function formBody(view: View, typed: Typed, decision: PublicDecision | null, terms: ObjectionTerms, wrong: Wrong): string {
  const { record, capacity, kind, words, name, contact, token } = typed
  return html`!${decision ? trail(view, ['/decisions', '执法决定'], [`/decisions/${record}`, '这条公示信息']) : trail(view)}
<h1>对公示信息提出异议</h1>
!${errorSummary(wrong)}
!${decision ? subject(decision) : ''}
<p>认为公示的内容有误、不应当公开或者公示期已满的，可以在这里提出，不需要登录。公示机关应当自收到之日起${terms.workingDays}个工作日内核查并答复。</p>
<p class="inset">对处罚决定本身不服的，应当依法申请行政复议或者提起行政诉讼；提出异议不影响复议和诉讼的期限。</p>
<form action="${view.href('/objections')}" method="post" class="fields" novalidate>
<input type="hidden" name="token" value="${token}"><input type="hidden" name="record" value="${record}">
!${choiceField({ name: 'capacity', label: '您与该信息的关系', value: capacity, wrong, options: CAPACITY_NAME })}
!${choiceField({ name: 'kind', label: '异议的类型', value: kind, wrong, options: OBJECTION_KIND_NAME })}
!${textArea({ name: 'words', label: '异议内容', hint: `写明哪里不对、应当怎样、有什么证据，不超过${LIMIT.words}字。证据材料在工作人员联系您时提交。`, value: words, wrong, max: LIMIT.words, rows: 8 })}
!${textField({ name: 'name', label: '您的姓名或者单位名称', value: name, wrong, max: LIMIT.name, autocomplete: 'name' })}
!${textField({ name: 'contact', label: '联系方式', hint: '电话号码或者通信地址，用于核实和答复。', value: contact, wrong, max: LIMIT.contact })}
<p class="note">姓名、联系方式和异议内容只供办理人员使用，不对外公开；答复${terms.contactMonths}个月后删除姓名和联系方式。</p>
<p><button type="submit">提交异议</button></p>
</form>`
}

function subject({ fields }: PublicDecision): string {
  return html`<p class="lead">${fields.partyName}：${subjectOf(fields)}<span class="note">${numberOf(fields) ?? '无文号'}　${dayWords(fields.decisionDate)}　${fields.authorityName}</span></p>`
}

import { html } from 'ghtml'
import {
  clean,
  findProgress,
  formErrors,
  type HandedIn,
  OBJECTION_STATE_NAME,
  OUTCOME_NAME,
  objectionTerms,
  type Progress,
  readForm,
  readReceipt,
  receiptText,
  submissionOf,
  submitObjection,
} from '../../../server/src/modules/publicity/public.ts'
import { errorSummary, textField, type Wrong } from '../fields.ts'
import type { View } from '../layout.ts'
import { type Answer, form, ok, page } from '../page.ts'
import { dayWords, type Fact, factList, trail } from '../parts.ts'
import { formAgain } from './objection-form.ts'

/** Takes an objection in and gives the receipt. The same form sent again gives the same receipt. */
export const objectionForm = form(
  '/objections',
  20,
  async ({ sql, clock, view, form: sent }) => {
    const typed = readForm(sent)
    const errors = formErrors(typed)
    if (errors.length > 0) return formAgain(sql, view, typed, errors)
    const objection = submissionOf(typed)
    const done: HandedIn = objection ? await submitObjection(sql, objection, typed.token, clock()) : { result: 'no-record' }
    if (done.result === 'no-record' || done.result === 'too-many') return formAgain(sql, view, typed, [], done.result)
    return { status: done.result === 'received' ? 201 : 200, title: '异议已收到', body: receiptBody(done, view) }
  },
  async (sql) => (await objectionTerms(sql)).perAddressHour,
)

function receiptBody({ result, receipt, submittedOn, term }: Extract<HandedIn, { receipt: string }>, view: View): string {
  const before: Partial<Record<typeof result, string>> = {
    again: '这份异议先前已经收到，没有重复登记。',
    differs: '这张表单先前已经提交过，登记的是第一次提交的内容；后来修改的内容没有登记。需要补充的，请从公示信息的网页重新提出。',
  }
  return html`!${trail(view)}
<h1>异议已收到</h1>
!${before[result] ? html`<p class="inset">${before[result]}</p>` : ''}
<p class="receipt"><span>回执编号</span><strong>${receiptText(receipt)}</strong></p>
<p><strong>请记下或者打印这个编号。</strong>它只显示这一次，凭它可以查询进度和答复，不要告诉他人。</p>
!${factList([
    { name: '收到日期', value: dayWords(submittedOn) },
    {
      name: '答复期限',
      value: term.dueOn ? html`<strong>${dayWords(term.dueOn)}</strong>` : html`收到之日起${term.workingDays}个工作日内`,
    },
  ])}
<details><summary>答复期限是怎样计算的</summary><ol>!${term.steps.map((step) => html`<li>${step}</li>`).join('')}</ol></details>
<h2>接下来</h2>
<ol>
<li>办理人员先看异议是否针对这条信息；受理后，公示网页上注明“异议处理中”。</li>
<li>核查由没有参与这条信息公示的人员作出答复：更正、撤回或者维持，并说明理由。</li>
<li>用回执编号<a href="${view.href('/objections')}">查询进度</a>。需要核实的，会按您留下的联系方式联系您。</li>
</ol>`
}

/** Where an objection stands, by its receipt. */
export const progressPage = page('/objections', ({ view }) => ok('查询异议的进度', progressBody(view, '', [], '')))

export const progressForm = form('/objections/progress', 20, async ({ sql, view, form: sent }) => {
  const typed = clean(typeof sent.receipt === 'string' ? sent.receipt : '').slice(0, 40)
  const wrong = (text: string): Answer => {
    const body = progressBody(view, typed, [{ field: 'receipt', text }], '')
    return { status: 422, title: '查询异议的进度', body }
  }
  if (typed === '') return wrong('请填写回执编号')
  const receipt = readReceipt(typed)
  if (!receipt) return wrong('回执编号有误，请核对：共16位，由数字和字母组成')
  const found = await findProgress(sql, receipt)
  if (!found) return wrong('没有查到这个编号的异议，请核对')
  return ok('异议的进度', progressBody(view, receiptText(receipt), [], standing(found)))
})

function progressBody(view: View, typed: string, wrong: Wrong, result: string): string {
  const hint = '提交异议后显示的编号，例如 ABCD-EFGH-JKMN-PQRS，不分大小写。'
  return html`!${trail(view)}
<h1>查询异议的进度</h1>
!${errorSummary(wrong)}
!${result}
<form action="${view.href('/objections/progress')}" method="post" class="fields" novalidate>
!${textField({ name: 'receipt', label: '回执编号', hint, value: result === '' ? typed : '', wrong, max: 40 })}
<p><button type="submit">查询</button></p>
</form>
<p>提出新的异议：请<a href="${view.href('/decisions')}">查到公示信息</a>，在它的网页上点击“对本公示信息提出异议”。</p>`
}

function standing(progress: Progress): string {
  const { state, submittedOn, acceptedOn, dueOn, decidedOn, outcome, answer } = progress
  const fact = (name: string, value: string | null): Fact[] => (value === null ? [] : [{ name, value: html`${value}` }])
  return factList([
    ...fact('进度', OBJECTION_STATE_NAME[state]),
    ...fact('收到日期', dayWords(submittedOn)),
    ...fact('受理日期', acceptedOn && dayWords(acceptedOn)),
    ...(state === 'decided' ? [] : fact('答复期限', dueOn && dayWords(dueOn))),
    ...fact('答复日期', decidedOn && dayWords(decidedOn)),
    ...fact('核查结果', outcome && OUTCOME_NAME[outcome]),
    ...fact('答复', answer),
  ])
}

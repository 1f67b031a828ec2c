import { html } from 'ghtml'

/** Messages of a form that was sent back: where, and what. The place is the id of a field, or null for the form as a whole. */
export type Wrong = readonly { field: string | null; text: string }[]

const messageOf = (wrong: Wrong, name: string) => wrong.find(({ field }) => field === name)?.text

/** Everything that is wrong, above the form, each message leading to its field. */
export function errorSummary(wrong: Wrong): string {
  if (wrong.length === 0) return ''
  const lines = wrong.map(({ field, text }) => html`<li>!${field ? html`<a href="#${field}">${text}</a>` : html`${text}`}</li>`)
  return html`<div class="errors" role="alert"><h2>没有提交成功</h2><ul>!${lines.join('')}</ul></div>`
}

type Field = { name: string; label: string; hint?: string; value: string; wrong: Wrong }
const about = ({ name, hint, wrong }: Field) => {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(messageOf(wrong, name) ? [`${name}-wrong`] : [])]
  const invalid = messageOf(wrong, name) ? ' aria-invalid="true"' : ''
  return `${ids.length > 0 ? `aria-describedby="${ids.join(' ')}"` : ''}${invalid}`
}
function notes({ name, hint, wrong }: Field): string {
  const message = messageOf(wrong, name)
  return html`!${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}!${message ? html`<p class="wrong" id="${name}-wrong">${message}</p>` : ''}`
}
const group = (field: Field, inner: string) =>
  html`<div class="${messageOf(field.wrong, field.name) ? 'field bad' : 'field'}">!${inner}</div>`

export function textField(field: Field & { max: number; autocomplete?: string }): string {
  const { name, label, value, max, autocomplete = 'off' } = field
  return group(
    field,
    html`<label for="${name}">${label}</label>!${notes(field)}<input type="text" id="${name}" name="${name}" value="${value}" maxlength="${max}" autocomplete="${autocomplete}" !${about(field)}>`,
  )
}

export function textArea(field: Field & { max: number; rows: number }): string {
  const { name, label, value, max, rows } = field
  return group(
    field,
    html`<label for="${name}">${label}</label>!${notes(field)}<textarea id="${name}" name="${name}" maxlength="${max}" rows="${rows}" !${about(field)}>
${value}</textarea>`,
  )
}

/** One of several. The first carries the field's id, so that the message above leads there. */
export function choiceField(field: Field & { options: Record<string, string> }): string {
  const { name, label, value, options } = field
  const lines = Object.entries(options).map(([code, words], index) => {
    const id = index === 0 ? name : `${name}-${code}`
    return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${code}" !${value === code ? 'checked' : ''}><label for="${id}">${words}</label></div>`
  })
  return group(field, html`<fieldset !${about(field)}><legend>${label}</legend>!${notes(field)}!${lines.join('')}</fieldset>`)
}

import { Capacity, ObjectionKind, type Submission } from './types.ts'

/** What may stand in each field, in UTF-16 units as a browser counts them. */
export const LIMIT = { record: 40, capacity: 20, kind: 20, name: 50, contact: 200, words: 2000, token: 64 } as const
export type FormField = keyof typeof LIMIT
export type Typed = Record<FormField, string>
/** The field and what is wrong with it, in the order of the form. */
export type FieldError = { field: FormField; text: string }

const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]/g
const RECORD = /^[0-9a-f]{20}$/
const TOKEN = /^[A-Za-z0-9_-]{22,64}$/

/** Text without signs nobody can see; half characters become a replacement sign, line breaks one kind. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '').trim()
}

/** Reads a form as it was sent, texts only. An overlong one is cut one sign past its limit, which is then told. */
export function readForm(sent: Record<string, unknown>): Typed {
  const read = (field: FormField) => {
    const value = Object.hasOwn(sent, field) ? sent[field] : ''
    return clean(typeof value === 'string' ? value : '').slice(0, LIMIT[field] + 1)
  }
  return {
    record: read('record'),
    capacity: read('capacity'),
    kind: read('kind'),
    name: read('name'),
    contact: read('contact'),
    words: read('words'),
    token: read('token'),
  }
}

const blank = (text: string) => !/[\p{L}\p{N}]/u.test(text)

/** What is wrong with it, field by field, in words for the public. Empty: all well. */
export function formErrors(typed: Typed): FieldError[] {
  const wrong = (field: FormField, when: boolean, text: string): FieldError[] => (when ? [{ field, text }] : [])
  const long = (field: 'name' | 'contact' | 'words', what: string) =>
    wrong(field, typed[field].length > LIMIT[field], `${what}不能超过${LIMIT[field]}字`)
  return [
    ...wrong('capacity', !Capacity.safeParse(typed.capacity).success, '请选择您与该信息的关系'),
    ...wrong('kind', !ObjectionKind.safeParse(typed.kind).success, '请选择异议的类型'),
    ...wrong('words', blank(typed.words), '请写明哪里不对、应当怎样'),
    ...long('words', '异议内容'),
    ...wrong('name', blank(typed.name), '请填写姓名或者单位名称'),
    ...long('name', '姓名或者单位名称'),
    ...wrong('contact', typed.contact.length < 5 || blank(typed.contact), '请填写电话号码或者通信地址，以便核实和答复'),
    ...long('contact', '联系方式'),
    ...wrong('token', !TOKEN.test(typed.token), '表单已失效，您填写的内容仍在下面，请核对后再次提交'),
  ]
}

/** Of a form without errors. Null: the record's number cannot be one. */
export function submissionOf(typed: Typed): Submission | null {
  if (!RECORD.test(typed.record)) return null
  const { record, name, contact, words } = typed
  return { record, name, contact, words, capacity: Capacity.parse(typed.capacity), kind: ObjectionKind.parse(typed.kind) }
}

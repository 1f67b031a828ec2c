import { expect, test } from 'vitest'
import { cleanName, refuseContent, refuseName } from './rules.ts'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system.ini', 'system.ini'],
  ['/abs/证据.pdf', '证据.pdf'],
  ['a\u0000b\n.pdf', 'ab.pdf'],
  ['fdp.\u202egpj.pdf', 'fdp.gpj.pdf'],
  ['...pdf', 'pdf'],
  ['', '未命名'],
  ['/', '未命名'],
  ['a<b>:"|?*.pdf', 'a_b______.pdf'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(120)}.pdf`],
])('%j becomes %j', (given, clean) => {
  expect(cleanName(given)).toBe(clean)
})

test.each([
  ['证据.PDF', null],
  ['run.exe', 'file-type-not-allowed'],
  ['page.html', 'file-type-not-allowed'],
  ['picture.svg', 'file-type-not-allowed'],
  ['macro.docm', 'file-type-not-allowed'],
  ['none', 'file-type-not-allowed'],
  ['a.pdf.exe', 'file-type-not-allowed'],
])('%s → %s', (name, code) => {
  expect(refuseName(name)?.code ?? null).toBe(code)
})

test.each([
  ['a.pdf', 'application/pdf', false, null],
  ['a.pdf', 'image/png', false, 'file-type-mismatch'],
  ['a.pdf', null, true, 'file-type-mismatch'],
  ['a.jpeg', 'image/jpeg', false, null],
  ['a.csv', null, true, null],
  ['a.csv', null, false, 'file-type-mismatch'],
  ['a.txt', 'application/zip', false, 'file-type-mismatch'],
])('%s with %s inside (text: %s) → %s', (name, found, isText, code) => {
  expect(refuseContent(name, found, isText)?.code ?? null).toBe(code)
})

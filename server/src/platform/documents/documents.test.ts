import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { readPdf } from '../../kit/test/pdf.ts'
import { type IssuedDocument, makeDocument } from './index.ts'

const letter: IssuedDocument = {
  organ: '示例市公安局',
  title: '行政许可受理通知书',
  number: '示公许受字〔2026〕1号',
  addressee: '示例刻章有限公司',
  facts: [{ name: '许可事项', value: '公章刻制业特种行业许可' }],
  paragraphs: ['你单位提出的申请材料齐全。#panic("x") $x$ *粗* _斜_ \\ [ ] @a <b>', '现予受理。'],
  issuedOn: day('2026-03-01'),
  code: { content: 'https://example.test/verify#abc', words: '扫码核验' },
}

test('sets number, addressee, facts and text on A4, with markup signs as they were typed', async () => {
  const { bytes, fingerprint } = await makeDocument(letter)
  const { pages, info, size } = await readPdf(bytes)
  for (const words of [
    '示例市公安局',
    '示公许受字〔2026〕1号',
    '公章刻制业特种行业许可',
    '#panic("x")$x$*粗*_斜_\\[]@a<b>',
    '2026年3月1日',
  ])
    expect(pages[0]).toContain(words)
  expect(pages[0]).toContain(fingerprint.slice(0, 32))
  expect([pages.length, size]).toEqual([1, [595, 842]])
  expect(info).toMatchObject({ Title: '行政许可受理通知书', Author: '示例市公安局' })
})

test('the same data give the same bytes, a changed word another fingerprint', async () => {
  const [one, same] = [await makeDocument(letter), await makeDocument({ ...letter })]
  expect(one.bytes.equals(same.bytes)).toBe(true)
  const other = await makeDocument({ ...letter, paragraphs: ['现不予受理。'] })
  expect(other.fingerprint).not.toBe(one.fingerprint)
})

test('twenty-eight signs stand on a full line, and a long text runs over pages', async () => {
  const { bytes } = await makeDocument({ ...letter, code: null, facts: [], paragraphs: ['法'.repeat(3000)] })
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const content = await (await pdf.getPage(2)).getTextContent()
  const lines = Map.groupBy(
    content.items.flatMap((item) => ('str' in item && item.str.includes('法') ? [item] : [])),
    (item) => Math.round(item.transform[5]),
  )
  const lengths = [...lines.values()].map((items) => items.map(({ str }) => str).join('').length)
  expect([lengths.length, new Set(lengths)]).toEqual([22, new Set([28])])
})

import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { effectiveFromOf, parseLawMarkdown } from './markdown.ts'

const PLAIN = `# 星河市路灯管理办法

２０１８年３月１日 星河市人民代表大会通过

２０２０年７月９日 星河市人民代表大会《关于修改〈星河市路灯管理办法〉的决定》修正

２０２１年１月１日 施行

<!-- INFO END -->

## 第一章 总 则

\u200b
第一条 为了管理路灯，制定本办法。

第二条 路灯应当在日落时点亮。

第一条规定的目的不妨碍熄灯。

依照本办法第十条 处理的，从其规定。

## 第二章 罚 则

### 第一节 一般规定

第二条之一 有下列行为之一的，给予警告：

（一）攀爬路灯的；

（二）遮挡路灯的。

第３条 本办法自２０２１年１月１日起施行。
`
const BOLD = `---
sidebar: auto
---

# 星河市风筝条例

2025年6月27日星河市人民代表大会修订

## 目录

- 第一章　总则
- 第二章　附则

## 第一章　总则

**第一条**　放风筝应当**远离**电线。

## 第二章　附则

**第二条**　本条例自2026年1月1日起施行。
`
const law = (articles: string, file = '某某规定(2020-01-01).md') => parseLawMarkdown(`# 某某规定\n\n${articles}`, file)

test('plain paragraphs: inserted articles, odd spaces, wide digits, zero-width signs, references inside a paragraph', () => {
  const parsed = parseLawMarkdown(PLAIN, '路灯.md')
  expect(parsed).toMatchObject({ title: '星河市路灯管理办法', fileDate: null, historyDate: '2020-07-09' })
  expect(parsed.chapters).toEqual(['第一章 总则', '第二章 罚则'])
  expect(parsed.articles.map(({ number, suffix, section }) => [number, suffix, section])).toEqual([
    [1, 0, null],
    [2, 0, null],
    [2, 1, '第一节 一般规定'],
    [3, 0, '第一节 一般规定'],
  ])
  expect(parsed.articles[1]?.paragraphs).toHaveLength(3)
  expect(parsed.articles[2]?.paragraphs).toEqual(['有下列行为之一的，给予警告：', '（一）攀爬路灯的；', '（二）遮挡路灯的。'])
  expect(effectiveFromOf(parsed)).toBe(day('2021-01-01'))
})

test('bold heads, front matter and a table of contents; the file name gives the day', () => {
  const parsed = parseLawMarkdown(`\ufeff${BOLD.replaceAll('\n', '\r\n')}`, '风筝条例（2025-06-27）.md')
  expect(parsed).toMatchObject({ title: '星河市风筝条例', fileDate: '2025-06-27', historyDate: '2025-06-27' })
  expect(parsed.articles.map(({ chapter, paragraphs }) => [chapter, paragraphs])).toEqual([
    ['第一章 总则', ['放风筝应当远离电线。']],
    ['第二章 附则', ['本条例自2026年1月1日起施行。']],
  ])
})

test.each([
  ['第一条 甲。\n\n第三条 丙。', '缺少第二条'],
  ['第二条 乙。', '缺少第一条'],
  ['第一条 甲。\n\n第二条 乙。\n\n第二条 乙。', '第二条重复'],
  ['第一条 甲。\n\n第一条之二 丙。', '第一条之二重复或者顺序不对'],
  ['第一条 甲。\n\n第二条\n\n第三条 丙。', '第二条没有内容'],
  ['这里只有说明，提到第一条 三次。', '不是法律文本'],
])('%j is refused: %s', (text, reason) => {
  expect(() => law(text)).toThrow(reason)
})

test('a text without any date or title is refused', () => {
  expect(() => law('第一条 甲。', '某某规定.md')).toThrow('日期')
  expect(() => law('第一条 甲。', '某某规定(2020-02-30).md')).toThrow('日期')
  expect(() => parseLawMarkdown('第一条 甲。', '某某规定(2020-01-01).md')).toThrow('标题')
})

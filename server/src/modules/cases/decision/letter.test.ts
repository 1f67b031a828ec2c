import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { yuan } from '../../../kit/money.ts'
import { readPdf } from '../../../kit/test/pdf.ts'
import { makeDocument } from '../../../platform/documents/index.ts'
import { aDecidedFile } from '../enforcement/example-decided.ts'
import type { Decision } from '../file/types.ts'
import { decisionLetter, letterName } from './letter.ts'

const FINED = [{ kind: 'fine', fineFen: yuan(500) }] as const
const file = (decision: Partial<Decision> = {}) => aDecidedFile([...FINED], { decision })
const letterOf = (given: ReturnType<typeof file>) => decisionLetter(given, given.decisions[0] as Decision)

test('a penalty decision says whom, what, on which basis, how to comply and what may be done against it', async () => {
  const { bytes } = await makeDocument(letterOf(file()))
  const text = (await readPdf(bytes)).pages.join('')
  for (const words of [
    '行政处罚决定书',
    '示例甲',
    '罚款500元',
    '《治安管理处罚法》',
    '15日内',
    '不超过罚款本数',
    '60日内',
    '6个月内',
    '示例分局',
  ])
    expect(text).toContain(words)
})

test.each([
  ['2023-12-31', '上一级公安机关'],
  ['2024-01-01', '本级人民政府申请行政复议'],
])('the remedies are those of the day of the decision, %s', (decidedOn, words) => {
  expect(letterOf(file({ decidedOn: day(decidedOn) })).paragraphs.join('')).toContain(words)
})

test.each([
  ['penalty', '行政处罚决定书'],
  ['no-penalty', '不予行政处罚决定书'],
  ['terminated', '终止案件调查决定书'],
] as const)('%s is written as %s', (outcome, title) => {
  expect(letterOf(file({ outcome })).title).toBe(title)
})

test('a revoked decision says so, and the file name names nobody', () => {
  const letter = letterOf(file({ revokedOn: day('2026-04-01'), revokedReason: '适用法律错误' }))
  expect(letter.paragraphs.at(-1)).toContain('2026年4月1日撤销：适用法律错误')
  expect(letterName(letter)).not.toContain('示例甲')
})

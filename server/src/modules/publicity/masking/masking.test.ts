import { describe, expect, test } from 'vitest'
import { maskName, substitutesOf } from './names.ts'
import { publicPlace } from './place.ts'
import { maskText, residue } from './text.ts'

describe('a name', () => {
  test.each([
    ['张三', '张某'],
    ['张三丰', '张某某'],
    ['张三丰年', '张某某'],
    ['欧阳锋', '欧阳某'],
    ['欧阳示例', '欧阳某某'],
    ['欧阳', '欧某'],
    ['示例买提·示例力', '示某某'],
    ['Jane Example', 'J某某'],
    ['約翰', '約某'],
    ['𠮷示例', '𠮷某某'],
  ])('%s becomes %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
  test('the same person keeps the same substitute, two who would look alike are told apart', () => {
    const people = substitutesOf(['张三丰', '李四', '张无忌', '张三丰', '张三', '王'])
    expect(Object.fromEntries(people)).toEqual({ 张三丰: '张某某甲', 张无忌: '张某某乙', 李四: '李某', 张三: '张某' })
  })
  test('after ten alike, numbers', () => {
    const names = Array.from({ length: 12 }, (_, index) => `赵示${String.fromCharCode(0x4e00 + index)}`)
    const people = substitutesOf(names)
    expect([people.get(names[9] ?? ''), people.get(names[10] ?? '')]).toEqual(['赵某某癸', '赵某某11'])
    expect(new Set(people.values()).size).toBe(12)
  })
})

/** What must never be public, as people really write it. */
const CANARIES: [string, string][] = [
  ['220302199005051234', 'id-number'],
  ['22030219900505123x', 'id-number'],
  ['220302 19900505 1234', 'id-number'],
  ['２２０３０２１９９００５０５１２３４', 'id-number'],
  ['220302\u200b199005051234', 'id-number'],
  ['220302900505123', 'id-number'],
  ['E12345678', 'id-number'],
  ['H0123456789', 'id-number'],
  ['6222021234567890123', 'bank-card'],
  ['6222 0212 3456 7890', 'bank-card'],
  ['13800001111', 'phone'],
  ['138-0000-1111', 'phone'],
  ['+86 138 0000 1111', 'phone'],
  ['0434-3250000', 'phone'],
  ['一三八零零零零一一一一', 'number-in-words'],
  ['吉C12345', 'plate'],
  ['吉C·1234A', 'plate'],
  ['吉CD12345', 'plate'],
  ['someone@example.test', 'email'],
]

describe('free text', () => {
  test.each(CANARIES)('%s is found as %s and is gone after masking', (canary, kind) => {
    const text = `当事人自述，${canary}，情况属实。`
    expect(residue(text, []).map((left) => left.kind)).toContain(kind)
    const masked = maskText(text, new Map()).text
    expect(residue(masked, [])).toEqual([])
    expect(masked).toMatch(/^当事人自述，.*略）.*，情况属实。$/)
  })
  test.each([
    ['在示例路12号门前', '在示例路（门牌号略）门前'],
    ['住示例小区3号楼2单元501室。', '住示例小区（门牌号略）。'],
    ['示例胡同甲5号院内', '示例胡同（门牌号略）内'],
    ['示例街 8 号', '示例街（门牌号略）'],
    ['在演示公园63号实施', '在演示公园（门牌号略）实施'],
    ['假想市场126号2单元301室', '假想市场（门牌号略）'],
    ['例证广场5号楼内', '例证广场（门牌号略）内'],
    ['示例镇 12 号', '示例镇（门牌号略）'],
    ['微信号：abc_12345转账', '微信号：（账号略）转账'],
  ])('%s', (text, masked) => {
    expect(residue(text, [])).not.toEqual([])
    expect(maskText(text, new Map()).text).toBe(masked)
  })
  test.each([
    '2022年3月1日20时30分，罚款500元，行政拘留10日。',
    '依据第四十三条第一款，四公（西）行罚决字〔2022〕1234号。',
    '案件编号A2203020000002022030001。',
    '登记旅客12人，涉案金额123456元，参与3次。',
    '在示例街道示例路附近',
    '依据第63号令，乘坐12号线到例证广场2号线入口。',
    '公告〔2022〕5号，在3号楼前。',
    '在假想市场3户商铺、演示公园内',
  ])('leaves alone: %s', (text) => {
    expect(residue(text, [])).toEqual([])
    expect(maskText(text, new Map()).text).toBe(text)
  })
  test('every name stored on the case is replaced, whatever blanks stand in it, and a name inside another is not cut', () => {
    const names = ['张三丰', '张三', '欧阳示例', '示例买提·示例力', 'Jane Example']
    const text = '张三丰与张 三、欧阳示例、示例买提•示例力、ＪＡＮＥ Example在示例路附近。'
    const masked = maskText(text, substitutesOf(names))
    expect(masked.text).toBe('张某某与张某、欧阳某某、示某某、J某某在示例路附近。')
    expect(masked.replaced.filter(({ kind }) => kind === 'name')).toHaveLength(5)
    expect(residue(masked.text, names)).toEqual([])
    expect(residue(text, names)).toHaveLength(5)
  })
  test.each([
    ['张三丰', '张·三·丰在场', '张某某在场'],
    ['张三丰', '张 三\u3000丰在场', '张某某在场'],
    ['张三丰', '张．三．丰在场', '张某某在场'],
    ['示例买提·示例力', '示例买提示例力在场', '示某某在场'],
    ['示例买提·示例力', '示例买提･示例力在场', '示某某在场'],
    ['示例买提·示例力', '示例买提 示例力在场', '示某某在场'],
    ['Jane Example', 'JANE EXAMPLE与janeexample', 'J某某与J某某'],
  ])('%s written as %s', (name, text, masked) => {
    expect(residue(text, [name])).toHaveLength(1)
    expect(maskText(text, substitutesOf([name])).text).toBe(masked)
  })
  test.each([
    '四公（西）行罚决字〔2022〕1234号、四公（西）行不罚决字〔2022〕第12号',
    '统一社会信用代码91220302MA0000000X',
    '2022年3月1日至2022年03月15日，2022-03-01，2022.3.1',
    '《中华人民共和国治安管理处罚法》第四十三条第一款第二项、第一百三十六条',
    '罚款1000元，没收违法所得123456.78元，共20次、15人、3辆',
    '查获香烟一百二十条、散装汽油二十五升',
    '在二楼大厅、三号桌、一单元门口',
  ])('no personal sign in: %s', (text) => {
    expect(residue(text, ['张三丰'])).toEqual([])
    expect(maskText(text, substitutesOf(['张三丰'])).text).toBe(text)
  })
  test('a substitute with a dollar sign is no pattern, an empty list masks nothing', () => {
    expect(maskText('张三', new Map([['张三', '$&$1']])).text).toBe('$&$1')
    expect(maskText('张三', new Map()).replaced).toEqual([])
  })
  test('100 kB of digits or blanks is answered at once', () => {
    for (const sign of ['1', ' ', '路1', '一', 'a@', '1 '])
      expect(maskText(sign.repeat(50_000), substitutesOf(['张三'])).text.length).toBeGreaterThan(0)
  }, 3000)
})

describe('place', () => {
  test.each([
    ['吉林省四平市铁西区示例街道示例路12号', 'legal-person', '铁西区示例街道'],
    ['铁西区示例路12号', 'legal-person', '铁西区示例路'],
    ['示例市场内', 'legal-person', '铁西区'],
    ['铁西区示例路12号', 'natural-person', '铁西区'],
    ['铁西区示例路12号', 'sole-trader', '铁西区'],
    ['铁西区示例镇示例村3组', 'legal-person', '铁西区示例镇'],
  ] as const)('%s for a %s: %s', (place, partyType, shown) => {
    expect(publicPlace(place, '铁西区', partyType)).toBe(shown)
  })
})

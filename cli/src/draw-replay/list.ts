import { createHash } from 'node:crypto'
import { must } from './failure.ts'
import type { File } from './read.ts'

const inOrder = (keys: string[]) =>
  keys.every((key, index) => index === 0 || Buffer.compare(Buffer.from(keys[index - 1] ?? ''), Buffer.from(key)) < 0)

/** The list is in its only order, and its bytes give the hash that was published when it was frozen. */
export function checkList({ list, listHash }: File): void {
  const orders: [string, string[]][] = [
    ['分层', list.strata.map(({ stratum }) => stratum)],
    ['对象', list.objects.map(({ id }) => id)],
    ['检查人员', list.inspectors.map(({ id }) => id)],
    ['回避关系', list.avoid.map(({ object, inspector }) => `${object}\t${inspector}`)],
  ]
  for (const [name, keys] of orders) must(inOrder(keys), 'list-order', `名单中的${name}没有按编号排列，或者有重复。`)
  const hash = createHash('sha256')
  const say = (...fields: (string | number)[]) => hash.update(`${fields.join('\t')}\n`, 'utf8')
  say('fadu-draw-1')
  say('draw', list.draw)
  say('title', list.title)
  say('contributors', list.contributors)
  say('reveal-hours', list.revealHours)
  say('times-limit', list.timesLimit === null ? 'none' : list.timesLimit)
  say('inspectors-each', list.inspectorsEach)
  for (const { stratum, take, size } of list.strata) say('stratum', stratum, take, size)
  for (const { id, stratum, times, detail } of list.objects) say('object', id, stratum, times, detail)
  for (const { id, detail } of list.inspectors) say('inspector', id, detail)
  for (const { object, inspector, reason } of list.avoid) say('avoid', object, inspector, reason)
  must(hash.digest('hex') === listHash, 'list', '名单与冻结时公布的摘要不符：名单或者抽取规则被改动过。')
}

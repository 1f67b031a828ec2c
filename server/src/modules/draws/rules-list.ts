import { createHash } from 'node:crypto'
import { FORMAT, type FrozenList } from './types-list.ts'

/** Rows joined before they are hashed: few calls, little memory. */
const BATCH = 4096

function* head(list: FrozenList): Generator<string> {
  const { draw, title, contributors, revealHours, timesLimit, inspectorsEach } = list
  yield `${FORMAT}\ndraw\t${draw}\ntitle\t${title}\ncontributors\t${contributors}\nreveal-hours\t${revealHours}\n`
  yield `times-limit\t${timesLimit ?? 'none'}\ninspectors-each\t${inspectorsEach}\n`
  for (const { stratum, take, size } of list.strata) yield `stratum\t${stratum}\t${take}\t${size}\n`
}

/** The list as the bytes that are committed to: lines of fields between tabs, each ended by a line feed, in UTF-8 (docs/draws.md). */
export function* listText(list: FrozenList): Generator<string> {
  yield* head(list)
  for (let from = 0; from < list.objects.length; from += BATCH) {
    let lines = ''
    for (const { id, stratum, times, detail } of list.objects.slice(from, from + BATCH))
      lines += `object\t${id}\t${stratum}\t${times}\t${detail}\n`
    yield lines
  }
  for (const { id, detail } of list.inspectors) yield `inspector\t${id}\t${detail}\n`
  for (const { object, inspector, reason } of list.avoid) yield `avoid\t${object}\t${inspector}\t${reason}\n`
}

/** What is published before anybody gives a part of the seed: SHA-256 of the list, in hex. */
export function listHashOf(list: FrozenList): string {
  const hash = createHash('sha256')
  for (const text of listText(list)) hash.update(text)
  return hash.digest('hex')
}

/**
 * Hides who a row stands for until it is opened.
 * @param salt 32 random bytes in hex, of this row alone: a name cannot be found by trying names
 * @param text the name and the number it is known by, between them a tab
 */
export function detailOf(salt: string, text: string): string {
  return createHash('sha256').update(`${FORMAT} detail\n${salt}\n${text}`).digest('hex')
}

const rising = (keys: readonly string[]): boolean => keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key)
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** The first thing wrong with a list that is to be frozen, in Chinese, or null. Order and uniqueness make its bytes the only ones. */
export function wrongInList({ title, strata, objects, inspectors, avoid, inspectorsEach }: FrozenList): string | null {
  if (/[\t\n\r]/.test(title)) return '名称不能含有换行或者制表符。'
  if (!rising(strata.map(({ stratum }) => stratum))) return '分层应当按名称排列且不重复。'
  if (!rising(ids(objects))) return '对象应当按编号排列且不重复。'
  if (!rising(ids(inspectors))) return '检查人员应当按编号排列且不重复。'
  if (!rising(avoid.map(({ object, inspector }) => `${object}\t${inspector}`))) return '回避关系应当按编号排列且不重复。'
  const known = new Set(strata.map(({ stratum }) => stratum))
  const stray = objects.find(({ stratum }) => !known.has(stratum))
  if (stray) return `对象所属的“${stray.stratum}”不在计划的分层中。`
  const [allObjects, allInspectors] = [new Set(ids(objects)), new Set(ids(inspectors))]
  if (avoid.some((one) => !allObjects.has(one.object) || !allInspectors.has(one.inspector))) return '回避关系指向名单以外的编号。'
  const avoided = new Map<string, number>()
  for (const { object } of avoid) avoided.set(object, (avoided.get(object) ?? 0) + 1)
  const without = objects.find(({ id }) => inspectors.length - (avoided.get(id) ?? 0) < inspectorsEach)
  if (without) return `对象 ${without.id} 除去应当回避的，可选检查人员不足 ${inspectorsEach} 人。`
  return null
}

/** Not seen, and so no difference between two numbers. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g
/** The one spelling of a number: full-width letters, blanks, what cannot be seen and small letters make no other enterprise of it. */
export const plainKey = (key: string): string => key.normalize('NFKC').replaceAll(UNSEEN, '').toUpperCase()

/** Why a number is not taken: letters of other alphabets look the same and would count as somebody else. */
export function refuseKey(key: string): string | null {
  if (key === '') return '请填写编号'
  return /[a-z\u0370-\u052f]/.test(key) ? '编号含有形似拉丁字母的外文字母，请改用英文字母' : null
}

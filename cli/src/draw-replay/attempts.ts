import { createHash } from 'node:crypto'
import { must } from './failure.ts'
import type { Attempt, File, Part } from './read.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const HOUR = 3_600_000

/**
 * Every attempt in turn: all committed before anyone revealed, each part fits its commitment, in time, by different parties; an attempt
 * that failed did so because a part was missing at its end, and who withheld gives no part again.
 * @returns the parts of the last attempt
 */
export function checkAttempts({ list, listHash, frozenAt, attempts, drawnAt }: File): Part[] {
  const barred = new Set<string>()
  let since = frozenAt
  for (const [index, one] of attempts.entries()) {
    const name = `第 ${index + 1} 次`
    must(one.attempt === index + 1, 'attempt-order', `${name}抽取的序号不符。`)
    const last = index === attempts.length - 1
    must((one.end === 'drawn') === last, 'attempt-end', `${name}抽取的结局不符：只有最后一次产生结果。`)
    checkOne(name, one, { listHash, contributors: list.contributors, since, window: list.revealHours * HOUR })
    for (const { party } of one.parts)
      must(!barred.has(party), 'barred-party', `${name}抽取：${party} 此前没有按时公开，不得再次参加。`)
    if (!last) for (const { party, value } of one.parts) if (value === null) barred.add(party)
    since = one.endedAt
  }
  const { parts = [], endedAt = 0 } = attempts.at(-1) ?? {}
  must(parts.length > 0, 'no-attempt', '文件中没有产生结果的抽取。')
  must(endedAt <= drawnAt, 'drawn-early', '结果产生的时间早于最后一个分量公开的时间。')
  return parts
}

type Frame = { listHash: string; contributors: number; since: number; window: number }

function checkOne(name: string, { attempt, parts, revealBy, end, endedAt }: Attempt, frame: Frame): void {
  must(parts.length === frame.contributors && parts.length >= 2, 'parties', `${name}抽取的参加方数量与计划不符。`)
  must(new Set(parts.map(({ party }) => party)).size === parts.length, 'same-party', `${name}抽取有同一单位参加两次。`)
  const committed = Math.max(...parts.map(({ committedAt }) => committedAt))
  must(
    parts.every(({ committedAt }) => committedAt >= frame.since),
    'committed-early',
    `${name}抽取：有承诺早于名单冻结（或者上一次结束）。`,
  )
  must(revealBy === committed + frame.window, 'deadline', `${name}抽取的公开期限与计划不符。`)
  for (const [index, part] of parts.entries()) {
    must(part.slot === index + 1, 'slot', `${name}抽取的参加方次序不符。`)
    checkPart(name, part, { ...frame, attempt, committed, revealBy })
  }
  const missing = parts.some(({ value }) => value === null)
  must(missing === (end === 'reveal-missing'), 'missing', `${name}抽取：是否有人没有公开，与所记结局不符。`)
  must(!missing || endedAt > revealBy, 'ended-early', `${name}抽取在公开期限届满前就被宣告作废。`)
  must(
    parts.every(({ revealedAt }) => revealedAt === null || revealedAt <= endedAt),
    'ended-early',
    `${name}抽取结束后仍有公开。`,
  )
}

type Moments = { listHash: string; attempt: number; committed: number; revealBy: number }

function checkPart(name: string, part: Part, { listHash, attempt, committed, revealBy }: Moments): void {
  const { slot, party, value, revealedAt, commitment } = part
  must((value === null) === (revealedAt === null), 'reveal', `${name}抽取：${party} 的公开记录不完整。`)
  if (value === null || revealedAt === null) return
  const fits = sha256(`fadu-draw-1 part\n${listHash}\n${attempt}\n${slot}\n${value}\n`) === commitment
  must(fits, 'commitment', `${name}抽取：${party} 公开的数与其事先的承诺不符。`)
  must(revealedAt >= committed, 'revealed-early', `${name}抽取：${party} 在各方全部承诺之前就已公开。`)
  must(revealedAt <= revealBy, 'revealed-late', `${name}抽取：${party} 逾期公开，不应采用。`)
}

export const seedFrom = (listHash: string, attempt: number, parts: readonly Part[]): string =>
  sha256(['fadu-draw-1 seed', listHash, attempt, ...parts.map(({ slot, value }) => `${slot}\t${value}`), ''].join('\n'))

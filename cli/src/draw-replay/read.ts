import { must } from './failure.ts'
import { saysTwice } from './twice.ts'

type Json = Record<string, unknown>

export type Row = { id: string; stratum: string; times: number; detail: string }
export type Take = { stratum: string; take: string; size: number }
export type Part = {
  slot: number
  party: string
  commitment: string
  committedAt: number
  value: string | null
  revealedAt: number | null
}
export type Attempt = { attempt: number; end: string; revealBy: number | null; endedAt: number; parts: Part[] }
export type File = {
  list: {
    draw: string
    title: string
    contributors: number
    revealHours: number
    timesLimit: number | null
    inspectorsEach: number
    strata: Take[]
    objects: Row[]
    inspectors: { id: string; detail: string }[]
    avoid: { object: string; inspector: string; reason: string }[]
  }
  listHash: string
  frozenAt: number
  attempts: Attempt[]
  seed: string
  drawnAt: number
  drawn: { object: string; inspectors: string[] }[]
  opened: { id: string; text: string; salt: string }[]
}

const wrong = (where: string): never => {
  must(false, 'unreadable', `文件不完整或者格式有误：${where}。`)
}
const object = (value: unknown, where: string): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : wrong(where)
const array = <T>(value: unknown, where: string, read: (one: Json, where: string) => T): T[] =>
  Array.isArray(value) ? value.map((one, index) => read(object(one, `${where}[${index}]`), `${where}[${index}]`)) : wrong(where)
const plain = (value: unknown, where: string): string => (typeof value === 'string' ? value : wrong(where))
const like = (pattern: RegExp) => (value: unknown, where: string) =>
  typeof value === 'string' && pattern.test(value) ? value : wrong(where)
const hex = like(/^[0-9a-f]{64}$/)
const id = like(/^[a-z0-9-]{1,40}$/)
/** A field of a line: a tab or a line feed in it would make two lists have the same bytes. */
const line = like(/^[^\t\n\r]+$/)
const whole = (value: unknown, where: string): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong(where)
const moment = (value: unknown, where: string): number => {
  const read = Date.parse(like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)(value, where))
  return Number.isNaN(read) ? wrong(where) : read
}
const orNull = <T>(value: unknown, where: string, read: (value: unknown, where: string) => T): T | null =>
  value === null ? null : read(value, where)

function readList(list: Json): File['list'] {
  return {
    draw: id(list.draw, 'list.draw'),
    title: line(list.title, 'list.title'),
    contributors: whole(list.contributors, 'list.contributors'),
    revealHours: whole(list.revealHours, 'list.revealHours'),
    timesLimit: orNull(list.timesLimit, 'list.timesLimit', whole),
    inspectorsEach: whole(list.inspectorsEach, 'list.inspectorsEach'),
    strata: array(list.strata, 'list.strata', (one, at) => ({
      stratum: line(one.stratum, at),
      take: like(/^(share|count)$/)(one.take, at),
      size: whole(one.size, at),
    })),
    objects: array(list.objects, 'list.objects', (one, at) => ({
      id: id(one.id, at),
      stratum: line(one.stratum, at),
      times: whole(one.times, at),
      detail: hex(one.detail, at),
    })),
    inspectors: array(list.inspectors, 'list.inspectors', (one, at) => ({ id: id(one.id, at), detail: hex(one.detail, at) })),
    avoid: array(list.avoid, 'list.avoid', (one, at) => ({
      object: id(one.object, at),
      inspector: id(one.inspector, at),
      reason: id(one.reason, at),
    })),
  }
}

const readPart = (one: Json, at: string): Part => ({
  slot: whole(one.slot, at),
  party: plain(one.party, at),
  commitment: hex(one.commitment, at),
  committedAt: moment(one.committedAt, at),
  value: orNull(one.value, at, hex),
  revealedAt: orNull(one.revealedAt, at, moment),
})

/** @param text the file as it was downloaded @throws ReplayFailure `unreadable`, `twice`, `format` */
export function readDraw(text: string): File {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    wrong('不是 JSON')
  }
  must(!saysTwice(text, parsed), 'twice', '文件中有的字段写了两次，不同的程序会读出不同的内容。')
  const all = object(parsed, '文件')
  must(all.format === 'fadu-draw-1', 'format', '不是可以重演的抽取文件（format 应为 fadu-draw-1）。')
  return {
    list: readList(object(all.list, 'list')),
    listHash: hex(all.listHash, 'listHash'),
    frozenAt: moment(all.frozenAt, 'frozenAt'),
    attempts: array(all.attempts, 'attempts', (one, at) => ({
      attempt: whole(one.attempt, at),
      end: like(/^(drawn|reveal-missing)$/)(one.end, at),
      revealBy: orNull(one.revealBy, at, moment),
      endedAt: moment(one.endedAt, at),
      parts: array(one.parts, `${at}.parts`, readPart),
    })),
    seed: hex(all.seed, 'seed'),
    drawnAt: moment(all.drawnAt, 'drawnAt'),
    drawn: array(all.drawn, 'drawn', (one, at) => ({
      object: id(one.object, at),
      inspectors: Array.isArray(one.inspectors) ? one.inspectors.map((each) => id(each, at)) : wrong(at),
    })),
    opened: array(all.opened, 'opened', (one, at) => ({
      id: id(one.id, at),
      text: plain(one.text, at),
      salt: hex(one.salt, at),
    })),
  }
}

import { equal } from 'node:assert/strict'
import type { Stage } from './stage.ts'

/** Entries in a whole tile of the log. */
const TILE = 256

/** Has what waits placed, and checks the log from outside. @returns how many leaves it has */
export async function logSize(stage: Stage, ...options: string[]): Promise<number> {
  const placed = await stage.house.fadu('log', 'sequence')
  equal(placed.code, 0, placed.said)
  const { code, said } = await stage.house.fadu('log', 'verify', `${stage.house.url}/log`, ...options)
  equal(code, 0, said)
  return Number(/共 (\d+) 条/.exec(said)?.[1])
}

/** Events of a record among the leaves from this one on, as the log's files tell them. */
export async function eventsOf(stage: Stage, recordNo: string, from: number, size: number): Promise<string[]> {
  const events: string[] = []
  for (let tile = Math.floor(from / TILE); tile * TILE < size; tile++) {
    const width = Math.min(TILE, size - tile * TILE)
    const path = `${String(tile).padStart(3, '0')}${width < TILE ? `.p/${width}` : ''}`
    const reply = await fetch(`${stage.house.url}/log/tile/entries/${path}`)
    equal(reply.status, 200, path)
    const leaves = leavesIn(Buffer.from(await reply.arrayBuffer())).slice(Math.max(0, from - tile * TILE))
    events.push(...leaves.filter(({ record }) => record === recordNo).map(({ event }) => event))
  }
  return events
}

/** Each entry stands behind its length in two bytes. */
function leavesIn(bytes: Buffer): { record: string; event: string }[] {
  const leaves = []
  for (let at = 0; at < bytes.length; at += 2 + bytes.readUInt16BE(at))
    leaves.push(JSON.parse(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)).toString()))
  return leaves
}

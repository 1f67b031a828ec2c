import { readFile, rename, writeFile } from 'node:fs/promises'
import { LogFailure, UsageFailure } from './failure.ts'
import { type Checkpoint, openCheckpoint, readKeys } from './note.ts'

const FORMAT = 'fadu-log-witness/1'
/** An older head that the log must still contain, and where we know it from. */
export type OldHead = Checkpoint & { where: string }
type Witness = { head: OldHead; keys: string[] }

async function load(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageFailure(`无法读取 ${file}：${error.code}`)
  })
}

/**
 * A witness file: a checkpoint kept earlier and the keys it was signed with. A bare checkpoint does as well; its keys are then those given.
 * @throws LogFailure when the file was damaged
 */
export async function readWitness(file: string, known: readonly string[]): Promise<Witness> {
  const text = await load(file)
  if (!text.startsWith('{')) return { head: { ...openCheckpoint(text, known, file), where: file }, keys: [] }
  const { format, checkpoint, keys } = parse(text, file)
  if (format !== FORMAT || typeof checkpoint !== 'string' || !Array.isArray(keys))
    throw new LogFailure('bad-witness', file, '见证文件格式不对')
  const own = readKeys(keys.join('\n'), file)
  return { head: { ...openCheckpoint(checkpoint, own, file), where: file }, keys: own }
}

function parse(text: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    throw new LogFailure('bad-witness', file, '见证文件不是 JSON')
  }
}

/** Keeps this checkpoint and the keys that signed it for the next comparison. */
export async function saveWitness(file: string, note: string, keys: readonly string[]): Promise<void> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify({ format: FORMAT, checkpoint: note, keys }, null, 2)}\n`)
  await rename(draft, file)
}

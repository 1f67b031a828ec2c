import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '../../../kit/errors.ts'
import { publicBytes } from './note.ts'

/*
 * The private keys of the log, PKCS 8 in PEM, one file each, beside the newest head that was signed with them. Whatever key lies here signs.
 */
const HEAD = 'log-head.json'
const keyFile = (publicKey: Buffer) => `log-${publicKey.subarray(0, 4).toString('hex')}.pem`
const isKey = (name: string) => /^log-[0-9a-f]{8}\.pem$/.test(name)

export type StoredKey = { file: string; privateKey: KeyObject }
/** The newest head this installation has signed: the log never goes back behind it. */
export type KeptHead = { origin: string; size: number; root: string }

/**
 * The keys of this folder, in no order; none when there is none yet.
 * @throws DomainError `log-key-exposed` when another account could read one
 */
export async function readLogKeys(dir: string): Promise<StoredKey[]> {
  const names = (await readdir(dir).catch(() => [])).filter(isKey)
  return Promise.all(
    names.map(async (name) => {
      const file = join(dir, name)
      const { mode } = await stat(file)
      if (mode & 0o077) throw exposed(file)
      return { file, privateKey: createPrivateKey(await readFile(file)) }
    }),
  )
}

function exposed(file: string): DomainError {
  const detail = `透明日志的私钥文件 ${file} 可被其他账号读取，拒绝继续。请先收紧权限：chmod 600 ${file}；若已有人读过，请用 fadu log key rotate 换钥。`
  return new DomainError('refused', 'log-key-exposed', detail)
}

/** Makes a key in the folder, readable by its owner only. */
export async function addLogKey(dir: string): Promise<StoredKey> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await chmod(dir, 0o700)
  const { privateKey } = generateKeyPairSync('ed25519')
  const file = join(dir, keyFile(publicBytes(privateKey)))
  await writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  return { file, privateKey }
}

export const removeLogKey = ({ file }: StoredKey): Promise<void> => rm(file)

export async function readKeptHead(dir: string): Promise<KeptHead | null> {
  const text = await readFile(join(dir, HEAD), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as KeptHead)
}

/** Written before a head is signed, so that no signature exists which is not remembered. */
export const keepHead = (dir: string, head: KeptHead): Promise<void> => writeDurably(join(dir, HEAD), `${JSON.stringify(head)}\n`)

/** Whole or not at all, and on the disk when it returns. */
async function writeDurably(file: string, content: string): Promise<void> {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
  const folder = await open(join(file, '..'))
  await folder.sync().finally(() => folder.close())
}

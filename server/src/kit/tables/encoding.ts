import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import { tableError } from './refuse.ts'
import { readBytes } from './source.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Control characters no text table holds. */
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/**
 * The encoding of a text file, found by reading all of it once: byte-order mark, then the zero bytes of UTF-16, then whether every byte is
 * valid UTF-8, then GB18030 (which holds GBK and GB2312).
 * @throws DomainError `table-encoding` when it is none of them
 */
export async function detectEncoding(path: string, name: string): Promise<Encoding> {
  const candidates = byHead(await readBytes(path, 0, 4096))
  for (const encoding of candidates) {
    if (await decodes(path, encoding)) return encoding
  }
  throw tableError(
    'table-encoding',
    name,
    '不是可识别的表格：内容既不是 UTF-8、UTF-16，也不是 GBK/GB18030 编码。请另存为 .xlsx 或 UTF-8 编码的 CSV。',
  )
}

function byHead(head: Buffer): Encoding[] {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return ['utf-8']
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le']
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be']
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 ? odd++ : even++
  if (odd > 0 && even === 0) return ['utf-16le']
  if (even > 0 && odd === 0) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

async function decodes(path: string, encoding: Encoding): Promise<boolean> {
  try {
    for await (const text of decode(path, encoding)) if (BINARY.test(text) || text.includes('\ufffd')) return false
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The file's text in pieces, without the byte-order mark. UTF-8 is decoded strictly (TypeError); the others leave U+FFFD. */
export async function* decode(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'utf-8' ? strictUtf8() : iconv.getDecoder(encoding)
  for await (const bytes of createReadStream(path)) {
    const text = decoder.write(bytes as Buffer)
    if (text) yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

function strictUtf8() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return { write: (bytes: Buffer) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

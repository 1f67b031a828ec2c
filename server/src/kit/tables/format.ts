import { tableError } from './refuse.ts'
import { readBytes } from './source.ts'

const ZIP = Buffer.from('504b0304', 'hex')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** The format by its first bytes, never by its name. @throws DomainError `table-old-excel`, `table-encrypted` */
export async function detectFormat(path: string, name: string): Promise<'xlsx' | 'text'> {
  const head = await readBytes(path, 0, 512)
  if (head.subarray(0, 4).equals(ZIP)) return 'xlsx'
  if (!head.subarray(0, 8).equals(OLE)) return 'text'
  if (await holdsEncryptedPackage(path, head)) throw tableError('table-encrypted', name, '有打开密码，请去掉密码后再上传。')
  throw tableError('table-old-excel', name, '是旧版 Excel（.xls）或其他旧格式，请用 WPS 或 Excel 另存为 .xlsx 后再上传。')
}

/** An encrypted workbook is an OLE container whose first directory sector names its package. */
async function holdsEncryptedPackage(path: string, head: Buffer): Promise<boolean> {
  if (head.length < 512) return false
  const sectorBytes = 2 ** Math.min(head.readUInt16LE(30), 12)
  const directoryAt = (head.readUInt32LE(48) + 1) * sectorBytes
  return (await readBytes(path, directoryAt, 4096)).includes(ENCRYPTED)
}

import { DomainError } from '../errors.ts'

/** Codes of files that are refused whole; stable API. */
export type TableErrorCode =
  | 'table-empty'
  | 'table-too-large'
  | 'table-format'
  | 'table-old-excel'
  | 'table-encrypted'
  | 'table-damaged'
  | 'table-bomb'
  | 'table-encoding'
  | 'table-quote'
  | 'table-header'
  | 'table-sheet'
  | 'table-rows'

/** The error that refuses a whole file, with its name in front of the reason. */
export function tableError(code: TableErrorCode, name: string, reason: string): DomainError {
  return new DomainError(
    code === 'table-too-large' || code === 'table-bomb' ? 'too-large' : 'invalid',
    code,
    `文件“${name}”${reason}`,
  )
}

/** Any failure while unpacking or parsing means a damaged file; what is already a refusal stays as it is. */
export function asDamaged(error: unknown, name: string): DomainError {
  if (error instanceof DomainError) return error
  return tableError('table-damaged', name, '已损坏或不完整，请重新导出或重新上传。')
}

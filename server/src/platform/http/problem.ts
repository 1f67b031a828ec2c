import { DomainError, toProblem } from '../../kit/errors.ts'

type Issue = { instancePath?: string; message?: string }
type Known = { validation?: Issue[]; code?: string; statusCode?: number; constraint_name?: string; routine?: string }

/** Database errors that only mean "somebody else was faster". */
const CLASH = new Set(['40001', '40P01', '55P03'])

const FASTIFY: Record<string, [DomainError['kind'], string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', '提交的内容过大，请缩短后重试。'],
  FST_REQ_FILE_TOO_LARGE: ['too-large', '文件超过大小上限。'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['invalid', '不支持的内容类型。'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid', '提交的内容不是有效的 JSON。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid', '提交的内容为空。'],
}

/** Any error to the problem document that answers it. Input that fails a schema names each field in Chinese. */
export function toAnswer(error: unknown, requestId: string) {
  return toProblem(known(error), requestId)
}

function known(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error
  const { validation, code, statusCode } = error as Known
  if (validation) return invalid(validation)
  if (code && CLASH.has(code)) return new DomainError('conflict', 'try-again', '同一时刻另有操作，请重试。')
  if (code === '22021' || code === '22P05') return new DomainError('invalid', 'bad-characters', '内容含有无法保存的字符。')
  const held = heldByDatabase(error as Known)
  if (held) return held
  const mapped = code ? FASTIFY[code] : undefined
  if (mapped) return new DomainError(mapped[0], 'bad-request', mapped[1])
  if (statusCode === 429) return new DomainError('too-many', 'too-many-requests', '操作过于频繁，请稍后再试。')
  if (error instanceof SyntaxError && statusCode === 400)
    return new DomainError('invalid', 'bad-json', '提交的内容不是有效的 JSON。')
  if (statusCode && statusCode < 500) return new DomainError('invalid', 'bad-request', '请求有误。')
  return error
}

/** A guard of the database refused what a rule let pass, mostly because something changed in between. Constraints of a column stay faults of ours. */
function heldByDatabase({ code, constraint_name, routine }: Known): DomainError | null {
  if (code !== '23514' || routine !== 'exec_stmt_raise' || !constraint_name) return null
  return new DomainError('refused', constraint_name.replaceAll('_', '-'), HELD[constraint_name] ?? HELD_BACK)
}
const HELD_BACK = '职责分离或者办理顺序不允许这一操作，请刷新后核对。'
/** Guards whose cause is none of what people do. */
const HELD: Record<string, string> = {
  moment_is_now: '服务器与数据库的时钟相差超过十五分钟，不能办理随机抽取，请通知技术人员校准时钟。',
}

function invalid(issues: Issue[]): DomainError {
  const fields: Record<string, string> = {}
  for (const issue of issues)
    fields[(issue.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.') || '全部'] ??= issue.message ?? '有误'
  return new DomainError('invalid', 'invalid-input', `有 ${Object.keys(fields).length} 处填写有误，请按提示改正。`, { fields })
}

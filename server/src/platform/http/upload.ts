import type { FastifyRequest, FastifySchemaCompiler } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DomainError } from '../../kit/errors.ts'
import type { Upload } from './route.ts'

/** How the contract describes an upload: the fields of `body`, then the file. */
export function uploadSchema(body: z.ZodType | undefined) {
  const file = z.object({ file: z.any().meta({ type: 'string', format: 'binary' }) })
  return { consumes: ['multipart/form-data'], body: body instanceof z.ZodObject ? body.extend(file.shape) : file }
}

/** The body arrives as a stream: Fastify checks path and query, `partsOf` checks the fields. */
const checkAllButBody: FastifySchemaCompiler<unknown> = (part) => {
  return part.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(part as never)
}
export const isUpload = { validatorCompiler: checkAllButBody }

/**
 * The fields before the file, checked, and the file itself, still streaming.
 * @throws DomainError `no-file`, `invalid-input`
 */
export async function partsOf(request: FastifyRequest, body: z.ZodType | undefined): Promise<{ file: Upload }> {
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) throw new DomainError('invalid', 'no-file', '请选择要上传的文件。', { fields: { file: '请选择文件' } })
  const sent = Object.entries(part.fields).flatMap(([name, field]) =>
    field && !Array.isArray(field) && field.type === 'field' ? [[name, field.value]] : [],
  )
  const parsed = (body ?? z.object({})).safeParse(Object.fromEntries(sent))
  if (!parsed.success) {
    part.file.resume()
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
    throw new DomainError('invalid', 'invalid-input', '填写有误，请按提示改正；文件须排在其他内容之后。', { fields })
  }
  return { ...(parsed.data as object), file: { name: part.filename ?? '', stream: part.file } }
}

import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { DomainError } from '../../kit/errors.ts'
import { speakChinese } from '../../kit/messages.ts'
import { toAnswer } from './problem.ts'
import { openPublicSide } from './public-side.ts'

speakChinese()

/** Largest JSON body. Files and imports come as multipart with caps of their own. */
const BODY_BYTES = 1024 * 1024

export type ServerOptions = { log: boolean; requestsPerMinute?: number }

/** A Fastify with the house's manners: Zod schemas, Chinese problem documents, strict headers, no stack to the caller. */
export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log ? { level: 'warn', redact: ['req.headers.cookie', 'req.headers.authorization'] } : false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    genReqId: () => randomUUID().slice(0, 8),
    routerOptions: { maxParamLength: 200 },
    trustProxy: 'loopback',
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, request, reply) => {
    const problem = toAnswer(error, request.id)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return reply.status(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
  })
  app.setNotFoundHandler((request, reply) => {
    const problem = toAnswer(new DomainError('not-found', 'no-such-address', '没有这个地址。'), request.id)
    return reply.status(404).type('application/problem+json').serializer(JSON.stringify).send(problem)
  })
  await openPublicSide(app, options.requestsPerMinute ?? 6000)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"], // Ant Design writes its styles into the page
        imgSrc: ["'self'", 'data:', 'blob:'],
        scriptSrc: ["'self'"],
        upgradeInsecureRequests: null, // bureau networks serve plain http behind their own gateway
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(rateLimit, { max: options.requestsPerMinute ?? 6000, timeWindow: '1 minute' })
  await app.register(cookie)
  await app.register(compress, { threshold: 2048 })
  await app.register(multipart, { limits: { files: 1, fileSize: Number.POSITIVE_INFINITY, fields: 20, fieldSize: 64 * 1024 } }) // who reads the file counts its bytes
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '法度 API', version: '1', description: '公安机关法治政府建设工作平台接口' } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  return app
}

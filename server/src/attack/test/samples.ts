import type { FastifyInstance } from 'fastify'
import type { Route } from '../../platform/index.ts'

/** A node of the published JSON schema, as far as a sample needs it. */
export type Node = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  pattern?: string
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
  allOf?: Node[]
  minItems?: number
  minimum?: number
  maxLength?: number
}
type Document = { paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Node }> } }>> }

/** The published schema of an operation's body, references resolved at its root; null when it has none. */
export function bodySchema(app: FastifyInstance, { path, method }: Pick<Route, 'path' | 'method'>): Node | null {
  const document = app.swagger() as unknown as Document
  const address = `/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`
  const content = document.paths[address]?.[method.toLowerCase()]?.requestBody?.content
  return content ? resolve(app, Object.values(content)[0]?.schema ?? {}) : null
}

export function resolve(app: FastifyInstance, node: Node): Node {
  if (!node.$ref) return node
  const steps = node.$ref.split('/').slice(1)
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], app.swagger()) as Node
}

const SOMEBODY = '01890000-0000-7000-8000-000000000001'
/** Words that a format alone does not tell. Everything else follows from the schema. */
const TEXTS: Record<string, unknown> = {
  month: '2026-02',
  shortName: '示公',
  collectedBy: SOMEBODY,
  ...{ regionCode: '220302', causeCode: 'beating', fileDigest: 'a'.repeat(64), code: '220302990000', tier: '情节较轻' },
  ...{ scopePath: '/220300000000/', signInName: 'sample-1', number: '例C999999', certificateNo: '例1', basis: 'PSA-2025:51' },
}
/** An item of the list `no-penalty`. */
const LIST_FIELDS = { act: '示例', conditions: '示例', basis: ['APL:33'], measure: '示例' }
const POINTS = ['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document']

export type Sample = {
  /** Names of the fields that hold an id, wherever they lie. */
  ids: string[]
  /** A body the schema accepts. @param id value of each id field */
  body(id: (name: string) => string): Record<string, unknown>
}

/** Makes bodies for an operation out of its published schema. */
export function sampleOf(app: FastifyInstance, route: Pick<Route, 'path' | 'method'>): Sample {
  const schema = bodySchema(app, route)
  const ids: string[] = []
  const make = (name: string, given: Node, id: (name: string) => string): unknown => {
    const node = resolve(app, given)
    if (name === 'points') return POINTS.map((point) => ({ point, verdict: 'met', reason: null }))
    if (name === 'fields' && !node.properties) return LIST_FIELDS
    if (node.const !== undefined) return node.const
    if (node.enum) return node.enum[0]
    const choices = node.anyOf ?? node.oneOf
    if (choices) return make(name, choices.find((one) => resolve(app, one).type !== 'null') ?? {}, id)
    if (node.format === 'uuid') {
      ids.push(name)
      return id(name)
    }
    const type = Array.isArray(node.type) ? node.type[0] : node.type
    if (type === 'object') {
      const parts = Object.entries(node.properties ?? {})
      return Object.fromEntries(parts.map(([part, child]) => [part, make(part, child, id)]))
    }
    if (type === 'array') return [make(name, node.items ?? {}, id)]
    if (type === 'boolean') return false
    if (type === 'integer' || type === 'number') return Math.max(1, node.minimum ?? 1)
    if (name in TEXTS) return TEXTS[name]
    if (node.format === 'date-time') return '2026-03-09T00:30:00.000Z'
    if (
      /On$|On[A-Z]|^on$|^from$|^to$|occurredUntil|activeFrom|validFrom|effectiveFrom|effectiveTo|closedFrom|closedTo/.test(name)
    )
      return '2026-03-09'
    if (/^validTo$/.test(name)) return '2030-03-09'
    if (/idNumber|uscc|usccOverride|idType|birthOn/.test(name)) return null
    return '示例'
  }
  if (schema) make('', schema, () => '')
  return { ids: [...ids], body: (id) => (schema ? (make('', schema, id) as Record<string, unknown>) : {}) }
}

import type { FastifyInstance, InjectOptions } from 'fastify'
import { PAGES } from '../../../../portal/src/index.ts'

/*
 * Every address the public can ask, made from the portal's own list of pages: a page whose parameter is not known here fails the test until it is.
 */

export type Asked = { page: string; url: string; options?: InjectOptions }
export type Seen = { page: string; url: string; status: number; head: string; body: Buffer }

/** Values of each parameter of an address, by its name or, where one name means two things, by `path name`. A new name fails until it has some. */
export type Known = Record<string, readonly string[]>
const valuesOf = (known: Known, path: string, name: string) => known[`${path} ${name}`] ?? known[name]

const AT = /:(\w+)|(\*)/g
export const keyOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

/** Parameters the list of pages names and `known` does not. */
export function unknownParameters(known: Known): string[] {
  return PAGES.flatMap(({ path }) =>
    [...path.matchAll(AT)].flatMap(([, name = '*']) => (valuesOf(known, path, name) ? [] : [`${path} ${name}`])),
  )
}

/** Every page with every known value of its parameters. */
export function addresses(known: Known): Asked[] {
  return PAGES.filter(({ method }) => method === 'GET').flatMap((page) => {
    const places = [...page.path.matchAll(AT)].map(([found, name]) => ({
      found,
      values: valuesOf(known, page.path, name ?? '*') ?? [],
    }))
    const urls = places.reduce(
      (made, { found, values }) => made.flatMap((url) => values.map((value) => url.replace(found, value))),
      [page.path],
    )
    return urls.map((url) => ({ page: keyOf(page), url }))
  })
}

export async function see(app: FastifyInstance, { page, url, options }: Asked): Promise<Seen> {
  const reply = await app.inject({ method: 'GET', url, ...options })
  const head = Object.entries(reply.headers).map(([name, value]) => `${name}: ${value}`)
  return { page, url, status: reply.statusCode, head: head.join('\n'), body: reply.rawPayload }
}

const LINK = /(?:href|src|srcset|action|<loc>|<id>)(?:="|&#61;"|)([^"<>\s]+)/g
const plain = (text: string) => text.replaceAll('&#61;', '=').replaceAll(/&(#38|amp);/g, '&')

/** Which page of the list answers an address. */
export function pageOf(url: string): string {
  const path = url.split('?')[0] ?? url
  const fits = PAGES.filter(({ method }) => method === 'GET').find((page) =>
    new RegExp(`^${page.path.replaceAll(/[.]/g, '\\.').replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`).test(path),
  )
  return fits ? keyOf(fits) : path === '/portal.css' ? 'GET /portal.css' : 'GET /*'
}

/**
 * Asks all of it, then whatever the answers link to, until nothing is new.
 * @param base what the site's own addresses begin with
 */
export async function walk(app: FastifyInstance, base: string, first: readonly Asked[], most = 1500): Promise<Seen[]> {
  const [seen, queue, done] = [[] as Seen[], [...first], new Set(first.map(({ url }) => url))]
  for (let asked = queue.shift(); asked; asked = queue.shift()) {
    const answer = await see(app, asked)
    seen.push(answer)
    if (!/html|xml/.test(answer.head)) continue
    for (const [, found = ''] of answer.body.toString('utf8').matchAll(LINK)) {
      const url = plain(found).replace(base, '').replace(/#.*/, '')
      if (!url.startsWith('/') || url.startsWith('//') || done.has(url) || done.size >= most) continue
      done.add(url)
      queue.push({ page: pageOf(url), url })
    }
  }
  return seen
}

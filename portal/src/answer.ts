import type { Readable } from 'node:stream'

/** A page in the layout. `body` is HTML, already escaped. */
export type Answer = {
  status: number
  title: string
  body: string
  /** Address of a script of this site, as `/verify.js`. Such a page may run it and fetch from this site; every other page may run none. */
  script?: string
  /** Address of this page's contents as a feed, told to feed readers. */
  feed?: string
}
/** An answer that stays the same as long as its key does, so that it is rendered once. */
export type Kept = { key: string; render: () => Answer }

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  binary: 'application/octet-stream',
}
export type FileKind = keyof typeof TYPES
/** An answer that is no page. A stream is sent as it comes, in bounded memory. */
export type File = {
  kind: FileKind
  content: string | Buffer | Readable
  status: number
  /** A browser saves it under this name instead of showing it. */
  name?: string
  /** What the content is a function of, as a version or a hash: who has it already is answered 304. Not for streams. */
  tag?: string
  /** How long others may keep it without asking; 0, the default: they ask each time. */
  seconds?: number
}
export type Reply = Answer | Kept | File

export const ok = (title: string, body: string, more: Pick<Answer, 'script' | 'feed'> = {}): Answer => ({
  status: 200,
  title,
  body,
  ...more,
})
export const kept = (key: string, render: () => Answer): Kept => ({ key, render })
/** @param kind decides the content type */
export const file = (kind: FileKind, content: File['content'], more: Partial<Omit<File, 'kind' | 'content'>> = {}): File => ({
  status: 200,
  ...more,
  kind,
  content,
})
export const typeOf = (kind: FileKind): string => TYPES[kind]

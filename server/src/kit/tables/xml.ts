import { SaxesParser } from 'saxes'
import type { Package } from './zip.ts'

/** Bytes of one text or tag: a spreadsheet cell holds 32,767 characters, a hostile one may fill memory. */
const MAX_TOKEN_BYTES = 64 * 1024 * 1024

export type Attributes = Record<string, string>
export type Handlers = {
  open: (tag: string, attributes: Attributes) => void
  close: (tag: string) => void
  text?: (text: string) => void
}

/** Feeds a part to the handlers piece by piece; yields after each piece, so that the caller sets the pace. Tags come without prefix. */
export async function* parsePart(pack: Package, part: string, handlers: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false })
  let sinceTag = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('A spreadsheet has no document type')
  })
  parser.on('opentag', (tag) => {
    sinceTag = 0
    handlers.open(local(tag.name), tag.attributes as Attributes)
  })
  parser.on('closetag', (tag) => {
    sinceTag = 0
    handlers.close(local(tag.name))
  })
  const onText = handlers.text
  if (onText) {
    parser.on('text', onText)
    parser.on('cdata', onText)
  }
  const stream = await pack.stream(part)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      sinceTag += bytes.length
      if (sinceTag > MAX_TOKEN_BYTES) throw new Error('Text without end')
      parser.write(decoder.decode(bytes, { stream: true }))
      yield
    }
    parser.write(decoder.decode()).close()
    yield
  } finally {
    stream.destroy()
  }
}

/** Parses a small part at once. */
export async function parseWhole(pack: Package, part: string, handlers: Handlers): Promise<void> {
  for await (const _ of parsePart(pack, part, handlers));
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

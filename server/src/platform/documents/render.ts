import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import QRCode from 'qrcode'
import { dayWords } from '../../kit/day.ts'
import type { IssuedDocument, MadeDocument } from './types.ts'

const TEMPLATE = readFileSync(new URL('letter.typ', import.meta.url), 'utf8')
const PACKAGED = join(import.meta.dirname, '../../../../node_modules/@expo-google-fonts/noto-serif-sc')
/** Compilations after which Typst forgets what it kept of earlier ones. */
const KEPT_FOR = 10
const CODE_MM = 32

let compiler: NodeCompiler | undefined

/** The bureau's own fonts (仿宋, 宋体) lie in the folder `FADU_FONTS` names; without it a free serif face from the packages is set. */
function compilerOf(): NodeCompiler {
  const own = process.env.FADU_FONTS
  const packaged = readdirSync(PACKAGED)
    .filter((name) => /^(400|700)/.test(name))
    .map((name) => join(PACKAGED, name))
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: own ? [own, ...packaged] : packaged }],
  })
  return compiler
}

/**
 * Sets a document as PDF (PDF/A-2b, which archives accept), about two milliseconds a page after the first. The same data give the same bytes.
 * @throws Error when the content does not fit the QR code (about 2,900 signs)
 */
export async function makeDocument(document: IssuedDocument): Promise<MadeDocument> {
  const fingerprint = fingerprintOf(document)
  const { code, issuedOn } = document
  const svg = code && (await QRCode.toString(code.content, { type: 'svg', margin: 1, errorCorrectionLevel: 'L' }))
  const data = {
    ...document,
    fingerprint,
    day: dayWords(issuedOn),
    date: issuedOn.split('-').map(Number),
    code: code && { svg, words: code.words, widthMm: code.widthMm ?? CODE_MM },
  }
  const typst = compilerOf()
  const bytes = typst.pdf(
    { mainFileContent: TEMPLATE, inputs: { data: JSON.stringify(data) } },
    { pdfStandard: 'a-2b', creationTimestamp: Date.parse(`${issuedOn}T00:00:00Z`) / 1000 },
  )
  typst.evictCache(KEPT_FOR)
  return { bytes, fingerprint }
}

/** Of the data, not of the PDF: a later version of the form leaves it as it is. */
export function fingerprintOf(document: IssuedDocument): string {
  const { organ, title, number, addressee, facts, paragraphs, issuedOn } = document
  const said = [organ, title, number, addressee, facts.map(({ name, value }) => [name, value]), paragraphs, issuedOn]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

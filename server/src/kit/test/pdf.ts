import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = { pages: string[]; info: Record<string, unknown>; size: number[] }

/** What a reader finds in a PDF: the text of each page without blanks, the document's properties, the page's size in points. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(' ', ''),
    )
  }
  const view = (await pdf.getPage(1)).view
  const { info, metadata } = await pdf.getMetadata()
  return { pages, info: { ...info, xmp: metadata?.getRaw() ?? '' }, size: view.slice(2).map(Math.round) }
}

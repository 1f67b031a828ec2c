import { Citation } from './Citation.tsx'

const CODE = /([A-Z]+(?:-\d{4})?:\d+(?:之[一二三])?(?:\(\d+\))*(?:\.\d+)?)/

/** A sentence of the server with the codes of articles in it shown by their names, each opening its text. */
export function WithCitations({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
  return text.split(CODE).map((part, index) => (index % 2 === 1 ? <Citation key={index} of={part} /> : part))
}

import type { Place } from './place.ts'
import type { Slot } from './serve-bare.ts'

/** Portal query of one record, as `publicity/public.ts` sends it. */
const TEXT = `select record_no, fields, masking, (published_at at time zone 'Asia/Shanghai')::date as published_on, end_on, version
  from publicity.public_decision where record_no = $1`

const words = (day: string) => day.split('-').map(Number).join('-').replace('-', '年').replace('-', '月').concat('日')

/**
 * The page of one record cut where the benchmark's records differ, so that the baseline writes the same bytes by joining texts.
 * @param url a record's page on the product
 */
export async function templateOf(
  url: string,
  place: Place,
): Promise<{ text: string; parameters: null; page: (string | Slot)[] }> {
  const html = await (await fetch(url)).text()
  const recordNo = url.slice(url.lastIndexOf('/') + 1)
  const [row] = await place.owner.unsafe(TEXT, [recordNo])
  const values: Record<Slot['slot'], string> = {
    recordNo,
    partyName: row?.fields.partyName,
    uscc: row?.fields.uscc,
    decisionNo: row?.fields.decisionNo,
    decisionDate: words(row?.fields.decisionDate),
    publicityEndDate: words(row?.fields.publicityEndDate),
    endOn: words(row?.endOn),
  }
  const page = Object.entries(values).reduce<(string | Slot)[]>(
    (parts, [slot, value]) => cut(parts, slot as Slot['slot'], value),
    [html],
  )
  return { text: TEXT, parameters: null, page }
}

function cut(parts: (string | Slot)[], slot: Slot['slot'], value: string): (string | Slot)[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? part.split(value).flatMap((piece, index) => (index === 0 ? [piece] : [{ slot }, piece])) : [part],
  )
}

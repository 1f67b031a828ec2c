import { moneyText, sumText } from '../kit/money.ts'

/** An amount in fen, written in yuan; `short` writes sums in 万 and 亿 with the exact amount as title. */
export function Money({ fen, short = false }: { fen: number | null | undefined; short?: boolean }) {
  if (fen === null || fen === undefined) return <span className="none">—</span>
  return (
    <span className="number" title={short ? moneyText(fen) : undefined}>
      {short ? sumText(fen) : moneyText(fen)}
    </span>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { type Means, points } from './words.ts'

type Row = Means['rounds'][number]
const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [720, 200, 40, 20, 28]

/** The county bureaus' mean round by round; each point opens its round. The table below says the same in figures. */
export function MeansChart({ rounds }: { rounds: readonly Row[] }) {
  const go = useNavigate()
  const told = rounds.filter((row): row is Row & { cityHundredths: number } => row.cityHundredths !== null)
  if (told.length < 2) return null
  const low = Math.max(0, Math.floor((Math.min(...told.map((row) => row.cityHundredths)) - 200) / 500) * 500)
  const x = (index: number) => LEFT + 20 + (index * (WIDTH - LEFT - 60)) / (told.length - 1)
  const y = (hundredths: number) => TOP + ((10_000 - hundredths) * (HEIGHT - TOP - BOTTOM)) / (10_000 - low)
  const lines = [low, (low + 10_000) / 2, 10_000]
  return (
    <svg className="means-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="县级公安机关各轮平均分">
      {lines.map((line) => (
        <g key={line}>
          <line x1={LEFT} x2={WIDTH} y1={y(line)} y2={y(line)} />
          <text x={LEFT - 6} y={y(line) + 4} textAnchor="end">
            {line / 100}
          </text>
        </g>
      ))}
      <polyline points={told.map((row, index) => `${x(index)},${y(row.cityHundredths)}`).join(' ')} />
      {told.map((row, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same links for the keyboard
        <g key={row.roundId} className="point" onClick={() => go({ to: paths.reviewRound({ roundId: row.roundId }) })}>
          <circle cx={x(index)} cy={y(row.cityHundredths)} r={5} />
          <text x={x(index)} y={y(row.cityHundredths) - 10} textAnchor="middle">
            {points(row.cityHundredths)}
          </text>
          <text x={x(index)} y={HEIGHT - 8} textAnchor="middle">
            第{row.sequence}轮
          </text>
        </g>
      ))}
    </svg>
  )
}

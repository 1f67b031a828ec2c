/** A statement with one thing wrong in it, and where. */
export type Mutant = { name: string; sql: string }

/** Each comparison loosened and turned round. */
const COMPARISONS: Record<string, readonly string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '=': ['<>'],
  '<>': ['='],
  '!=': ['='],
}

const TOKEN = new RegExp(
  [
    '--[^\\n]*',
    "(?<moment>\\b(?:date|timestamptz)\\s+'[^']+')",
    "(?<span>\\binterval\\s+'\\d+\\s+\\w+')",
    "'(?:[^']|'')*'",
    '"[^"]*"',
    '\\$\\d+',
    '[a-zA-Z_][\\w.]*',
    '(?<number>\\d+)',
    '=>|::|->>|->|#>>|#>|@>|<@|\\^@|&&|\\|\\|',
    '(?<comparison><=|>=|<>|!=|<|>|=)',
  ].join('|'),
  'g',
)

/**
 * Every mutant of a statement: comparisons loosened and flipped, whole numbers one more and one less (a yuan for sums in fen: whole hundreds
 * from 1,000), days a day later and earlier, intervals one unit longer and shorter. Text, comments, parameters and names stay.
 */
export function mutantsOf(sql: string): Mutant[] {
  const mutants: Mutant[] = []
  for (const match of sql.matchAll(TOKEN)) {
    for (const to of wrongsOf(match[0], match.groups ?? {})) {
      const changed = `${sql.slice(0, match.index)}${to}${sql.slice(match.index + match[0].length)}`
      const name = nameOf(sql, match.index, match[0], to)
      const twins = mutants.filter((other) => other.name === name || other.name.startsWith(`${name} #`)).length
      mutants.push({ name: twins === 0 ? name : `${name} #${twins + 1}`, sql: changed })
    }
  }
  return mutants
}

function wrongsOf(token: string, { moment, span, number, comparison }: Record<string, string | undefined>): readonly string[] {
  if (comparison) return COMPARISONS[comparison] ?? []
  if (moment) return [shifted(moment, 1), shifted(moment, -1)]
  if (span) return [1, -1].map((by) => span.replace(/\d+/, (text) => String(Number(text) + by)))
  if (!number) return []
  const value = Number(token)
  const by = value >= 1000 && value % 100 === 0 ? 100 : 1
  return [String(value + by), value - by < 0 ? `(${value - by})` : String(value - by)]
}

function shifted(literal: string, days: number): string {
  return literal.replace(/\d{4}-\d{2}-\d{2}/, (text) => new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10))
}

/** `c.family [= → <>] 'general'` */
function nameOf(sql: string, at: number, from: string, to: string): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ')
  const before = plain(sql.slice(0, at)).slice(-18).trimStart()
  const after = plain(sql.slice(at + from.length))
    .slice(0, 14)
    .trimEnd()
  return `${before}[${plain(from)} → ${to}]${after}`
}

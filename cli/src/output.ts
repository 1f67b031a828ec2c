/** Options every command that prints a result takes. */
export type Output = { json?: boolean }

/** One JSON document on stdout for scripts, or lines for people. */
export function print(value: unknown, lines: readonly string[], { json }: Output): void {
  console.log(json ? JSON.stringify(value, null, 2) : lines.join('\n'))
}

/** `read = created + updated + skipped + wrong`, as every import ends. */
export function parityText(counts: Readonly<Record<string, number>>): string {
  const { read, ...rest } = counts
  const sum = Object.entries(rest).map(([name, count]) => `${name} ${count}`)
  return `read ${read} = ${sum.join(' + ')}`
}

/** What makes a spreadsheet run a cell: also the full-width signs, which East Asian versions accept. */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Whether a spreadsheet could take this text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return RISKY.test(text)
}

/** Puts an apostrophe before risky text, so that a spreadsheet shows a CSV cell and never runs it. Undone by `unguard`. */
export function guard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

/** The text `guard` was given. */
export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

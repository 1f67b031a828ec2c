/** Longest text that is looked at: an identifier is shorter, and a longer text costs nothing to refuse. */
const LONGEST = 200

/** Full-width signs to half-width, blanks and invisible signs removed, upper case; of a very long text only the start. */
export function plainIdentifier(raw: string): string {
  return raw
    .slice(0, LONGEST)
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .toUpperCase()
}

const [HEAD, TAIL] = [6, 2]
const FEWEST_HIDDEN = 4

/**
 * A paper's number with its middle hidden, the length kept: `220302**********18`. The place of issue and the last two signs stay, so that its
 * holder knows it; the birth day does not. A short number shows its last two signs only.
 */
export function maskPaper(number: string): string {
  const head = number.length >= HEAD + TAIL + FEWEST_HIDDEN ? HEAD : 0
  const tail = number.length > TAIL + FEWEST_HIDDEN ? TAIL : 0
  return `${number.slice(0, head)}${'*'.repeat(number.length - head - tail)}${tail === 0 ? '' : number.slice(-tail)}`
}

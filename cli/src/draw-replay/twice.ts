/** How many field names stand in a JSON text. */
function namesIn(text: string): number {
  let count = 0
  for (const { 1: colon } of text.matchAll(/"(?:[^"\\]+|\\.)*"\s*(:?)/g)) if (colon) count += 1
  return count
}

/** How many fields a parsed text has; with a list of what is to do, since recursion ends at a hostile depth. */
function fieldsIn(parsed: unknown): number {
  const open: unknown[] = [parsed]
  let count = 0
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue
    const inner: unknown[] = Object.values(one)
    if (!Array.isArray(one)) count += inner.length
    for (const each of inner) open.push(each)
  }
  return count
}

/** Whether some field stands twice: two programs would read two things in it. @param parsed what JSON.parse made of the text */
export const saysTwice = (text: string, parsed: unknown): boolean => namesIn(text) !== fieldsIn(parsed)

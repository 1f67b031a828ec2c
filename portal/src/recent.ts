export type Recent<T> = { get: (key: string) => T | undefined; set: (key: string, value: T) => void }

/**
 * Keeps what was used lately, in two generations: when the young one is full the old one goes, and what was used since then with the young one stays.
 * Forgetting costs nothing, where an order of last use would be paid for at every page.
 * @param most entries of a generation: between that many and twice as many are kept
 */
export function recent<T>(most: number): Recent<T> {
  let [young, old] = [new Map<string, T>(), new Map<string, T>()]
  const set = (key: string, value: T) => {
    if (young.size >= most) [young, old] = [new Map(), young]
    young.set(key, value)
  }
  const get = (key: string) => {
    const found = young.get(key)
    if (found !== undefined) return found
    const older = old.get(key)
    if (older !== undefined) set(key, older)
    return older
  }
  return { get, set }
}

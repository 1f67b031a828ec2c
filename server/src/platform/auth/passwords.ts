import { randomInt } from 'node:crypto'
import { type Algorithm, hash, type Options, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes, one lane: the OWASP minimum. */
const PARAMETERS: Options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), PARAMETERS)

let decoy: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash (unknown name, single sign-on only) it does the same work against a decoy
 * and answers false, so that the time taken tells nothing.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomPassword())
  const right = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return right && stored !== null
}

const ALPHABETS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+=%']
const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length))

/** A first or reset password: 16 characters from four classes, none easily mistaken for another. */
export function randomPassword(): string {
  const letters = [...ALPHABETS.map(pick), ...Array.from({ length: 12 }, () => pick(ALPHABETS.join('')))]
  for (let last = letters.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    ;[letters[last], letters[other]] = [letters[other] as string, letters[last] as string]
  }
  return letters.join('')
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const FOLDERS = ['.', '../../server/src/modules/publicity', '../../server/src/modules/law']

/** Fingerprint of the program that writes the pages: another edition may write the same record differently. The same on every server that runs it. */
export const EDITION = (() => {
  const hash = createHash('sha1')
  for (const folder of FOLDERS) {
    const root = new URL(`${folder}/`, import.meta.url)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name))
    for (const name of files.sort()) hash.update(readFileSync(new URL(name, root)))
  }
  return hash.digest('base64url').slice(0, 8)
})()

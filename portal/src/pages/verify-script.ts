import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { file, page } from '../page.ts'
import { missing } from './missing.ts'

const OWN = ['page.js', 'checks.js', 'receipt.js']
/** As they lie in the repository, and one file of a package as it lies there: nothing is bundled, so that anybody can compare. */
const SCRIPTS = new Map(
  [
    ...OWN.map((name) => [name, new URL(`../verify/${name}`, import.meta.url)] as const),
    ['ed25519.js', import.meta.resolve('@noble/ed25519')] as const,
  ].map(([name, place]) => {
    const content = readFileSync(fileURLToPath(place))
    return [name, { content, tag: createHash('sha1').update(content).digest('base64url') }]
  }),
)

/** What the page /verify runs. */
export const verifyScript = page('/verify/:name', ({ params, view }) => {
  const script = SCRIPTS.get(params.name ?? '')
  return script ? file('script', script.content, { tag: script.tag }) : missing(view)
})

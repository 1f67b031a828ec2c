import { openBrowser } from './harness/browser.ts'
import { buildHouse } from './harness/house.ts'
import { Stage, type Story } from './harness/stage.ts'
import { STORIES } from './stories/index.ts'

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Plays one story; says how it went. @returns whether it went well */
async function played(stage: Stage, { title, play }: Story): Promise<boolean> {
  const since = Date.now()
  try {
    await play(stage)
    console.log(`✓ ${title} (${seconds(since)})`)
    return true
  } catch (error) {
    console.log(`✗ ${title} (${seconds(since)})\n${(error as Error).stack ?? error}`)
    console.log(`  What was seen:\n${await stage.lastSeen(title)}`)
    console.log(`  The server's last lines:\n${stage.house.said(30).replaceAll(/^/gm, '    ')}`)
    return false
  } finally {
    await stage.clear()
  }
}

/** Every page looked at on the way counts as one test together. */
function accessible({ faults }: Stage): boolean {
  for (const [page, found] of faults) console.log(`✗ ${page} is not accessible:\n    ${found.join('\n    ')}`)
  if (faults.size === 0) console.log('✓ axe finds nothing on any page looked at (WCAG 2.2 AA)')
  return faults.size === 0
}

/** Words of the titles to play; all when none is given. */
const wanted = process.argv.slice(2)
const stories = STORIES.filter(({ title }) => wanted.length === 0 || wanted.some((word) => title.includes(word)))
const total = { passed: 0, failed: 0 }
const count = (well: boolean) => void (well ? total.passed++ : total.failed++)

const house = await buildHouse()
const { browser, close } = await openBrowser()
let ended = false
async function end(): Promise<void> {
  if (ended) return
  ended = true
  await close().catch(() => {})
  await house.remove()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end().finally(() => process.exit(1)))

try {
  const since = Date.now()
  await house.start()
  console.log(`The house with its demo year stands after ${seconds(since)}`)
  const stage = new Stage(house, browser)
  for (const told of stories) count(await played(stage, told))
  count(accessible(stage))
} catch (error) {
  console.error(error)
  count(false)
} finally {
  await end()
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
}

/** What on the page breaks WCAG 2.2 AA, one line each; empty when nothing does. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE) // past the page's content policy, which allows no foreign script
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (rules) => (globalThis as unknown as { axe: { run: (rules: RunOptions) => Promise<AxeResults> } }).axe.run(rules),
    RULES,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${help}\n      ${node.html.slice(0, 160)}\n      ${(node.failureSummary ?? '').split('\n').slice(1).join('; ').trim().slice(0, 200)}`,
    ),
  )
}

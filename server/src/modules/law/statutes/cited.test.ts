import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseCitation } from './citation.ts'
import { lawOf } from './rules.ts'

/** The houses whose code names articles. Tests are left out: they cite wrongly on purpose. */
const FOLDERS = ['server/src', 'seed/src', 'portal/src', 'cli/src', 'console/src']
const CITED = /\b[A-Z]{2,6}(?:-\d{4})?:\d+(?:-\d+)?(?:\(\d+\))?(?:\.\d+)?/g

async function citedIn(folder: string): Promise<[place: string, citation: string][]> {
  const root = resolve(import.meta.dirname, '../../../../..', folder)
  const names = (await readdir(root, { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.|\btest\//.test(name),
  )
  const found = await Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(root, name), 'utf8')).split('\n')
      return lines.flatMap((line, at) =>
        [...line.matchAll(CITED)].map(([citation]): [string, string] => [`${folder}/${name}:${at + 1}`, citation]),
      )
    }),
  )
  return found.flat()
}

/** What is wrong with a citation, or null. One without a version may name an article of any wording of its law. */
function fault(code: string): string | null {
  try {
    const { law, version, article } = parseCitation(code)
    const counts = lawOf(law).versions.map((one) => one.articleCount ?? Number.POSITIVE_INFINITY)
    return version === null && article > Math.max(...counts) ? `${law} has no article ${article}` : null
  } catch (error) {
    return (error as Error).message
  }
}

test('every article the code cites is one of a law it knows', async () => {
  const cited = (await Promise.all(FOLDERS.map(citedIn))).flat()
  expect(cited.length).toBeGreaterThan(800)
  expect(cited.map(([place, code]) => [place, code, fault(code)]).filter(([, , wrong]) => wrong !== null)).toEqual([])
})

test.each([
  ['APL:86', true],
  ['APL:87', false],
  ['PSA-2012:119', true],
  ['PSA-2012:120', false],
  ['PSA:144', true],
  ['PSA:145', false],
  ['PSA-2019:1', false],
  ['XYZ:1', false],
])('%s is a place in a law: %s', (code, right) => {
  expect(fault(code) === null).toBe(right)
})

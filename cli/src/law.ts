import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { DomainError } from '../../server/src/kit/errors.ts'
import { importLaws, type LawFile, listLaws } from '../../server/src/modules/law/index.ts'
import { acting } from './house.ts'
import { type Output, parityText, print } from './output.ts'

/** `law import`, `law list`. */
export function addLawCommands(program: Command): void {
  const group = program.command('law').description('法律法规')
  group
    .command('import <dir>')
    .description('导入目录中的法律文本（Markdown）；重复导入不会重复')
    .option('--json', '输出 JSON')
    .action(importDirectory)
  group
    .command('list')
    .description('法律法规及各版本、是否已有全文')
    .option('--json', '输出 JSON')
    .action(async (output: Output) => {
      const laws = await acting('command-line', ['system-admin'], (ctx) => listLaws(ctx))
      const lines = laws.flatMap((law) =>
        law.versions.map((version) => {
          const has = law.textVersions.includes(version.code) ? '全文' : '仅名称'
          return `${version.code}  ${version.effectiveFrom} 至 ${version.effectiveTo ?? '今'}  ${law.name}  ${has}`
        }),
      )
      print(laws, lines, output)
    })
}

async function importDirectory(directory: string, output: Output): Promise<void> {
  const files = await readMarkdown(directory)
  if (files.length === 0) throw new DomainError('invalid', 'no-law-files', `目录 ${directory} 中没有 .md 文件。`)
  const result = await acting('law-import', ['system-admin'], (ctx) => importLaws(ctx, { files }))
  const { refused, ...counts } = result
  const lines = [parityText({ ...counts, wrong: refused.length }), ...refused.map(({ file, reason }) => `  ${file}：${reason}`)]
  print({ ...counts, wrong: refused.length, refused }, lines, output)
  if (refused.length === files.length) process.exitCode = 1 // a README beside the laws is named, and no failure
}

async function readMarkdown(directory: string): Promise<LawFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })))
}

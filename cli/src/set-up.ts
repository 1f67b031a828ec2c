import type { Command } from 'commander'
import { DomainError } from '../../server/src/kit/errors.ts'
import { systemClock } from '../../server/src/kit/instant.ts'
import { syncInspection } from '../../server/src/modules/inspection/index.ts'
import { syncLaw } from '../../server/src/modules/law/index.ts'
import { transparencyLog } from '../../server/src/modules/publicity/index.ts'
import { makeCtx, systemActor } from '../../server/src/platform/index.ts'
import { findSeed, serveInForeground } from '../../server/src/serve/index.ts'
import { inHouse, migrateHouse } from './house.ts'
import { type Output, print } from './output.ts'

/** `serve`, `migrate`, `demo load`. */
export function addSetUpCommands(program: Command): void {
  program
    .command('serve [parts...]')
    .description('启动服务：portal、console、worker，不写则全部')
    .action((parts: string[]) => serveInForeground(parts))
  program
    .command('migrate')
    .description('把数据库升级到本程序的版本')
    .option('--json', '输出 JSON')
    .action(async (output: Output) => {
      const applied = await migrateHouse()
      print({ applied }, [...applied, applied.length > 0 ? `已执行 ${applied.length} 个迁移文件` : '数据库已是最新'], output)
    })
  program.command('demo').description('演示数据').command('load').description('把虚构的演示年度装入空数据库').action(loadDemo)
}

async function loadDemo(): Promise<void> {
  const seed = await findSeed()
  if (!seed) throw new DomainError('not-found', 'no-demo', '本安装没有演示数据（缺少 seed 目录）。')
  await inHouse(async ({ ownerUrl, appUrl, app, files, publicUrl }) => {
    const [found] = await app`select exists (select 1 from auth.account) as filled`
    if (found?.filled) throw new DomainError('refused', 'not-empty', '数据库里已有账号，演示数据只能装入空数据库。')
    await makeCtx(app, systemActor('migrate', []), systemClock).transaction((tx) => syncLaw(tx)) // the demo's cases name the law's causes
    await makeCtx(app, systemActor('migrate', []), systemClock).transaction((tx) => syncInspection(tx))
    await seed.loadDemo({ ownerUrl, appUrl, say: (line) => console.error(`· ${line}`) })
    const ctx = makeCtx(app, systemActor('log', ['clerk']), systemClock, files)
    await transparencyLog.openLogKeys(ctx, transparencyLog.originFor(publicUrl))
    await transparencyLog.sequenceLog(ctx)
  })
  for (const { signInName, password, name, role } of seed.demoSignIns)
    console.log(`${signInName}  ${password}  ${name}（${role}）`)
}

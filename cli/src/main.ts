import { Command } from 'commander'
import { addAccountCommands } from './accounts.ts'
import { addAuditCommands } from './audit.ts'
import { addCampaignCommands } from './campaign.ts'
import { addDayCommands } from './day.ts'
import { addDeadlineCommands } from './deadline.ts'
import { addDrawCommands } from './draw.ts'
import { addExportCommands } from './export.ts'
import { failureText } from './failure.ts'
import { addFigureCommands } from './figure.ts'
import { addImportCommands } from './import.ts'
import { addInspectCommands } from './inspect.ts'
import { addLawCommands } from './law.ts'
import { addLogCommands, logExitCode } from './log.ts'
import { addPublicityCommands } from './publicity.ts'
import { addReassessCommands } from './reassess.ts'
import { addReportCommands } from './report.ts'
import { addSetUpCommands } from './set-up.ts'

const GROUPS = [
  addCampaignCommands,
  addSetUpCommands,
  addAccountCommands,
  addDayCommands,
  addLawCommands,
  addImportCommands,
  addExportCommands,
  addDeadlineCommands,
  addFigureCommands,
  addReportCommands,
  addPublicityCommands,
  addReassessCommands,
  addAuditCommands,
  addLogCommands,
  addDrawCommands,
  addInspectCommands,
]

const HELP_TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

function makeProgram(): Command {
  const program = new Command('fadu').description('法度命令行').exitOverride().helpOption('-h, --help', '用法')
  program.configureOutput({ writeErr: () => {} }) // told once, in Chinese, by `failureText`
  program.configureHelp({ styleTitle: (title) => HELP_TITLES[title] ?? title })
  for (const add of GROUPS) add(program)
  quieten(program)
  return program
}

/** A command made before its parent was configured does not inherit that: every one throws, and none prints, its own errors. */
function quieten(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command).helpCommand(false)
    quieten(child)
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0) // `fadu … | head`
  throw error
})

try {
  await makeProgram().helpCommand(false).parseAsync()
} catch (error) {
  const asked = (error as { code?: string }).code
  if (asked === 'commander.helpDisplayed' || asked === 'commander.version') process.exit(0)
  if (asked === 'commander.help') console.error('请写明要做什么（用 --help 查看用法）')
  else console.error(`法度：${failureText(error)}`)
  if (process.env.FADU_DEBUG) console.error(error)
  process.exitCode = logExitCode(process.argv.slice(2), error)
}

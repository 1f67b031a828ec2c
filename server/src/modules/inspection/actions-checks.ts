import { DomainError } from '../../kit/errors.ts'
import { authorise, type Ctx, ROLE_NAMES, settingOf } from '../../platform/index.ts'
import { lawOf } from './actions-finding.ts'
import { backTest } from './actions-run.ts'
import { CHECKS } from './checks/index.ts'
import { percentOf } from './rules-finding.ts'
import { momentOf } from './rules-moment.ts'
import * as store from './store-finding.ts'
import { AREA_NAMES, SEVERITY_NAMES } from './types-check.ts'
import type { BackTest, CheckItem, CheckPath, TryCheck } from './types-run.ts'

type Now = CheckItem['settings'][number]
/** What the settings of all checks say now, by key. */
function settingsNow(ctx: Ctx): Promise<Map<string, Now>> {
  const all = new Map(CHECKS.flatMap(({ settings = [] }) => settings.map((one) => [one.key, one] as const)))
  return ctx.transaction(async (tx) => {
    const now = new Map<string, Now>()
    for (const [key, one] of all) now.set(key, { key, title: one.title, value: await settingOf(tx, one), basis: [...one.basis] })
    return now
  })
}

/** Every check with its words, and what became of its findings in the actor's units. */
export async function listChecks(ctx: Ctx): Promise<CheckItem[]> {
  authorise(ctx.actor, 'inspection.read')
  const tallies = new Map((await ctx.transaction((tx) => store.tallyChecks(tx))).map((tally) => [tally.checkCode, tally]))
  const settings = await settingsNow(ctx)
  return CHECKS.map((check) => {
    const { findings = 0, open = 0, falseAlarms = 0 } = tallies.get(check.code) ?? {}
    const { code, title, area, severity, from = null, until = null, remedy, correctable } = check
    return {
      ...{
        code,
        title,
        area,
        areaName: AREA_NAMES[area],
        severity,
        severityName: SEVERITY_NAMES[severity],
        from,
        until,
        remedy,
        correctable,
      },
      law: lawOf(check),
      owner: ROLE_NAMES[check.owner],
      settings: (check.settings ?? []).flatMap(({ key }) => settings.get(key) ?? []),
      ...{ findings, open, falseAlarms, falseAlarmPercent: percentOf(falseAlarms, findings) },
    }
  })
}

/** @throws DomainError `check-not-found` */
export async function getCheck(ctx: Ctx, { checkCode }: CheckPath): Promise<CheckItem> {
  const found = (await listChecks(ctx)).find(({ code }) => code === checkCode)
  if (!found) throw noCheck()
  return found
}
const noCheck = () => new DomainError('not-found', 'check-not-found', '没有这条巡查规则。')

/** What a check would find as of a day under settings that do not hold yet, against what is stored. Writes nothing. @throws as getCheck; `unknown-setting` */
export function tryCheck(ctx: Ctx, { checkCode, asOf, settings }: TryCheck): Promise<BackTest> {
  authorise(ctx.actor, 'inspection.run')
  const check = CHECKS.find(({ code }) => code === checkCode)
  if (!check) throw noCheck()
  const known = new Set(check.settings?.map(({ key }) => key))
  if (settings.some(({ key }) => !known.has(key)))
    throw new DomainError('invalid', 'unknown-setting', '该规则不使用这项设置。', {
      fields: { settings: '该规则不使用这项设置' },
    })
  const values = Object.fromEntries(settings.map(({ key, value }) => [key, value]))
  return backTest(ctx, { check, asOf: asOf === ctx.today ? ctx.now : momentOf(asOf), settings: values })
}

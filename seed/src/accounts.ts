import { hash } from '@node-rs/argon2'
import type { Sql } from '../../server/src/kit/db.ts'
import type { Role } from '../../server/src/platform/index.ts'
import type { City } from './city.ts'

/** Password of every demo account. It stands in the README: a demo database must never hold real data. */
export const DEMO_PASSWORD = 'Fadu-demo-2026'

export type DemoAccount = {
  signInName: string
  title: string
  place: string
  roles: readonly Role[]
  unitCode: string | null
  order: number
}

const STATION = '220302510000'
const BRANCH = '220302000000'
const LEGAL = '220302010000'
const CITY = '220300000000'
const PUBLIC_ORDER = '220302020000'

/** One account a post: the journey of a case from report to public page passes through the first seven. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { signInName: 'banan', title: '办案民警', place: '铁西分局春晓派出所', roles: ['case-officer'], unitCode: STATION, order: 1 },
  { signInName: 'xieban', title: '协办民警', place: '铁西分局春晓派出所', roles: ['case-officer'], unitCode: STATION, order: 2 },
  { signInName: 'suozhang', title: '派出所所长', place: '铁西分局春晓派出所', roles: ['unit-head'], unitCode: STATION, order: 0 },
  { signInName: 'fazhi', title: '法制审核人员', place: '铁西分局法制大队', roles: ['legal-reviewer'], unitCode: LEGAL, order: 0 },
  {
    signInName: 'fazhi2',
    title: '法制审核人员',
    place: '铁西分局法制大队',
    roles: ['legal-reviewer'],
    unitCode: LEGAL,
    order: 1,
  },
  { signInName: 'juzhang', title: '公安机关负责人', place: '铁西分局', roles: ['bureau-chief'], unitCode: BRANCH, order: 0 },
  { signInName: 'gongshi', title: '公示统计人员', place: '铁西分局', roles: ['clerk'], unitCode: BRANCH, order: 1 },
  {
    signInName: 'liren',
    title: '办案民警',
    place: '梨树县公安局春晓派出所',
    roles: ['case-officer'],
    unitCode: '220322510000',
    order: 1,
  },
  { signInName: 'shiju', title: '公安机关负责人', place: '市局', roles: ['bureau-chief'], unitCode: CITY, order: 0 },
  {
    signInName: 'shifazhi',
    title: '法制审核人员',
    place: '市局法制支队',
    roles: ['legal-reviewer'],
    unitCode: '220300010000',
    order: 0,
  },
  { signInName: 'ducha', title: '督察人员', place: '市局', roles: ['supervisor'], unitCode: '220300070000', order: 0 },
  { signInName: 'tongji', title: '公示统计人员', place: '市局', roles: ['clerk'], unitCode: CITY, order: 1 },
  { signInName: 'xitong', title: '系统管理员', place: '全市', roles: ['system-admin'], unitCode: null, order: 0 },
  { signInName: 'anquan', title: '安全管理员', place: '全市', roles: ['security-admin'], unitCode: null, order: 0 },
  { signInName: 'shenji', title: '审计管理员', place: '全市', roles: ['audit-admin'], unitCode: null, order: 0 },
  // at the end, so that the accounts before keep their ids
  {
    signInName: 'chuangkou',
    title: '窗口受理人员',
    place: '铁西分局治安管理大队',
    roles: ['window-clerk'],
    unitCode: PUBLIC_ORDER,
    order: 1,
  },
  {
    signInName: 'shencha',
    title: '许可审查人员',
    place: '铁西分局治安管理大队',
    roles: ['licence-examiner'],
    unitCode: PUBLIC_ORDER,
    order: 2,
  },
  {
    signInName: 'daduizhang',
    title: '治安管理大队负责人',
    place: '铁西分局治安管理大队',
    roles: ['unit-head'],
    unitCode: PUBLIC_ORDER,
    order: 0,
  },
]

/** Whom `npm start` names. */
export const demoSignIns = DEMO_ACCOUNTS.map(({ signInName, title, place }) => ({
  signInName,
  password: DEMO_PASSWORD,
  name: title,
  role: place,
}))

/** Reviewers work for their whole bureau, the supervisor and the city's clerks for the whole city. */
function scopeOf(account: DemoAccount, paths: Map<string, string>): string {
  if (account.unitCode === null) return '/'
  const reach = account.roles.some((role) => role === 'legal-reviewer' || role === 'supervisor')
    ? `${account.unitCode.slice(0, 6)}000000`
    : account.unitCode
  const path = paths.get(reach)
  if (!path) throw new RangeError(`no unit ${reach}`)
  return path
}

/** Accounts of the demo, arranged directly as the owner, each with the same password under its own salt. */
export async function makeAccounts(sql: Sql, city: City): Promise<void> {
  const units = await sql<{ code: string; path: string }[]>`select code, path from organisations.unit`
  const paths = new Map(units.map((unit) => [unit.code, unit.path]))
  const at = new Date().toISOString()
  for (const [index, account] of DEMO_ACCOUNTS.entries()) {
    const person = city.officers.filter((officer) => officer.unitCode === account.unitCode)[account.order]
    const id = person?.id ?? `01858f00-0000-7000-8000-${String(index).padStart(12, '0')}`
    const name = person?.name ?? account.title
    const passwordHash = await hash(DEMO_PASSWORD)
    await sql`insert into auth.account (id, sign_in_name, display_name, person_id, password_hash, password_changed_at, created_at)
      values (${id}, ${account.signInName}, ${name}, ${person?.id ?? null}, ${passwordHash}, ${at}, ${at})`
    for (const role of account.roles) {
      await sql`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
        values (gen_random_uuid(), ${id}, ${role}, ${scopeOf(account, paths)}, 'system:demo', ${at})`
    }
  }
}

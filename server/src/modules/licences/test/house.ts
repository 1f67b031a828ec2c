import type { Sql } from '../../../kit/db.ts'
import { type Clock, instant } from '../../../kit/instant.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { type Actor, type Ctx, makeCtx } from '../../../platform/index.ts'
import { syncLaw } from '../../law/index.ts'
import { type ReceiveApplication, ReceiveApplication as ReceiveSchema } from '../application/types.ts'
import type { ApplicationId } from '../file/types.ts'

type RoleName = Parameters<TestApp['signIn']>[0][number]
type Place = { id: string; path: string; code: string; organId: string }
type Somebody = { id: string; actor: Actor }

async function place(owner: Sql, parent: Place | null, code: string, name: string, short: string, kind: string): Promise<Place> {
  const id = newId()
  const path = `${parent?.path ?? '/'}${code}/`
  const bureau = kind.endsWith('bureau')
  const organId = bureau ? id : (parent?.organId ?? id)
  const level = parent === null || (parent.code === '220300000000' && !bureau) ? 'city' : 'county'
  const row = {
    id,
    parentId: parent?.id ?? null,
    organId,
    code,
    regionCode: code.slice(0, 6),
    name,
    shortName: short,
    kind,
    level,
    path,
  }
  await owner`insert into organisations.unit ${owner(row)}`
  return { id, path, code, organId }
}

let police = 950_000
async function officer(owner: Sql, at: Place, name: string): Promise<string> {
  const id = newId()
  const row = {
    id,
    unitId: at.id,
    unitPath: at.path,
    name,
    policeNumber: String(++police),
    kind: 'officer',
    activeFrom: '2019-01-01',
  }
  await owner`insert into organisations.person ${owner(row)}`
  await owner`insert into organisations.qualification (id, person_id, kind, obtained_on, certificate_no)
    values (${newId()}, ${id}, 'legal-profession', '2020-01-01', ${`法${police}`})`
  return id
}

const PEOPLE = {
  clerk: ['示例窗口', 'window-clerk'],
  examiner: ['示例审查', 'licence-examiner'],
  second: ['示例协查', 'licence-examiner'],
  reviewer: ['示例法制', 'legal-reviewer'],
  head: ['示例大队长', 'unit-head'],
  chief: ['示例局长', 'bureau-chief'],
} as const satisfies Record<string, readonly [string, RoleName]>
export type PersonOf = keyof typeof PEOPLE

/** The served application with a branch bureau's public-order brigade and one next door, and someone at every post. Close `t` in `afterAll`. */
export async function licenceHouse() {
  const t = await testApp({ clock: fixedClock('2022-03-01T10:00:00+08:00') })
  const city = await place(t.owner, null, '220300000000', '示例市公安局', '四公', 'city-bureau')
  const branch = await place(t.owner, city, '220302000000', '示例西分局', '四公（西）', 'branch-bureau')
  const brigade = await place(t.owner, branch, '220302020000', '示例西治安大队', '四公（西）', 'brigade')
  const east = await place(t.owner, city, '220303000000', '示例东分局', '四公（东）', 'branch-bureau')
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  const people = {} as Record<PersonOf, Somebody>
  for (const [key, [name, role]] of Object.entries(PEOPLE)) {
    const personId = await officer(t.owner, role === 'bureau-chief' ? branch : brigade, name)
    const scope = ['legal-reviewer', 'bureau-chief'].includes(role) ? branch.path : brigade.path
    people[key as PersonOf] = { id: personId, actor: await t.actorWith([role], scope, { personId, name }) }
  }
  await t.owner`insert into organisations.reviewer_post (id, person_id, unit_id, from_on, first_took_up_on)
    values (${newId()}, ${people.reviewer.id}, ${branch.id}, '2020-06-01', '2020-06-01')`
  /** That person's context at ten in the morning of the day. */
  const on = (who: PersonOf, day: string): Ctx => {
    const clock: Clock = () => instant(`${day}T10:00:00+08:00`)
    return makeCtx(t.sql, people[who].actor, clock, t.files)
  }
  const client = (who: PersonOf): Promise<Client> => t.signInAgain(people[who].actor)
  return { t, city, branch, brigade, east, people, on, client }
}
export type LicenceHouse = Awaited<ReturnType<typeof licenceHouse>>

/** An application that lacks nothing, for a hotel unless it says otherwise. */
export function application(over: Partial<ReceiveApplication> = {}): ReceiveApplication {
  return ReceiveSchema.parse({
    kindCode: 'hotel',
    applicantKind: 'unit',
    applicantName: '示例旅馆有限公司',
    uscc: '91220300MA0000001Y',
    legalRepresentative: '示例甲',
    matter: '在示例路1号经营旅馆，客房20间',
    documents: [
      ...['特种行业许可申请书', '营业执照', '法定代表人身份证明', '房屋权属或租赁证明'],
      ...['消防安全证明', '旅客信息登记系统安装证明'],
    ],
    ...over,
  })
}

/** Does an act as that person on that day, with the application's version as it is now. */
export function actor(house: LicenceHouse) {
  return async <Input extends { applicationId: ApplicationId; version: number }, Reply>(
    who: PersonOf,
    on: string,
    action: (ctx: Ctx, input: Input) => Promise<Reply>,
    applicationId: ApplicationId,
    input: NoInfer<Omit<Input, 'applicationId' | 'version'>>,
  ): Promise<Reply> => {
    const [row] = await house.t.owner`select version from licences.application where id = ${applicationId}`
    return action(house.on(who, on), { ...input, applicationId, version: row?.version } as unknown as Input)
  }
}

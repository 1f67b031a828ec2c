import type { Fragment, Tx } from '../../../kit/db.ts'
import { staffing } from '../../organisations/index.ts'
import type { Figure, FigureWindow } from '../types.ts'

/** People by id, in the unit they served in on the last day of the window. */
function people(tx: Tx, ids: readonly string[], { to }: FigureWindow): { sql: Fragment } {
  return {
    sql: tx`select 'person' as kind, p.id::text as id, concat_ws(' ', p.name, p.police_number) as label, u.name as unit, ${to}::date as "on",
        null::text as part, 1::numeric as amount
      from organisations.person p
      join organisations.posting t on t.person_id = p.id and t.from_on <= ${to} and (t.to_on is null or t.to_on > ${to})
      join organisations.unit u on u.id = t.unit_id
      where p.id = any (${ids as string[]}::uuid[])`,
  }
}

export const enforcementOfficers: Figure = {
  id: 'enforcement-officers',
  title: '执法人员数',
  section: '1.2.1',
  unit: 'persons',
  definition: '截止日在岗、持有效执法证件并取得执法资格的民警人数；按当日所在单位计。辅警不计。',
  basis: ['APL:17', 'APL:42'],
  aggregate: 'count',
  public: true,
  async records(tx, window) {
    const { organs } = await staffing(tx, window.to)
    return people(tx, [...new Set(organs.flatMap((organ) => organ.officerIds))], window)
  },
}

export const legalReviewers: Figure = {
  id: 'legal-reviewers',
  title: '法制审核人员数',
  section: '1.2.1',
  unit: 'persons',
  definition: '截止日在法制审核岗位且具备审核资格的人数；在岗而不具备资格的不计。',
  basis: ['APL:58', 'PSA-2025:114', '国办发〔2018〕118号'],
  aggregate: 'count',
  public: true,
  async records(tx, window) {
    const { organs } = await staffing(tx, window.to)
    return people(tx, [...new Set(organs.flatMap((organ) => organ.reviewerIds))], window)
  },
}

export const unqualifiedReviewers: Figure = {
  id: 'legal-reviewers-unqualified',
  title: '在审核岗位而不具备资格人数',
  section: '1.2.1',
  unit: 'persons',
  definition: '截止日在法制审核岗位、但当日不具备审核资格的人数；不计入法制审核人员数。',
  basis: ['APL:58', 'PSA-2025:114'],
  aggregate: 'count',
  public: true,
  async records(tx, window) {
    const { organs } = await staffing(tx, window.to)
    return people(tx, [...new Set(organs.flatMap((organ) => organ.unqualifiedReviewerIds))], window)
  },
}

import type { Fragment, Tx } from '../../../kit/db.ts'
import type { Figure, FigureWindow } from '../types.ts'

const BASIS = ['国办发〔2018〕118号'] as const
const OF_SECTION = '本级（范围内最高一级机关）法制部门'

/** Officers who served on the last day of the window in the legal section of the topmost bureau of the scope. */
function sectionOfficers(tx: Tx, { to }: FigureWindow, holding: Fragment): { sql: Fragment } {
  return {
    sql: tx`select 'person' as kind, p.id::text as id, concat_ws(' ', p.name, p.police_number) as label, u.name as unit, ${to}::date as "on",
        null::text as part, 1::numeric as amount
      from organisations.person p
      join organisations.posting t on t.person_id = p.id and t.from_on <= ${to} and (t.to_on is null or t.to_on > ${to})
      join organisations.unit u on u.id = t.unit_id and u.kind = 'legal-section'
      where p.kind = 'officer' and p.active_from <= ${to} and (p.left_on is null or p.left_on > ${to}) and ${holding}
        and u.organ_id = (select o.id from organisations.unit o
          where o.organ_id = o.id and o.path ^@ platform.scope() order by length(o.path), o.path limit 1)`,
  }
}

const holds = (tx: Tx, { to }: FigureWindow, kind: string) => tx`exists (select 1 from organisations.qualification q
  where q.person_id = p.id and q.kind = ${kind} and q.obtained_on <= ${to} and (q.valid_to is null or q.valid_to >= ${to}))`

function qualified(id: string, title: string, kind: string, name: string): Figure {
  return {
    id,
    title,
    section: '1.2.1',
    unit: 'persons',
    definition: `截止日在${OF_SECTION}任职、持有有效的${name}的民警人数；与其他资格可以重合。`,
    basis: BASIS,
    aggregate: 'count',
    public: true,
    records: async (tx, window) => sectionOfficers(tx, window, holds(tx, window, kind)),
  }
}

export const legalSectionOfficers: Figure = {
  id: 'legal-section-officers',
  title: '法制部门民警数',
  section: '1.2.1',
  unit: 'persons',
  definition: `截止日在${OF_SECTION}任职的民警人数。`,
  basis: BASIS,
  aggregate: 'count',
  public: true,
  records: async (tx, window) => sectionOfficers(tx, window, tx`true`),
}

export const advancedExamPassed = qualified('advanced-exam-passed', '通过高级执法资格人数', 'advanced', '高级执法资格')
export const legalProfessionQualified = qualified(
  'legal-profession-qualified',
  '通过法考人数',
  'legal-profession',
  '国家统一法律职业资格',
)
export const publicLawyers = qualified('public-lawyers', '公职律师人数', 'public-lawyer', '公职律师证书')

export const legalReviewLevels: Figure = {
  id: 'legal-review-levels',
  title: '设法制审核机构层级',
  section: '1.2.1',
  unit: 'levels',
  definition: '截止日设有法制部门的机关层级数（市级、县级）。',
  basis: ['APL:58', ...BASIS],
  aggregate: 'parts',
  public: true,
  parts: { city: '市级', county: '县级' },
  async records(tx, { to }) {
    return {
      sql: tx`select 'unit' as kind, u.id::text as id, u.name as label, o.name as unit, ${to}::date as "on", o.level as part, 1::numeric as amount
        from organisations.unit u join organisations.unit o on o.id = u.organ_id
        where u.kind = 'legal-section' and u.path ^@ platform.scope() and (u.closed_on is null or u.closed_on > ${to})`,
    }
  },
}

import type { Fragment, Tx } from '../../../kit/db.ts'
import { type Staffing, staffing } from '../../organisations/index.ts'
import type { Figure, FigureWindow } from '../types.ts'

const LEVELS = { city: '市级', county: '县级' }

type OrganStaffing = Staffing['organs'][number]
type Row = { id: string; label: string; unit: string; part: string; amount: number }

function rowOf(organ: OrganStaffing, amount: number): Row {
  const { organId: id, name: unit, officers, reviewers, required, met, level: part } = organ
  const label = `审核人员 ${reviewers} 人，执法人员 ${officers} 人，应配 ${required} 人，${met ? '达标' : '未达标'}`
  return { id, label, unit, part, amount }
}

function units(tx: Tx, rows: readonly Row[], { to }: FigureWindow): { sql: Fragment } {
  return {
    sql: tx`select 'unit' as kind, r.id, r.label, r.unit, ${to}::date as "on", r.part, r.amount
      from jsonb_to_recordset(${tx.json(rows as never)}::jsonb) as r (id text, label text, unit text, part text, amount numeric)`,
  }
}

const percentOf = ({ reviewers, officers }: OrganStaffing) => Math.floor((reviewers * 10_000) / officers) / 100

export const legalReviewerRatio: Figure = {
  id: 'legal-reviewer-ratio',
  title: '法制审核人员占比（最低单位）',
  section: '1.2.1',
  unit: 'percent',
  definition: '截止日各机关法制审核人员数除以执法人员数，取最低的机关；小数第三位起舍去。没有执法人员的机关不计。',
  basis: ['国办发〔2018〕118号'],
  aggregate: 'lowest',
  public: true,
  parts: LEVELS,
  beside: ['legal-reviewer-units-short'],
  async records(tx, window) {
    const { organs } = await staffing(tx, window.to)
    const rows = organs.filter(({ officers }) => officers > 0).map((organ) => rowOf(organ, percentOf(organ)))
    return units(tx, rows, window)
  },
}

export const reviewerUnitsShort: Figure = {
  id: 'legal-reviewer-units-short',
  title: '法制审核人员配备不足的机关数',
  section: '1.2.1',
  unit: 'units',
  definition: '截止日法制审核人员少于执法人员数乘以规定比例（逐机关计算，向上取整）的机关数；应为零。',
  basis: ['国办发〔2018〕118号'],
  aggregate: 'count',
  public: true,
  parts: LEVELS,
  async records(tx, window) {
    const { organs } = await staffing(tx, window.to)
    return units(
      tx,
      organs.filter(({ met }) => !met).map((organ) => rowOf(organ, 1)),
      window,
    )
  },
}

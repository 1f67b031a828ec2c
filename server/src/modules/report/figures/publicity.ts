import type { Fragment, Tx } from '../../../kit/db.ts'
import { REASON_NAME, STATE_NAME } from '../../publicity/index.ts'
import type { Figure, FigureWindow } from '../types.ts'

/** Publicity records of decisions made in the window, the table being called r. */
function published(
  tx: Tx,
  { from, to }: FigureWindow,
  { part, amount, where }: { part?: Fragment; amount?: Fragment; where?: Fragment },
): { sql: Fragment } {
  return {
    sql: tx`select 'publicity-record' as kind, r.id::text as id, coalesce(r.number, r.record_no) as label, r.organ_name as unit,
        r.decided_on as "on", ${part ?? tx`null::text`} as part, (${amount ?? tx`1`})::numeric as amount
      from publicity.record r where r.decided_on between ${from} and ${to} and ${where ?? tx`true`}`,
  }
}

/** Not withheld; what was public once counts, also when it was taken down later. */
const publishable = (tx: Tx) => tx`(r.reason_code is null or r.published_at is not null)`
const publishedOn = (tx: Tx) => tx`(r.published_at at time zone 'Asia/Shanghai')::date`

export const publicityByState: Figure = {
  id: 'publicity-by-state',
  title: '执法公示记录数',
  section: '1.2.3',
  unit: 'decisions',
  definition: '本年度（至截止日）作出的决定的公示记录数，按当前状态分列。',
  basis: ['APL:48', '国办发〔2018〕118号'],
  aggregate: 'count',
  public: true,
  parts: STATE_NAME,
  beside: ['publicity-withheld'],
  records: async (tx, window) => published(tx, window, { part: tx`r.state` }),
}

export const publicityWithheld: Figure = {
  id: 'publicity-withheld',
  title: '不予公开数',
  section: '1.2.3',
  unit: 'decisions',
  definition: '本年度（至截止日）作出的决定中依法不予公开的记录数，按理由分列；不计入公开率的分母。',
  basis: ['APL:48', 'OGI:14', 'OGI:15', 'PSA-2025:136'],
  aggregate: 'count',
  public: true,
  parts: REASON_NAME,
  records: async (tx, window) => published(tx, window, { part: tx`r.reason_code`, where: tx`r.state = 'not-public'` }),
}

export const publicityRate: Figure = {
  id: 'publicity-rate',
  title: '公开率',
  section: '1.2.3',
  unit: 'percent',
  definition:
    '本年度（至截止日）作出的决定中，已于截止日以前公开的占应当公开的比例；依法不予公开的不计入分母，公开后又撤回的计入。',
  basis: ['APL:48', '国办发〔2018〕118号'],
  aggregate: 'share',
  public: true,
  beside: ['publicity-withheld', 'publicity-late-count'],
  records: async (tx, window) =>
    published(tx, window, {
      where: publishable(tx),
      amount: tx`coalesce(${publishedOn(tx)} <= ${window.to}, false)::int`,
    }),
}

export const publicityLateCount: Figure = {
  id: 'publicity-late-count',
  title: '逾期公开数',
  section: '1.2.3',
  unit: 'decisions',
  definition: '本年度（至截止日）作出的应当公开的决定中，在公开期限最后一日以后公开、或截止日已过期限仍未公开的数量；应为零。',
  basis: ['国办发〔2018〕118号'],
  aggregate: 'count',
  public: true,
  records: async (tx, window) =>
    published(tx, window, {
      where: tx`${publishable(tx)} and r.due_on < least(coalesce(${publishedOn(tx)}, ${window.to}), ${window.to}::date)`,
    }),
}

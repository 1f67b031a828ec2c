import type { Permission } from '../../session/session.ts'
import type { Detail } from '../words.ts'

export type ActName = keyof Detail['acts']
type Known = { title: string; permission: Permission; whose: string }

const CLERK = '公示统计人员'
const REVIEWER = '法制审核人员'

/** Every act of a record's life in the order of that life: its name, the right it needs, and whose task it is. */
export const ACTS: Record<ActName, Known> = {
  decideProposal: { title: '决定他人提出的事项', permission: 'publicity.approve', whose: `${REVIEWER}或者公安机关负责人` },
  transmitRecord: { title: '确认内容并传递', permission: 'publicity.prepare', whose: `办案民警或者${CLERK}` },
  confirmReading: { title: '复核公示内容', permission: 'publicity.review', whose: REVIEWER },
  publishRecord: { title: '发布公示', permission: 'publicity.release', whose: CLERK },
  updateRecord: { title: '更正公示内容', permission: 'publicity.prepare', whose: `办案民警或者${CLERK}` },
  withdrawRecord: { title: '撤回公示', permission: 'publicity.release', whose: CLERK },
  withholdRecord: { title: '决定不予公开', permission: 'publicity.review', whose: REVIEWER },
  reopenRecord: { title: '恢复公示程序', permission: 'publicity.review', whose: REVIEWER },
  restoreRecord: { title: '恢复误撤的公示', permission: 'publicity.release', whose: CLERK },
  repairRecord: { title: '登记信用修复', permission: 'publicity.release', whose: CLERK },
}
export const ACT_NAMES = Object.keys(ACTS) as ActName[]

/** The act that is due at this state, whoever has to do it; null: nothing is asked for. */
export function dueAct({ record, clocks }: Detail): ActName | null {
  if (record.openProposal !== null) return 'decideProposal'
  if (record.state === 'collected') return 'transmitRecord'
  if (record.state === 'transmitted') return 'confirmReading'
  if (record.state === 'reviewed') return 'publishRecord'
  const running = clocks.map(({ id }) => id)
  if (running.includes('withdrawal')) return 'withdrawRecord'
  return running.includes('correction') ? 'updateRecord' : null
}

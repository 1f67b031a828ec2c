import type { Entry } from '../../server/src/modules/assessment/index.ts'
import type { Random } from './random.ts'

type Fault = Omit<Entry, 'page' | 'veto'> & { weight: number }
const fault = (
  criterion: string,
  item: string,
  points: number,
  weight: number,
  category: Entry['category'],
  article: string,
  words: string,
  more: Partial<Entry> = {},
): Fault => ({
  ...{ criterion, item, hundredths: points * 100, weight, category, article, words },
  ...{ severity: points >= 3 ? 'serious' : points === 2 ? 'ordinary' : 'flaw', correctable: true, ...more },
})

/** What markers find; the heavier the weight, the more often. */
const FAULTS: readonly Fault[] = [
  fault('A', 'A1', 5, 4, 'jurisdiction-subject', 'APL:40', '卷内缺少当事人身份证明材料'),
  fault('A', 'A2', 2, 2, 'jurisdiction-subject', 'APL:55', '笔录未载明执法人员证件号'),
  fault('B', 'B1', 2, 2, 'evidence', 'APL:46', '证据清单与卷内证据不一致'),
  fault('B', 'B2', 2, 3, 'questioning-record', 'APL:55', '询问笔录末页没有被询问人签名'),
  fault('C', 'C1', 3, 3, 'law-application', 'APL:59', '决定书引用的条款项有误'),
  fault('C', 'C2', 2, 2, 'law-application', 'APL:59', '决定书未完整引用法律依据'),
  fault('D', 'D1', 5, 6, 'time-limit', 'PSA-2012:99', '办理案件超过期限，卷内没有批准延长的材料', { correctable: false }),
  fault('D', 'D2', 3, 2, 'review-approval', 'APL:57', '审批表落款日期晚于实施日期', { correctable: false }),
  fault('D', 'D3', 3, 2, 'notice-hearing', 'PSA-2012:97', '卷内没有通知被处罚人家属的记录'),
  fault('E', 'E1', 4, 5, 'discretion', 'APL:34', '决定书没有说明适用裁量档次的理由'),
  fault('F', 'F1', 2, 2, 'review-approval', 'APL:58', '没有对法制审核意见作出回应'),
  fault('G', 'G1', 3, 2, 'service', 'PSA-2012:97', '决定书送达迟延', { correctable: false }),
  fault('G', 'G2', 2, 1, 'execution', 'APL:67', '卷内缺少罚款缴纳凭证'),
  fault('H', 'H1', 3, 3, 'av-record', 'APL:47', '现场执法记录没有与案件关联'),
  fault('I', 'I1', 1, 1, 'decision-document', 'APL:59', '文书填写有涂改'),
  fault('I', 'I2', 1, 2, 'filing', 'APL:47', '卷内材料排列和页码有误'),
]
/** Deductions that the standard for criminal files has as well. */
const BOTH = new Set(['A1', 'B1', 'B2', 'C1', 'C2', 'D1', 'D2', 'D3', 'F1', 'H1', 'I1', 'I2'])
const VETO: Omit<Entry, 'page'> = {
  ...{ criterion: 'B', item: null, veto: 'V3', hundredths: 0, category: 'evidence', severity: 'veto', correctable: false },
  ...{ article: 'APL:40', words: '认定违法事实的主要证据不足' },
}

export type Care = {
  /** Problems a file has on the average. */
  problems: number
  /** How likely its main fact is unproved. */
  veto: number
}
export const ROUNDS = 10
/** Files grow better round by round: evenly, except that the first rounds teach most. @param round from 1 */
export function careOf(round: number): Care {
  const left = (ROUNDS - round) / (ROUNDS - 1)
  return { problems: 2.15 + 4.3 * left ** 1.1, veto: 0.003 + 0.035 * left }
}

/** What is wrong with a file; its markers find most of it. */
export function faultsOf(random: Random, kind: 'administrative' | 'criminal', { problems, veto }: Care): Entry[] {
  const known = FAULTS.filter(({ item }) => kind === 'administrative' || BOTH.has(item as string))
  const wanted = Math.max(0, Math.floor(problems + random.next() * 3 - 1))
  const taken = new Set<Fault>()
  while (taken.size < Math.min(wanted, known.length - 2))
    taken.add(random.weighted(known.map((one) => [one, one.weight] as const)))
  const page = () => String(random.between(2, 48))
  const found = [...taken].map(({ weight: _, ...one }): Entry => ({ ...one, veto: null, page: page() }))
  return random.chance(veto) ? [...found, { ...VETO, page: page() }] : found
}

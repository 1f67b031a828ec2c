import type { Point } from './words.ts'

/** The seven points, for decisions whose review has no desk of its own. @law PROC:170 */
export const POINTS: readonly Point[] = [
  {
    point: 'jurisdiction',
    name: '主体与管辖',
    checks: '本机关有管辖权，民警具有执法资格并出示证件。',
    basis: ['PROC:170', 'PSA-2025:120'],
  },
  { point: 'facts', name: '事实', checks: '违法事实清楚，定性准确。', basis: ['PROC:37'] },
  { point: 'evidence', name: '证据', checks: '有证据证明违法事实。', basis: ['PROC:37', 'APL:46'] },
  { point: 'procedure', name: '程序', checks: '告知、陈述申辩、当场交付和录音录像合法。', basis: ['PROC:38', 'PSA-2025:120'] },
  {
    point: 'basis',
    name: '法律适用',
    checks: '适用的法律及其版本正确，属于可以当场处罚的范围。',
    basis: ['PSA-2025:119', 'APL:51'],
  },
  { point: 'discretion', name: '裁量', checks: '处罚适当，当场收缴罚款符合法定情形。', basis: ['APL:34', 'APL:68'] },
  { point: 'document', name: '文书', checks: '当场处罚决定书填写完整，二十四小时内备案。', basis: ['PROC:39', 'PSA-2025:120'] },
]

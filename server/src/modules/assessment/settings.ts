import { z } from 'zod'
import { setting } from '../../platform/index.ts'
import { Criterion, Standard, type Standard as StandardType, VetoItem } from './types-standard.ts'

type Row = [code: string, title: string, points: number]
const criterion = ([code, title, points]: Row, ...deductions: Row[]) => ({
  ...{ code, title, hundredths: points * 100 },
  deductions: deductions.map(([item, words, each]) => ({ code: item, title: words, hundredths: each * 100 })),
})

const ADMINISTRATIVE = [
  criterion(['A', '主体', 10], ['A1', '当事人身份证明缺失', 5], ['A2', '执法人员证件号未载明', 2]),
  criterion(['B', '事实证据', 20], ['B1', '证据清单缺项', 2], ['B2', '笔录未签名', 2]),
  criterion(['C', '法律适用', 15], ['C1', '条款项引用错误', 3], ['C2', '依据引用不完整', 2]),
  criterion(['D', '程序', 20], ['D1', '超过期限', 5], ['D2', '审批滞后', 3], ['D3', '未通知家属', 3]),
  criterion(['E', '裁量', 10], ['E1', '未说明裁量理由', 4]),
  criterion(['F', '法制审核、审批', 5], ['F1', '未回应审核意见', 2]),
  criterion(['G', '送达执行', 5], ['G1', '送达迟延', 3], ['G2', '罚款收缴记录缺失', 2]),
  criterion(['H', '音像记录', 5], ['H1', '未关联案件', 3], ['H2', '中断未说明', 2]),
  criterion(['I', '文书案卷', 10], ['I1', '文书制作不规范', 1], ['I2', '排列、页码错误', 1], ['I3', '未一案一卷', 1]),
]
const CRIMINAL = [
  criterion(['A', '主体管辖', 10], ['A1', '当事人身份证明缺失', 5], ['A2', '办案人员不足两人署名', 2]),
  criterion(['B', '事实证据', 25], ['B1', '证据清单缺项', 2], ['B2', '笔录未签名', 2]),
  criterion(['C', '定性、法律适用', 15], ['C1', '条款项引用错误', 3], ['C2', '依据引用不完整', 2]),
  criterion(['D', '程序、期限', 25], ['D1', '超过期限', 5], ['D2', '审批滞后', 3], ['D3', '未通知家属', 3]),
  criterion(['F', '法制审核、审批', 10], ['F1', '未回应审核意见', 2]),
  criterion(['H', '录音录像', 5], ['H1', '未关联案件', 3], ['H2', '中断未说明', 2]),
  criterion(['I', '文书案卷', 10], ['I1', '文书制作不规范', 1], ['I2', '排列、页码错误', 1], ['I3', '未一案一卷', 1]),
]

/** Weights and deductions are defaults of ours over a structure found in published standards. */
export const criteria = setting<StandardType['criteria']>({
  key: 'assessment.criteria',
  title: '案卷评查评分项及扣分标准（行政、刑事案卷各 100 分）',
  schema: z.object({ administrative: z.array(Criterion), criminal: z.array(Criterion) }),
  initial: { administrative: ADMINISTRATIVE, criminal: CRIMINAL },
  basis: ['公安机关执法质量考核评议规定', 'unsourced'],
})

const veto = (code: string, title: string, ...basis: string[]) => ({ code, title, basis })
export const vetoes = setting<VetoItem[]>({
  key: 'assessment.vetoes',
  title: '案卷评查一票否决项',
  schema: z.array(VetoItem),
  initial: [
    veto('V1', '无管辖权或者超越职权'),
    veto('V2', '执法人员不具备执法资格，或者应当两人执法而不足两人', 'APL:42'),
    veto('V3', '事实不清或者证据不足'),
    veto('V4', '定性错误'),
    veto('V5', '适用法律错误、依据无效、处罚种类错误或者超出幅度'),
    veto('V6', '程序违法：未告知、应当听证而未告知权利、拒绝听取陈述申辩、步骤颠倒、未受案立案', 'APL:62'),
    veto('V7', '涉嫌犯罪未移送', 'APL:82'),
    veto('V8', '应当法制审核而未经审核作出决定', 'APL:58'),
    veto('V9', '处罚对象错误'),
    veto('V10', '询问查证超过时限或者违法限制人身自由', 'PSA-2025:139'),
    veto('V11', '刑讯逼供、体罚、殴打、虐待、侮辱', 'PSA-2025:139'),
    veto('V12', '伪造、变造、丢失证据或者录音录像', 'PSA-2025:139'),
    veto('V13', '违反规定收缴罚款或者处理涉案财物', 'APL:78', 'APL:79'),
    veto('V14', '应当受案立案而不受案立案', 'APL:76'),
    veto('V15', '主要对外法律文书未加盖印章'),
  ],
  basis: ['公安机关执法质量考核评议规定', 'unsourced'],
})

/** Everything else a campaign is run by. */
export const rules = setting<Omit<StandardType, 'criteria' | 'vetoes'>>({
  key: 'assessment.rules',
  title: '案卷评查分差、等次、互检、申诉规则（分值以百分之一分计，期限为工作日）',
  schema: Standard.omit({ criteria: true, vetoes: true }),
  initial: {
    ...{ spreadHundredths: 1000, excellentHundredths: 9000, passHundredths: 6000 },
    ...{ unitExcellentHundredths: 9000, unitMeetsHundredths: 7000 },
    ...{ pairsApart: true, appealDays: 3, decisionDays: 5, panel: 1 },
  },
  basis: ['unsourced'],
})

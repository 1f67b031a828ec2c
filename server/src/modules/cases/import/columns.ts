/** A column of the two-publicity table for administrative penalties. */
export type PenaltyColumn = {
  /** Column code of the national standard; either this or the title may head a file's column. */
  code: string
  title: string
  /** Name of the field, as everywhere in this program. */
  key: string
  maxChars: number
  required?: true
  kind?: 'date' | 'number'
  note?: string
  example?: string
}

/** 双公示行政处罚数据标准（发改办财金〔2018〕424号）, in its own order. Amounts are in 万元. */
export const PENALTY_COLUMNS = [
  { code: 'CF_XDR_MC', title: '行政相对人名称', key: 'partyName', maxChars: 200, required: true, example: '示例商贸有限公司' },
  { code: 'CF_XDR_LB', title: '行政相对人类别', key: 'partyType', maxChars: 100, required: true, example: '法人及非法人组织' },
  { code: 'CF_XDR_SHXYM', title: '统一社会信用代码', key: 'uscc', maxChars: 32, note: '法人、个体工商户有代码的必填' },
  { code: 'CF_XDR_GSZC', title: '工商注册号', key: 'businessRegistrationNo', maxChars: 50 },
  { code: 'CF_XDR_ZZJG', title: '组织机构代码', key: 'organizationCode', maxChars: 32 },
  { code: 'CF_XDR_SWDJ', title: '税务登记号', key: 'taxRegistrationNo', maxChars: 32 },
  { code: 'CF_XDR_SYDW', title: '事业单位证书号', key: 'publicInstitutionCertNo', maxChars: 120 },
  { code: 'CF_XDR_SHZZ', title: '社会组织登记证号', key: 'socialOrgRegistrationNo', maxChars: 50 },
  { code: 'CF_FRDB', title: '法定代表人', key: 'legalRepresentative', maxChars: 50, note: '法人必填' },
  { code: 'CF_FR_ZJLX', title: '法定代表人证件类型', key: 'legalRepIdType', maxChars: 64 },
  { code: 'CF_FR_ZJHM', title: '法定代表人证件号码', key: 'legalRepIdNo', maxChars: 64 },
  { code: 'CF_XDR_ZJLX', title: '自然人证件类型', key: 'personIdType', maxChars: 64, note: '自然人必填' },
  { code: 'CF_XDR_ZJHM', title: '自然人证件号码', key: 'personIdNo', maxChars: 64, note: '自然人必填' },
  {
    code: 'CF_WSH',
    title: '行政处罚决定书文号',
    key: 'decisionNo',
    maxChars: 128,
    required: true,
    note: '同一机关内不得重复',
    example: '四公（法）行罚决字〔2021〕12号',
  },
  { code: 'CF_WFXW', title: '违法行为类型', key: 'violationType', maxChars: 2000, required: true },
  { code: 'CF_SY', title: '违法事实', key: 'violationFacts', maxChars: 5000, required: true },
  { code: 'CF_YJ', title: '处罚依据', key: 'legalBasis', maxChars: 2048, required: true },
  {
    code: 'CF_CFLB',
    title: '处罚类别',
    key: 'penaltyTypes',
    maxChars: 100,
    required: true,
    note: '多项用分号隔开',
    example: '罚款',
  },
  { code: 'CF_NR', title: '处罚内容', key: 'penaltyContent', maxChars: 4000, required: true },
  {
    code: 'CF_NR_FK',
    title: '罚款金额（万元）',
    key: 'fineAmount',
    maxChars: 20,
    kind: 'number',
    note: '有罚款的必填，最多六位小数',
    example: '0.02',
  },
  {
    code: 'CF_NR_WFFF',
    title: '没收违法所得、没收非法财物的金额（万元）',
    key: 'confiscatedAmount',
    maxChars: 20,
    kind: 'number',
    note: '有没收的必填',
  },
  { code: 'CF_NR_ZKDX', title: '暂扣或吊销证照名称及编号', key: 'licenseAffected', maxChars: 200, note: '有暂扣或吊销的必填' },
  { code: 'CF_JDRQ', title: '处罚决定日期', key: 'decisionDate', maxChars: 20, required: true, kind: 'date' },
  {
    code: 'CF_YXQ',
    title: '处罚有效期',
    key: 'penaltyValidUntil',
    maxChars: 20,
    required: true,
    kind: 'date',
    note: '长期有效填 2099-12-31',
  },
  { code: 'CF_GSJZQ', title: '公示截止期', key: 'publicityEndDate', maxChars: 20, required: true, kind: 'date' },
  {
    code: 'CF_CFJG',
    title: '处罚机关',
    key: 'authorityName',
    maxChars: 200,
    required: true,
    note: '机构人员中公安机关的全称',
  },
  { code: 'CF_CFJGDM', title: '处罚机关统一社会信用代码', key: 'authorityUscc', maxChars: 18, required: true },
  { code: 'CF_SJLY', title: '数据来源单位', key: 'sourceOrgName', maxChars: 200, required: true },
  { code: 'CF_SJLYDM', title: '数据来源单位统一社会信用代码', key: 'sourceOrgUscc', maxChars: 18, required: true },
  { code: 'BZ', title: '备注', key: 'remark', maxChars: 512 },
] as const satisfies readonly PenaltyColumn[]

export type PenaltyField = (typeof PENALTY_COLUMNS)[number]['key']
/** The cells of a row by field; empty cells are ''. */
export type PenaltyCells = Record<PenaltyField, string>

export const PENALTY_TITLES: readonly string[] = PENALTY_COLUMNS.map(({ title }) => title)
/** What may head a column of a file. */
export const PENALTY_HEADERS: readonly string[] = PENALTY_COLUMNS.flatMap(({ title, code }) => [title, code])
export const TITLE_OF = Object.fromEntries(PENALTY_COLUMNS.map(({ key, title }) => [key, title])) as Record<PenaltyField, string>

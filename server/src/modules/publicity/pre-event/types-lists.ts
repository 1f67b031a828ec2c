/**
 * Every list of 事前公示: its title, its fields, when it must be brought up to date and on what it rests. The one place that names them.
 * Sources: APL 20, 34, 39, 41; 国办发〔2018〕118号 (three systems, `3SYS`); which of them are yearly is the bureau's choice.
 */

/** How a value is typed and shown. `basis` holds citations such as `APL:39` or the words themselves; `steps` are numbered. */
export type FieldKind = 'text' | 'long' | 'day' | 'number' | 'basis' | 'steps' | 'region'
export type ListField = {
  key: string
  title: string
  kind: FieldKind
  /** May be left empty. */
  optional?: true
  /** Read from another module: nobody types it here. */
  derived?: true
}
/** `on-change`: within the days of a change; `yearly`: looked through each year; `before-use`: public before it is applied. */
export type UpdateDuty = 'on-change' | 'yearly' | 'before-use'
export const DUTY_NAME: Record<UpdateDuty, string> = {
  'on-change': '变动时更新',
  yearly: '每年更新',
  'before-use': '使用（施行）前公布',
}

export type ListSpec = {
  code: string
  title: string
  /** One sentence for the public. */
  about: string
  duty: UpdateDuty
  /** Citations of what asks for the list. */
  basis: readonly string[]
  /** `rows`: typed here; `query`: wholly read from other modules; `both`; `units`: a unit's row with what is typed for it. */
  source: 'rows' | 'query' | 'both' | 'units'
  /** Items lie below each other and have a page of their own. */
  tree?: true
  /** Items are long: each has a page of its own, the list shows the first fields. */
  long?: true
  fields: readonly ListField[]
}

type Extra = Omit<ListField, 'key' | 'title' | 'kind'>
const field =
  (kind: FieldKind) =>
  (key: string, title: string, extra: Extra = {}): ListField => ({ key, title, kind, ...extra })
const [text, long, onDay, count, cited, steps] = [
  field('text'),
  field('long'),
  field('day'),
  field('number'),
  field('basis'),
  field('steps'),
]
const OPTIONAL: Extra = { optional: true }
const DERIVED: Extra = { derived: true }

const leniency = (code: string, title: string, about: string, basis: readonly string[], measure: string): ListSpec => ({
  code,
  title,
  about,
  duty: 'on-change',
  basis,
  source: 'rows',
  fields: [text('act', '违法行为'), long('conditions', '适用条件'), cited('basis', '法律依据'), text('measure', measure)],
})

const tree = (code: string, title: string, about: string): ListSpec => ({
  code,
  title,
  about,
  duty: 'on-change',
  basis: ['APL:39'],
  source: 'rows',
  tree: true,
  long: true,
  fields: [text('title', '标题'), long('body', '正文')],
})

export const LISTS = [
  {
    code: 'enforcement-bodies',
    title: '执法主体',
    about: '本市有权以自己的名义或者以所属公安机关名义执法的单位。',
    duty: 'on-change',
    basis: ['APL:39', 'APL:17'],
    source: 'units',
    fields: [
      text('name', '名称', DERIVED),
      text('type', '类别', DERIVED),
      { key: 'area', title: '辖区', kind: 'region', derived: true },
      text('address', '办公地址'),
      text('hours', '办公时间'),
      text('phone', '联系电话'),
    ],
  },
  {
    code: 'officers',
    title: '执法人员',
    about: '当日持有有效执法证件的人民警察。只公布证件上载明的内容。',
    duty: 'on-change',
    basis: ['APL:42', 'APL:55'],
    source: 'query',
    fields: [
      text('name', '姓名', DERIVED),
      text('unit', '单位', DERIVED),
      text('post', '职务', DERIVED),
      text('policeNumber', '警号', DERIVED),
      text('certificateNo', '执法证件号', DERIVED),
      text('category', '执法资格', DERIVED),
      onDay('validTo', '证件有效期至', DERIVED),
    ],
  },
  {
    code: 'duties',
    title: '权责清单',
    about: '公安机关行使的行政处罚、行政强制、行政检查等职权事项及其依据。行政处罚事项由案由库生成。',
    duty: 'on-change',
    basis: ['APL:39', 'APL:17'],
    source: 'both',
    fields: [text('item', '事项'), text('type', '类别'), cited('basis', '依据')],
  },
  {
    code: 'enforcement-basis',
    title: '执法依据',
    about: '当日有效的法律、法规、规章。',
    duty: 'on-change',
    basis: ['APL:39', 'APL:5(3)'],
    source: 'both',
    fields: [
      text('law', '名称'),
      text('edition', '版本', OPTIONAL),
      onDay('effectiveFrom', '施行日期'),
      count('articles', '条数', OPTIONAL),
    ],
  },
  {
    code: 'procedures',
    title: '执法程序',
    about: '各类程序的步骤和期限。',
    duty: 'on-change',
    basis: ['APL:39'],
    source: 'rows',
    long: true,
    fields: [text('item', '程序'), text('limits', '期限'), steps('steps', '流程'), cited('basis', '依据')],
  },
  {
    code: 'service-guides',
    title: '服务指南',
    about: '办事条件、材料和期限。',
    duty: 'on-change',
    basis: ['LIC:30'],
    source: 'rows',
    long: true,
    fields: [
      text('item', '事项'),
      text('acceptedBy', '受理机构'),
      text('decidedBy', '决定机构'),
      long('conditions', '办理条件'),
      long('materials', '申请材料'),
      text('limit', '办理期限'),
      steps('steps', '办理流程'),
      cited('basis', '依据'),
    ],
  },
  {
    code: 'remedies',
    title: '救济渠道',
    about: '对执法决定不服时可以怎样做、在多长时间内做。',
    duty: 'on-change',
    basis: ['APL:39', 'APL:7'],
    source: 'rows',
    fields: [
      text('remedy', '途径'),
      text('organ', '受理机关'),
      text('term', '期限'),
      text('address', '地址和方式'),
      cited('basis', '依据'),
    ],
  },
  {
    code: 'random-inspections',
    title: '随机抽查事项清单',
    about: '以随机抽取检查对象、随机选派检查人员的方式进行的行政检查。',
    duty: 'yearly',
    basis: ['APL:39'],
    source: 'rows',
    fields: [
      text('item', '抽查事项'),
      text('category', '类别'),
      text('object', '检查对象'),
      cited('basis', '依据'),
      text('method', '检查方式'),
      text('level', '实施层级'),
    ],
  },
  {
    code: 'discretion-standards',
    title: '行政处罚裁量基准',
    about: '各违法行为在不同情节下的处罚幅度。',
    duty: 'on-change',
    basis: ['APL:34'],
    source: 'rows',
    fields: [text('act', '违法行为'), text('circumstances', '情节'), text('range', '处罚幅度'), cited('basis', '依据')],
  },
  leniency('no-penalty', '不予行政处罚事项清单', '符合条件时不予行政处罚的违法行为。', ['APL:33'], '处理方式'),
  leniency('lighter-penalty', '从轻行政处罚事项清单', '符合条件时在法定幅度内从轻处罚的违法行为。', ['APL:32'], '从轻幅度'),
  leniency('reduced-penalty', '减轻行政处罚事项清单', '符合条件时在法定幅度以下减轻处罚的违法行为。', ['APL:32'], '减轻幅度'),
  leniency('no-compulsion', '免予行政强制事项清单', '符合条件时不采取行政强制措施的情形。', ['ACL:16(2)'], '处理方式'),
  {
    code: 'review-list',
    title: '重大执法决定法制审核目录',
    about: '作出前必须经法制审核的执法决定。',
    duty: 'yearly',
    basis: ['APL:58'],
    source: 'rows',
    fields: [text('item', '决定事项'), long('trigger', '应当审核的情形'), cited('basis', '依据')],
  },
  {
    code: 'recording-list',
    title: '音像记录事项清单',
    about: '执法过程中应当进行音像记录的环节。',
    duty: 'yearly',
    basis: ['APL:47'],
    source: 'rows',
    fields: [text('step', '执法环节'), text('place', '场所'), text('device', '记录设备'), text('keeping', '保存期限')],
  },
  {
    code: 'recording-equipment',
    title: '执法记录设备清单',
    about: '各单位配备的音像记录设备。',
    duty: 'yearly',
    basis: ['APL:47'],
    source: 'rows',
    fields: [text('device', '设备'), text('unit', '配备单位'), count('quantity', '数量'), text('use', '用途')],
  },
  {
    code: 'traffic-monitors',
    title: '交通技术监控设备设置地点',
    about: '用于收集、固定道路交通违法行为证据的固定式设备。设置地点未向社会公布的，不得使用。',
    duty: 'before-use',
    basis: ['APL:41'],
    source: 'rows',
    fields: [text('place', '设置地点'), text('range', '监控范围'), text('acts', '取证的违法行为'), onDay('useFrom', '启用日期')],
  },
  {
    code: 'traffic-limits',
    title: '交通限制措施',
    about: '对车辆、行人采取的限制通行、禁止通行措施。',
    duty: 'before-use',
    basis: ['RTSL:39'],
    source: 'rows',
    fields: [
      text('place', '路段、区域'),
      text('range', '限制对象'),
      text('time', '限制时间'),
      text('reason', '原因'),
      cited('basis', '依据'),
    ],
  },
  {
    code: 'delegations',
    title: '行政处罚委托书',
    about: '书面委托实施行政处罚的委托书。',
    duty: 'on-change',
    basis: ['APL:20(2)'],
    source: 'rows',
    fields: [
      text('delegate', '受委托组织'),
      text('delegator', '委托机关'),
      long('matter', '委托事项和权限'),
      onDay('from', '委托起始日期'),
      onDay('until', '委托终止日期'),
      cited('basis', '依据'),
    ],
  },
  tree('three-systems', '执法三项制度', '行政执法公示、执法全过程记录、重大执法决定法制审核三项制度及其配套规定。'),
  tree('hotline-system', '12345制度体系', '12345 制度体系的各级制度文件。'),
] as const satisfies readonly ListSpec[]

export type ListCode = (typeof LISTS)[number]['code']
export const LIST_CODES = LISTS.map(({ code }) => code) as [ListCode, ...ListCode[]]

/** The fields a person types for a list: none of a list that is wholly read from other modules. */
export const typedFields = (spec: ListSpec): readonly ListField[] => spec.fields.filter(({ derived }) => !derived)
export const listOf = (code: ListCode): ListSpec => LISTS.find((spec) => spec.code === code) as ListSpec
export const findList = (code: string): ListSpec | null => LISTS.find((spec) => spec.code === code) ?? null

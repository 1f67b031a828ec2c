import type { Told } from './wordings.ts'
import { told } from './wordings.ts'

type Page = readonly [key: string, title: string, body: string, parent?: string]

const THREE: readonly Page[] = [
  [
    'root',
    '执法三项制度总则',
    '本机关全面推行行政执法公示、执法全过程记录、重大执法决定法制审核三项制度。\n各制度的适用范围、责任单位和时限见下级页面。',
  ],
  ['publicity', '行政执法公示制度', '事前公开主体、权限、依据、程序、救济；事中出示证件、告知事项；事后公开决定。', 'root'],
  [
    'publicity-limits',
    '公开时限',
    '行政许可、行政处罚决定自作出之日起7个工作日内公开，其他执法决定20个工作日内公开。依法不予公开的除外。',
    'publicity',
  ],
  [
    'publicity-mistakes',
    '更正与撤回',
    '发现公开的信息不准确的，及时更正；决定被变更、撤销、确认违法或者无效的，3个工作日内撤回并说明理由。',
    'publicity',
  ],
  ['recording', '执法全过程记录制度', '以文字记录为基础，对直接涉及人身自由、财产权的执法活动同步音像记录。', 'root'],
  ['recording-use', '记录的保存和调取', '记录按规定期限保存，当事人可以依法查阅；任何人不得剪接、删改。', 'recording'],
  ['review', '重大执法决定法制审核制度', '重大执法决定作出前应当进行法制审核，未经审核或者审核未通过的，不得作出决定。', 'root'],
  ['review-people', '审核人员', '初次从事法制审核的人员应当取得国家统一法律职业资格。', 'review'],
]

/** The report names a five-level system without explaining it: a free tree of documents, invented. */
const HOTLINE: readonly Page[] = [
  ['root', '12345 制度体系', '本栏目按层级列出热线诉求办理的制度文件（演示内容）。'],
  ['one', '第一级：总体规定', '诉求受理、转办、办理、反馈、评价的总体要求。', 'root'],
  ['two', '第二级：办理规范', '各类诉求的办理时限和答复要求。', 'root'],
  ['three', '第三级：责任分工', '市、县（区）、派出所三级的职责。', 'root'],
  ['four', '第四级：监督考核', '对超期、推诿和不实答复的督办。', 'root'],
  ['five', '第五级：操作指引', '接诉登记、首次联系、答复口径和归档的具体步骤。', 'root'],
  ['five-contact', '首次联系', '收到转办后及时联系诉求人，说明承办单位和联系方式。', 'five'],
]

const pages = (list: 'three-systems' | 'hotline-system', of: readonly Page[]): Told[] =>
  of.map(([key, title, body, parent]) => told(list, key, { title, body }, parent))

export const SYSTEMS: readonly Told[] = [...pages('three-systems', THREE), ...pages('hotline-system', HOTLINE)]

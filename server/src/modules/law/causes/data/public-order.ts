import { cause } from '../build.ts'
import type { CauseOfAction, CauseVersion } from '../types.ts'
import { both, since2026 } from './psa.ts'

const act = (code: string, name: string, versions: CauseVersion[]) => cause('public-order', ['person'], code, name, versions)

/** 扰乱公共秩序: PSA-2012:23–28, PSA-2025:26–35 (computer systems are under cyber). */
export const PUBLIC_ORDER: CauseOfAction[] = [
  act('disturbing-unit-order', '扰乱单位秩序', both('23(1).1', '26(1).1')),
  act('disturbing-public-place', '扰乱公共场所秩序', both('23(1).2', '26(1).2')),
  act('disturbing-public-transport', '扰乱公共交通工具上的秩序', both('23(1).3', '26(1).3')),
  act('obstructing-vehicles', '妨碍交通工具正常行驶', both('23(1).4', '26(1).4')),
  act('disrupting-election', '破坏选举秩序', both('23(1).5', '26(1).5')),
  act('leading-crowd-against-unit', '聚众扰乱单位秩序', both('23(2)', '26(2)')),
  act('leading-crowd-in-public-place', '聚众扰乱公共场所秩序', both('23(2)', '26(2)')),
  act('leading-crowd-on-transport', '聚众扰乱公共交通工具上的秩序', both('23(2)', '26(2)')),
  act('organising-exam-cheating', '组织考试作弊', since2026('27.1')),
  act('helping-exam-cheating', '为他人组织考试作弊提供帮助', since2026('27.2')),
  act('selling-exam-answers', '非法出售、提供考试试题、答案', since2026('27.3')),
  act('sitting-exam-for-another', '代替考试', since2026('27.4')),
  act('forcing-entry-to-event', '强行进入大型活动场内', both('24(1).1', '28(1).1')),
  act('fireworks-at-event', '违规在大型活动场内燃放物品', both('24(1).2', '28(1).2')),
  act('insulting-banners-at-event', '在大型活动场内展示侮辱性物品', both('24(1).3', '28(1).3')),
  act('besieging-event-staff', '围攻大型活动工作人员', both('24(1).4', '28(1).4')),
  act('throwing-at-event', '向大型活动场内投掷杂物', both('24(1).5', '28(1).5')),
  act('disturbing-event-otherwise', '其他扰乱大型活动秩序的行为', both('24(1).6', '28(1).6')),
  act('defying-venue-ban', '违反规定进入体育场馆、演出场馆', since2026('28(2)')),
  act('false-facts', '虚构事实扰乱公共秩序', both('25.1', '29.1')),
  act('fake-dangerous-substance', '投放虚假危险物质', both('25.2', '29.2')),
  act('threatening-public-danger', '扬言实施放火、爆炸、投放危险物质', both('25.3', '29.3')),
  act('brawling-and-provoking', '寻衅滋事', both('26', '30')),
  act('cult-activity', '组织、教唆、胁迫、诱骗、煽动从事邪教、会道门活动', both('27.1', '31.1')),
  act('misusing-religion-or-qigong', '冒用宗教、气功名义危害社会', both('27.2', '31.2')),
  act('making-cult-material', '制作、传播邪教、会道门物品、信息、资料', since2026('31.3')),
  act('jamming-radio', '故意干扰无线电业务正常进行', both('28', '32.1')),
  act('refusing-to-stop-radio-interference', '拒不消除对无线电台（站）的有害干扰', both('28', '32.2')),
  act('unapproved-radio-station', '未经批准设置无线电台（站）', since2026('32.3')),
  act('leading-pyramid-selling', '组织、领导传销', since2026('34(1)')),
  act('luring-into-pyramid-selling', '胁迫、诱骗他人参加传销', since2026('34(2)')),
  act('offending-at-memorial-event', '在国家重要活动场所故意从事不当行为', since2026('35.1')),
  act('harming-martyrs-memorial', '破坏英雄烈士纪念环境、设施', since2026('35.2')),
  act('defaming-martyrs', '侵害英雄烈士姓名、肖像、名誉、荣誉', since2026('35.3')),
  act('glorifying-aggression', '宣扬、美化侵略战争、侵略行为', since2026('35.4')),
  act('wearing-aggression-symbols', '穿着、佩戴宣扬、美化侵略战争的服饰、标志', since2026('35.5')),
]

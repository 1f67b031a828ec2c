import { cause } from '../build.ts'
import type { CauseOfAction, CauseVersion } from '../types.ts'
import { both, since2026 } from './psa.ts'

const act = (code: string, name: string, versions: CauseVersion[]) => cause('public-safety', ['person'], code, name, versions)

/** 妨害公共安全: PSA-2012:30–39, PSA-2025:36–46. */
export const PUBLIC_SAFETY: CauseOfAction[] = [
  act('dangerous-substances', '非法制造、买卖、储存、运输、邮寄、携带、使用、提供、处置危险物质', both('30', '36')),
  act('dangerous-substance-loss-unreported', '危险物质被盗、被抢、丢失不报', both('31', '37')),
  act('carrying-weapons', '非法携带枪支、弹药、管制器具', both('32(1)', '38(1)')),
  act('carrying-weapons-in-public', '非法携带枪支、弹药、管制器具进入公共场所、公共交通工具', both('32(2)', '38(2)')),
  act('damaging-public-facilities', '盗窃、损毁公共设施', both('33.1', '39.1')),
  act('damaging-border-markers', '移动、损毁边境、领土、领海标志设施', both('33.2', '39.2')),
  act('affecting-border-line', '非法进行影响国（边）界线走向的活动', both('33.3', '39.3')),
  act('damaging-aviation-facilities', '盗窃、损坏、擅自移动航空设施', both('34(1)', '40(1)')),
  act('entering-cockpit', '强行进入航空器驾驶舱', both('34(1)', '40(1)')),
  act('banned-devices-on-aircraft', '在航空器上使用禁用物品', both('34(2)', '40(2)')),
  act('damaging-public-transport', '盗窃、损坏、擅自移动公共交通工具设施、设备', since2026('40(3)')),
  act('interfering-with-public-driver', '抢控驾驶操纵装置、拉扯、殴打驾驶人员', since2026('40(3)')),
  act('damaging-railway', '盗窃、损毁、擅自移动铁路设施、设备、机车车辆配件、安全标志', both('35.1', '41.1')),
  act('obstacles-on-railway', '在铁路线路上放置障碍物', both('35.2', '41.2')),
  act('throwing-at-train', '故意向列车投掷物品', both('35.2', '41.2')),
  act('digging-near-railway', '在铁路沿线非法挖掘坑穴、采石取沙', both('35.3', '41.3')),
  act('unapproved-railway-crossing', '在铁路线路上私设道口、平交过道', both('35.4', '41.4')),
  act('entering-railway-fence', '擅自进入铁路防护网', both('36', '42')),
  act('walking-on-railway', '违法在铁路线路上行走坐卧、抢越铁路', both('36', '42')),
  act('unapproved-electric-fence', '擅自安装、使用电网', both('37.1', '43.1')),
  act('roadworks-without-protection', '道路施工不设置安全防护设施', both('37.2', '43.2')),
  act('damaging-roadworks-protection', '故意损毁、移动道路施工安全防护设施', both('37.2', '43.2')),
  act('stealing-road-facilities', '盗窃、损毁路面公共设施', both('37.3', '43.3')),
  act('releasing-burning-balloon', '违规升放携带明火的升空物体', since2026('43.4')),
  act('throwing-from-height', '高空抛物', since2026('43.5')),
  cause('public-safety', ['person', 'unit'], 'unsafe-large-event', '违规举办大型活动', both('38', '44')),
  cause('public-safety', ['person', 'unit'], 'unsafe-public-venue', '公共场所经营管理人员违反安全规定', both('39', '45')),
  act('unlawful-drone-flight', '违规飞行民用无人驾驶航空器、航空运动器材', since2026('46(1)')),
  act('drone-across-border', '飞行、升放物体非法穿越国（边）境', since2026('46(2)')),
]

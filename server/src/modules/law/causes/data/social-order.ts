import { cause } from '../build.ts'
import type { CauseOfAction, CauseVersion } from '../types.ts'
import { both, since2026 } from './psa.ts'

const act = (code: string, name: string, versions: CauseVersion[]) => cause('social-order', ['person'], code, name, versions)
const trade = (code: string, name: string, versions: CauseVersion[]) =>
  cause('social-order', ['person', 'unit'], code, name, versions)

/** 妨害社会管理, duties and trades: PSA-2012:50–60, PSA-2025:61–74. */
export const SOCIAL_ORDER: CauseOfAction[] = [
  act('defying-emergency-order', '拒不执行紧急状态下的决定、命令', both('50(1).1', '61(1).1')),
  act('obstructing-duty', '阻碍执行职务', both('50(1).2', '61(1).2')),
  act('obstructing-emergency-vehicle', '阻碍特种车辆通行', both('50(1).3', '61(1).3')),
  act('breaking-cordon', '冲闯警戒带、警戒区', both('50(1).4', '61(1).4')),
  act('impersonating-official', '冒充国家机关工作人员招摇撞骗', both('51(1)', '62(1)')),
  act('false-identity-swindle', '以虚假身份招摇撞骗', both('51(1)', '62(3)')),
  act('forging-documents', '伪造、变造、买卖公文、证件、证明文件、印章', both('52.1', '63.1')),
  act('lending-documents', '出租、出借公文、证件、证明文件、印章', since2026('63.2')),
  act('using-forged-documents', '买卖、使用伪造、变造的公文、证件、证明文件', both('52.2', '63.3')),
  act('forging-tickets', '伪造、变造、倒卖有价票证、凭证', both('52.3', '63.4')),
  act('forging-ship-plates', '伪造、变造船舶户牌', both('52.4', '63.5')),
  act('ship-in-restricted-water', '驾船擅自进入、停靠国家管制的水域、岛屿', both('53', '64')),
  act('banned-association', '非法以社团名义活动', both('54(1).1', '65(1).1')),
  act('deregistered-association', '以被撤销登记的社团名义活动', both('54(1).2', '65(1).2')),
  trade('unlicensed-trade', '未获公安许可擅自经营', both('54(1).3', '65(1).3', {}, { tiers: '65(1)许可' })),
  trade('breach-by-licensed-trade', '公安许可的经营者违反管理规定', both('54(3)', '65(3)')),
  act('inciting-unlawful-assembly', '煽动、策划非法集会、游行、示威', both('55', '66')),
  act('hotel-guest-unregistered', '不按规定登记住宿旅客信息', both('56(1)', '67(1)')),
  act('hotel-lodging-unidentified', '为身份不明、拒绝登记的人提供住宿', since2026('67(1)')),
  act('hotel-dangerous-substance', '不制止住宿旅客带入危险物质', both('56(1)', '67(3).1')),
  act('hotel-not-reporting-suspect', '明知住宿旅客是犯罪嫌疑人不报', both('56(2)', '67(3).2')),
  act('hotel-not-reporting-crime', '明知住宿人员利用旅馆犯罪不报', since2026('67(3).3')),
  act('letting-to-unidentified', '将房屋出租给无身份证件人居住', both('57(1)', '68(1)')),
  act('tenant-unregistered', '不按规定登记承租人信息', both('57(1)', '68(1)')),
  act('landlord-not-reporting-crime', '明知承租人利用出租屋犯罪不报', both('57(2)', '68(2)')),
  trade('trade-without-registration', '娱乐场所和特种行业经营者不登记信息', since2026('69')),
  act('eavesdropping-devices', '非法安装、使用、提供窃听、窃照专用器材', since2026('70')),
  act('pawnbroker-no-check', '违法承接典当物品', both('59.1', '71.1')),
  act('pawnbroker-not-reporting', '典当业工作人员发现违法犯罪嫌疑人、赃物不报', both('59.1', '71.1')),
  trade('buying-scrapped-equipment', '违法收购废旧专用器材', both('59.2', '71.2')),
  trade('buying-stolen-goods', '收购赃物、有赃物嫌疑的物品', both('59.3', '71.3')),
  trade('buying-banned-goods', '收购国家禁止收购的其他物品', both('59.4', '71.4')),
  act('hiding-seized-property', '隐藏、转移、变卖、损毁依法扣押、查封、冻结的财物', both('60.1', '72.1')),
  act('destroying-evidence', '伪造、隐匿、毁灭证据', both('60.2', '72.2')),
  act('false-testimony', '提供虚假证言', both('60.2', '72.2')),
  act('false-report', '谎报案情', both('60.2', '72.2')),
  act('handling-stolen-goods', '窝藏、转移、代销赃物', both('60.3', '72.3')),
  act('breach-of-supervision', '违反监督管理规定', both('60.4', '72.4')),
  act('breach-of-court-ban', '违反禁止令、职业禁止决定', since2026('73.1')),
  act('defying-domestic-violence-warning', '拒不执行禁止家庭暴力告诫书、禁止性骚扰告诫书', since2026('73.2')),
  act('breach-of-witness-protection', '违反禁止接触证人、鉴定人、被害人保护措施', since2026('73.3')),
  act('escape-from-custody', '依法被关押的违法行为人脱逃', since2026('74')),
]

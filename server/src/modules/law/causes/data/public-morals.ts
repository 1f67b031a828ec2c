import { cause } from '../build.ts'
import type { CauseOfAction, CauseVersion } from '../types.ts'
import { both, since2026 } from './psa.ts'

const act = (code: string, name: string, versions: CauseVersion[]) => cause('social-order', ['person'], code, name, versions)

/** 妨害社会管理, relics, morals, noise and animals: PSA-2012:63–70, 74, 75, 58; PSA-2025:75–82, 87–89. */
export const PUBLIC_MORALS: CauseOfAction[] = [
  act('damaging-relics', '故意损坏文物、名胜古迹', both('63.1', '75.1')),
  act('endangering-relics', '违法实施危及文物安全的活动', both('63.2', '75.2')),
  act('joyriding', '偷开机动车', both('64.1', '76.1')),
  act('unlicensed-aircraft-or-boat', '无证驾驶、偷开航空器、机动船舶', both('64.2', '76.2')),
  act('damaging-graves', '破坏、污损坟墓', both('65.1', '77.1')),
  act('discarding-remains', '毁坏、丢弃尸骨、骨灰', both('65.1', '77.1')),
  act('unlawful-display-of-corpse', '违法停放尸体', both('65.2', '77.2')),
  act('prostitution', '卖淫', both('66(1)', '78(1)')),
  act('whoring', '嫖娼', both('66(1)', '78(1)')),
  act('soliciting', '拉客招嫖', both('66(2)', '78(2)')),
  act('promoting-prostitution', '引诱、容留、介绍卖淫', both('67', '79')),
  act('obscene-goods', '制作、运输、复制、出售、出租淫秽物品', both('68', '80')),
  act('spreading-obscene-information', '传播淫秽信息', both('68', '80')),
  act('showing-obscene-video', '组织播放淫秽音像', both('69(1).1', '81(1).1')),
  act('obscene-show-organising', '组织淫秽表演', both('69(1).2', '81(1).2')),
  act('obscene-show', '进行淫秽表演', both('69(1).2', '81(1).2')),
  act('group-lewdness', '参与聚众淫乱', both('69(1).3', '81(1).3')),
  act('facilitating-obscenity', '为淫秽活动提供条件', both('69(2)', '81(2)')),
  act('facilitating-gambling', '为赌博提供条件', both('70', '82')),
  act('gambling', '赌博', both('70', '82')),
  act('tipping-off', '为吸毒、赌博、卖淫、嫖娼人员通风报信', both('74', '87')),
  act('facilitating-vice', '为吸毒、赌博、卖淫、嫖娼活动提供条件', since2026('87')),
  act('noise', '制造噪声干扰正常生活', both('58', '88')),
  act('animal-nuisance', '饲养动物干扰正常生活', both('75(1)', '89(1)', { tiers: '75(1)干扰' }, { tiers: '89(1)干扰' })),
  act('animal-intimidation', '放任动物恐吓他人', both('75(1)', '89(1)', { tiers: '75(1)恐吓' }, { tiers: '89(1)恐吓' })),
  act('keeping-dangerous-dog', '违规出售、饲养危险动物', since2026('89(2)')),
  act('animal-injury', '未采取安全措施致使动物伤害他人', since2026('89(3)')),
  act(
    'driving-animal-at-person',
    '驱使动物伤害他人',
    both('43(1)', '51(1)', { also: ['PSA-2012:75(2)'] }, { also: ['PSA-2025:89(4)'] }),
  ),
]

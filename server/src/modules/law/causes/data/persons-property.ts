import { cause } from '../build.ts'
import type { CauseOfAction, CauseVersion } from '../types.ts'
import { both, since2026 } from './psa.ts'

const act = (code: string, name: string, versions: CauseVersion[]) => cause('persons-property', ['person'], code, name, versions)

/** The tiers of beating and wounding stand in two paragraphs. */
const withGravePart = (versions: CauseVersion[], grave: CauseVersion[]): CauseVersion[] =>
  versions.map((version, index) => ({
    ...version,
    citations: [...version.citations, ...(grave[index]?.citations ?? [])],
    tiers: [...version.tiers, ...(grave[index]?.tiers ?? [])],
  }))
const bodilyHarm = withGravePart(both('43(1)', '51(1)'), both('43(2)', '51(2)'))

/** 侵犯人身权利、财产权利: PSA-2012:40–49, PSA-2025:47–60. */
export const PERSONS_PROPERTY: CauseOfAction[] = [
  act('cruel-performance', '组织、胁迫、诱骗进行恐怖、残忍表演', both('40.1', '47.1')),
  act('forced-labour', '强迫劳动', both('40.2', '47.2')),
  act('unlawful-restraint', '非法限制人身自由', both('40.3', '47.3')),
  act('trespassing-in-home', '非法侵入住宅', both('40.3', '47.3')),
  act('unlawful-body-search', '非法搜查身体', both('40.3', '47.3')),
  act('minors-paid-companionship', '组织、胁迫未成年人从事有偿陪侍活动', since2026('48')),
  act('exploiting-begging', '胁迫、诱骗、利用他人乞讨', both('41(1)', '49(1)')),
  act('harassing-begging', '以滋扰他人的方式乞讨', both('41(2)', '49(2)')),
  act('threatening-safety', '威胁人身安全', both('42.1', '50(1).1')),
  act('insult', '侮辱', both('42.2', '50(1).2')),
  act('defamation', '诽谤', both('42.2', '50(1).2')),
  act('false-accusation', '诬告陷害', both('42.3', '50(1).3')),
  act('retaliating-against-witness', '威胁、侮辱、殴打、打击报复证人及其近亲属', both('42.4', '50(1).4')),
  act('disturbing-by-messages', '发送信息干扰正常生活', both('42.5', '50(1).5')),
  act('stalking', '滋扰、纠缠、跟踪他人', since2026('50(1).5')),
  act('invading-privacy', '侵犯隐私', both('42.6', '50(1).6')),
  act('defying-contact-ban', '违反禁止接触规定', since2026('50(2)')),
  act('beating', '殴打他人', bodilyHarm),
  act('wounding', '故意伤害', bodilyHarm),
  act('indecent-assault', '猥亵', both('44', '52(1)', { tiers: '44猥亵' })),
  act('indecent-exposure', '在公共场所故意裸露身体', both('44', '52(2)', { tiers: '44裸露' })),
  act('abuse-of-family', '虐待', both('45.1', '53.1')),
  act('abuse-of-ward', '虐待被监护、看护的人', since2026('53.2')),
  act('abandonment', '遗弃', both('45.2', '53.3')),
  act('forced-trade', '强迫交易', both('46', '54')),
  act('inciting-ethnic-hatred', '煽动民族仇恨、民族歧视', both('47', '55')),
  act('publishing-ethnic-insult', '刊载民族歧视、侮辱内容', both('47', '55')),
  act('tampering-with-mail', '冒领、隐匿、毁弃、私自开拆、非法检查他人邮件', both('48', '57')),
  act('theft', '盗窃', both('49', '58')),
  act('fraud', '诈骗', both('49', '58')),
  act('looting', '哄抢', both('49', '58')),
  act('snatching', '抢夺', both('49', '58')),
  act('extortion', '敲诈勒索', both('49', '58')),
  act('damaging-property', '故意损毁财物', both('49', '59')),
]

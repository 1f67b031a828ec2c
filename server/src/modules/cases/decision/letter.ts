import { dayWords } from '../../../kit/day.ts'
import type { IssuedDocument } from '../../../platform/documents/index.ts'
import { causeOf, citationText, type Penalty, penaltyText, remediesOf } from '../../law/index.ts'
import { type CaseFile, type Decision, OUTCOME_NAME, type Party } from '../file/types.ts'

type Content = {
  causeCode: string
  facts: string
  basis: readonly string[]
  penalties: readonly Penalty[]
  reason: string | null
}

const TITLE: Record<Decision['outcome'], string> = {
  penalty: '行政处罚决定书',
  'no-penalty': '不予行政处罚决定书',
  transfer: '移送案件通知书',
  mediated: '治安调解处理书',
  terminated: '终止案件调查决定书',
}

/** What was decided: in the proposal's item, or on the spot. */
function contentOf(file: CaseFile, { itemId, spot }: Decision): Content {
  if (spot) return { ...spot, reason: null }
  for (const { items, facts } of file.proposals) {
    const item = items.find(({ id }) => id === itemId)
    if (item) return { ...item, facts, reason: item.outcomeReason }
  }
  throw new Error(`Decision ${itemId} has neither a proposal nor a content of its own`)
}

/**
 * The written decision with everything the law asks to stand in it: party, facts and evidence, kind and basis, how and until when to
 * comply, remedies with their terms, organ and day. For the party and the file: nothing in it is masked.
 * @law APL:59, PROC:175, PSA-2012:96, PSA-2025:115
 */
export function decisionLetter(file: CaseFile, decision: Decision): IssuedDocument {
  const content = contentOf(file, decision)
  const party = file.parties.find(({ id }) => id === decision.partyId)
  return {
    organ: file.case.organName,
    title: decision.kind === 'on-the-spot' ? '当场处罚决定书' : TITLE[decision.outcome],
    number: decision.number,
    addressee: null,
    facts: factsOf(file, decision, party, content),
    paragraphs: [
      `现查明：${content.facts}`,
      ...evidenceWords(file),
      decidedWords(decision, content),
      ...performance(content.penalties),
      ...remedies(decision),
      ...(decision.revokedOn ? [`（本决定已于${dayWords(decision.revokedOn)}撤销：${decision.revokedReason ?? ''}）`] : []),
    ],
    issuedOn: decision.decidedOn,
    code: decision.number === null ? null : { content: decision.number, words: `文号：${decision.number}` },
  }
}

function factsOf(file: CaseFile, decision: Decision, party: Party | undefined, { causeCode }: Content): IssuedDocument['facts'] {
  const lines: [string, string | null | undefined][] = [
    [party?.kind === 'unit' ? '单位名称' : '姓名', party?.name],
    ['统一社会信用代码', party?.uscc],
    ['法定代表人', party?.legalRepresentative],
    ['出生日期', party?.birthOn && dayWords(party.birthOn)],
    ['证件号码', party?.idNumber],
    ['住址', party?.address],
    ['案件编号', file.case.number],
    ['违法行为', causeOf(causeCode).name],
    ['地点', file.case.place],
    ['处理结果', OUTCOME_NAME[decision.outcome]],
  ]
  return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

function evidenceWords({ evidence }: CaseFile): string[] {
  const titles = evidence.filter(({ excludedOn }) => excludedOn === null).map(({ title }) => title)
  return titles.length === 0 ? [] : [`以上事实有${[...new Set(titles)].join('、')}等证据证实。`]
}

function decidedWords({ outcome }: Decision, { basis, penalties, reason }: Content): string {
  const law = [...new Set(basis)].map(citationText).join('、')
  const done = penalties.length > 0 ? `给予${penalties.map(penaltyText).join('，并处')}` : OUTCOME_NAME[outcome]
  return `${law === '' ? '' : `根据${law}的规定，`}现决定${done}。${reason ? `理由：${reason}` : ''}`
}

/** @law APL:67, APL:72, PSA-2025:123 */
function performance(penalties: readonly Penalty[]): string[] {
  const kinds = new Set(penalties.map(({ kind }) => kind))
  return [
    ...(kinds.has('detention') ? ['行政拘留由作出决定的公安机关送拘留所执行，拘留期限自送达拘留所之日起计算。'] : []),
    ...(kinds.has('fine')
      ? [
          '当事人应当自收到本决定书之日起15日内，到指定的银行或者通过电子支付系统缴纳罚款。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款本数。',
        ]
      : []),
  ]
}

function remedies({ outcome, decidedOn }: Decision): string[] {
  if (outcome === 'transfer') return []
  return [
    `如不服本决定，${remediesOf(decidedOn)
      .map(({ text }) => text.replace(/。$/, ''))
      .join('；或者')}。`,
  ]
}

/** Name under which the letter is saved: kind, number and day, no person. */
export const letterName = ({ title, number, issuedOn }: IssuedDocument): string => `${title}${number ?? ''}-${issuedOn}.pdf`

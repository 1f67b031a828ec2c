import { type Day, dayWords } from '../../../kit/day.ts'
import type { IssuedDocument } from '../../../platform/documents/index.ts'
import { givesLicence, licenceOf } from '../decision/rules-licence.ts'
import { type Decision, type LicenceFile, PAPER_NAME } from '../file/types.ts'
import { kindOf } from '../kinds/rules.ts'
import { askedFor, basisText, issued, type Lines, remedySentence } from './words.ts'

/** 准予 (延续, 变更) or 不予许可决定书, or null before it is decided. @law LIC 38 */
export function decisionLetter(file: LicenceFile): IssuedDocument | null {
  const decision = file.decisions.find((one) => givesLicence(one) || one.outcome === 'refused')
  if (!decision) return null
  return decision.outcome === 'refused' ? endingLetter(file, 'refused') : grantingLetter(file, decision)
}

function grantingLetter(file: LicenceFile, decision: Decision): IssuedDocument {
  const silent = decision.bySilence
    ? '本机关在原许可有效期届满前未作出是否准予延续的决定，视为准予延续。'
    : '经审查，申请符合法定条件、标准。'
  const { certificateName } = decision
  return titled(file, decision, [
    `${silent}根据${basisText(decision.basis)}的规定，决定${decision.documentName.replace(/决定书$/, '')}。`,
    `许可内容：${decision.content}`,
    `有效期：${term(decision)}。`,
    certificateName ? `自作出本决定之日起10个工作日内颁发、送达《${certificateName}》。` : '',
    ...ended(decision),
  ])
}

/** 不予许可, 撤销 or 注销决定书 with reasons, basis and remedies; or null where there is none. @law LIC 38(2), 69, 70 */
export function endingLetter(file: LicenceFile, outcome: 'refused' | 'revoked' | 'cancelled'): IssuedDocument | null {
  const decision = file.decisions.find((one) => one.outcome === outcome)
  if (!decision) return null
  return titled(file, decision, [
    decision.reasons ? `理由：${decision.reasons}` : '',
    `根据${basisText(decision.basis)}的规定，决定：${decision.content}`,
    decision.remedies ?? remedySentence(decision.decidedOn),
  ])
}

const titled = (file: LicenceFile, { documentName, number, decidedOn }: Decision, paragraphs: readonly string[]) =>
  issued(file, documentName, number, decidedOn, askedFor(file), paragraphs)

/** 许可证件, or null where the kind has none or none was issued yet. @law LIC 39 */
export function certificateLetter(file: LicenceFile): IssuedDocument | null {
  const licence = licenceOf(file)
  if (!licence?.certificateNo || !licence.certificateName || !licence.certificateIssuedOn) return null
  const { certificateNo, certificateName, certificateIssuedOn } = licence
  return issued(file, certificateName, certificateNo, certificateIssuedOn, holderOf(licence), ended(licence))
}

const holderOf = (licence: Decision): Lines => [
  ['持证人', licence.partyName],
  ['统一社会信用代码', licence.uscc],
  ['法定代表人', licence.legalRepresentative],
  [licence.personIdType ? `${PAPER_NAME[licence.personIdType]}号码` : '证件号码', licence.personIdNumber],
  ['许可事项', kindOf(licence.kindCode).name],
  ['许可内容', licence.content],
  ['有效期', term(licence)],
  ['许可决定', `${licence.number}（${dayWords(licence.decidedOn)}）`],
  ['发证机关', licence.authorityName],
]

/** From the first to the last day, both within. */
function term({ validFrom, validTo, decidedOn }: Decision): string {
  const from = dayWords(validFrom ?? decidedOn)
  return validTo === null ? `自${from}起长期有效` : `${from}至${dayWords(validTo)}`
}

/** A paper taken out again after the licence ended says so. */
function ended({ revokedOn, revokedReason, cancelledOn, succeededOn }: Decision): string[] {
  const say = (on: Day | null, what: string) => (on ? [`（本许可已于${dayWords(on)}${what}。）`] : [])
  return [
    ...say(revokedOn, `撤销${revokedReason ? `：${revokedReason}` : ''}`),
    ...say(cancelledOn, '注销'),
    ...say(succeededOn, '由延续或者变更后的许可代替'),
  ]
}

import { dayOf, dayWords } from '../../../kit/day.ts'
import type { IssuedDocument } from '../../../platform/documents/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { missingDocuments } from '../application/rules.ts'
import { acceptanceOf } from '../application/rules-silence.ts'
import { type LicenceFile, NON_ACCEPTANCE_NAME, type NonAcceptanceGround } from '../file/types.ts'
import { kindOf } from '../kinds/rules.ts'
import { askedFor, basisText, issued, numbered, remedySentence } from './words.ts'

/** 接收凭证: which papers came in when, and from when acceptance counts if nothing is said. @law LIC 32(2), 32(1)(4) */
export function receiptLetter(file: LicenceFile): IssuedDocument {
  const { application: a } = file
  const on = dayOf(a.receivedAt)
  const { correctBy } = acceptanceOf({ ...file, correction: null }, on, chinaCalendar)
  const documents = firstDocuments(file)
  const wanting = missingDocuments(kindOf(a.kindCode), documents)
  return issued(file, '行政许可申请材料接收凭证', a.number, on, askedFor(file), [
    documents.length > 0 ? `现收到下列申请材料：${numbered(documents)}` : '申请时未提交申请材料。',
    wanting.length > 0 ? `对照公示的材料目录，下列材料尚未提交：${numbered(wanting)}` : '公示的材料目录所列材料已全部提交。',
    `本机关自收到申请材料之日起5个工作日内${correctBy ? `（至${dayWords(correctBy)}）` : ''}决定是否受理，或者一次告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。`,
  ])
}

/** The papers as they first came in: those handed in afterwards are the ones the notice asked for. */
function firstDocuments({ application, correction }: LicenceFile): string[] {
  const later = correction?.answeredOn ? correction.missing : []
  return application.documents.filter((name) => !later.includes(name))
}

/** 补正告知书, or null where nothing was told. @law LIC 32(1)(4), 32(2) */
export function correctionLetter(file: LicenceFile): IssuedDocument | null {
  const { correction } = file
  if (!correction) return null
  return issued(file, '行政许可申请材料补正告知书', correction.number, correction.toldOn, askedFor(file), [
    '经审查，申请材料不齐全或者不符合法定形式。',
    `请补正下列全部内容：${numbered(correction.missing)}`,
    `根据${basisText(['LIC:32(1).4'])}的规定，现将需要补正的内容一次告知。按照要求补正全部申请材料后，本机关予以受理。`,
  ])
}

/** 受理通知书, or null before acceptance is recorded. @law LIC 32(1)(5), 32(2), 42 */
export function acceptanceLetter(file: LicenceFile): IssuedDocument | null {
  const { acceptanceNumber, acceptedAt, acceptedOn, bySilence, decisionDays, decisionBasis, extensionDays } = file.application
  if (!acceptanceNumber || !acceptedAt || !acceptedOn) return null
  const complete = file.correction?.answeredOn ? '申请人已经按照要求补正全部申请材料' : '申请材料齐全、符合法定形式'
  const since = bySilence
    ? `本机关未在5个工作日内告知补正，根据${basisText(['LIC:32(1).4'])}的规定，自收到申请材料之日即${dayWords(acceptedOn)}起即为受理。`
    : `申请事项属于本机关职权范围，${complete}，根据${basisText(['LIC:32(1).5'])}的规定，自${dayWords(acceptedOn)}起予以受理。`
  const longer = extensionDays === null ? '' : `确需延长的，经本机关负责人批准可以延长${extensionDays}个工作日，并告知理由。`
  return issued(file, '行政许可申请受理通知书', acceptanceNumber, dayOf(acceptedAt), askedFor(file), [
    since,
    `根据${basisText([decisionBasis])}的规定，本机关自受理之日起${decisionDays}个工作日内作出行政许可决定。${longer}依法需要听证、检验、检测、检疫、鉴定和专家评审的时间不计算在内。`,
  ])
}

const GROUND_BASIS: Record<NonAcceptanceGround, string[]> = {
  'not-required': ['LIC:32(1).1'],
  'not-competent': ['LIC:32(1).2'],
  'false-material': ['LIC:78'],
  barred: ['LIC:78', 'LIC:79'],
  'not-corrected': ['LIC:32(1).4'],
}

/** 不予受理决定书 with reason, the organ that is competent, and remedies; or null. @law LIC 32(1)(1), (2), 32(2), 7 */
export function nonAcceptanceLetter(file: LicenceFile): IssuedDocument | null {
  const { nonAcceptance } = file
  if (!nonAcceptance) return null
  const { number, ground, reason, otherOrgan, toldOn } = nonAcceptance
  return issued(file, '行政许可申请不予受理决定书', number, toldOn, askedFor(file), [
    `经审查，本申请${ground === 'barred' ? '系' : ''}${NON_ACCEPTANCE_NAME[ground]}。理由：${reason}`,
    `根据${basisText(GROUND_BASIS[ground])}的规定，决定不予受理。`,
    otherOrgan ? `请向${otherOrgan}申请。` : '',
    remedySentence(toldOn),
  ])
}

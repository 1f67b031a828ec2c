import { type Organ, PENALTY_COLUMNS, type PenaltyCells, wanOfFen } from '../cases/index.ts'
import { PENALTY_NAME } from '../law/index.ts'
import { maskPaper } from './masking/paper.ts'
import { basisText } from './public-law.ts'
import { PARTY_TYPE_NAME } from './types.ts'
import type { ExportedPersons, ExportRow } from './types-export.ts'

/** No end: the day the standard writes for it. */
const UNLIMITED = '2099-12-31'
const PAPER_NAME: Record<string, string> = {
  'id-card': '身份证',
  passport: '护照',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-residence': '外国人永久居留身份证',
  'residence-permit': '港澳台居民居住证',
}
const EMPTY = Object.fromEntries(PENALTY_COLUMNS.map(({ key }) => [key, ''])) as PenaltyCells

/** A decision of our own does not name the licence it hits; the table says so instead of leaving the reader to guess. */
const NOT_NAMED = '案卷未登记证照名称及编号，见处罚内容'
const hitsLicence = (name: string) => name === PENALTY_NAME['suspend-license'] || name === PENALTY_NAME['revoke-license']

const moneyCell = (fen: number | null) => (fen ? wanOfFen(fen) : '')

/** One row of the national two-publicity table for penalties (发改办财金〔2018〕424号). Texts are those of the public page, masked. */
export function penaltyCells(row: ExportRow, organs: ReadonlyMap<string, Organ>, persons: ExportedPersons): PenaltyCells {
  const { fields, imported } = row
  const organUscc = fields.authorityUscc ?? organs.get(fields.authorityName)?.uscc ?? ''
  return {
    ...EMPTY,
    ...partyCells(row, persons),
    decisionNo: fields.decisionNo ?? '',
    violationType: fields.violationType,
    violationFacts: fields.violationFacts,
    legalBasis: fields.legalBasis.map((basis) => basisText(basis).text).join('；'),
    penaltyTypes: fields.penaltyTypes.join(';'),
    penaltyContent: fields.penaltyContent,
    fineAmount: moneyCell(fields.fineFen),
    confiscatedAmount: moneyCell(fields.confiscatedFen),
    licenseAffected: imported?.licenseAffected ?? (fields.penaltyTypes.some(hitsLicence) && !imported ? NOT_NAMED : ''),
    decisionDate: fields.decisionDate,
    penaltyValidUntil: imported?.penaltyValidUntil ?? UNLIMITED,
    publicityEndDate: row.creditEndOn ?? '',
    authorityName: fields.authorityName,
    authorityUscc: organUscc,
    sourceOrgName: imported?.sourceOrgName ?? fields.authorityName,
    sourceOrgUscc: imported?.sourceOrgUscc ?? organUscc,
    remark: imported?.remark ?? '',
  }
}

/** A unit stands with its codes and its representative, a person with a paper, its number hidden unless the bureau chose otherwise. */
function partyCells(
  { fields, imported, partyName, idType, idNumber }: ExportRow,
  persons: ExportedPersons,
): Partial<PenaltyCells> {
  const natural = fields.partyType === 'natural-person'
  const shown = (number: string | null | undefined) =>
    !number || persons.numbers === 'full' ? (number ?? '') : maskPaper(number)
  const own = idNumber && fields.partyType !== 'legal-person'
  const person = {
    partyName: persons.names === 'full' ? partyName : fields.partyName,
    partyType: PARTY_TYPE_NAME[fields.partyType],
    personIdType: own ? (imported?.personIdType ?? PAPER_NAME[idType ?? ''] ?? '') : '',
    personIdNo: own ? shown(idNumber) : '',
  }
  if (natural) return person
  return {
    ...person,
    uscc: fields.uscc ?? '',
    businessRegistrationNo: imported?.businessRegistrationNo ?? '',
    organizationCode: imported?.organizationCode ?? '',
    taxRegistrationNo: imported?.taxRegistrationNo ?? '',
    publicInstitutionCertNo: imported?.publicInstitutionCertNo ?? '',
    socialOrgRegistrationNo: imported?.socialOrgRegistrationNo ?? '',
    legalRepresentative: fields.legalRepresentative ?? '',
    legalRepIdType: imported?.legalRepIdNo ? (imported.legalRepIdType ?? '') : '',
    legalRepIdNo: shown(imported?.legalRepIdNo),
  }
}

import { refuseUscc } from '../../kit/identifiers/index.ts'
import type { Organ } from '../cases/index.ts'
import { UNLIMITED } from './rules-end.ts'
import { PARTY_TYPE_NAME } from './types.ts'
import type { LicenceExportRow } from './types-export.ts'

type LicenceColumn = { code: string; title: string; key: string; max: number; required?: true }
const column = (code: string, title: string, key: string, max: number, required?: true): LicenceColumn => ({
  ...{ code, title, key, max },
  ...(required ? { required } : {}),
})

/** 双公示行政许可数据标准（发改办财金〔2018〕424号）, in its own order. */
export const LICENCE_COLUMNS: readonly LicenceColumn[] = [
  column('XK_XDR_MC', '行政相对人名称', 'partyName', 200, true),
  column('XK_XDR_LB', '行政相对人类别', 'partyType', 100, true),
  column('XK_XDR_SHXYM', '统一社会信用代码', 'uscc', 18),
  column('XK_XDR_GSZC', '工商注册号', 'businessRegistrationNo', 50),
  column('XK_XDR_ZZJG', '组织机构代码', 'organizationCode', 32),
  column('XK_XDR_SWDJ', '税务登记号', 'taxRegistrationNo', 32),
  column('XK_XDR_SYDW', '事业单位证书号', 'publicInstitutionCertNo', 120),
  column('XK_XDR_SHZZ', '社会组织登记证号', 'socialOrgRegistrationNo', 50),
  column('XK_FRDB', '法定代表人', 'legalRepresentative', 50),
  column('XK_FR_ZJLX', '法定代表人证件类型', 'legalRepIdType', 64),
  column('XK_FR_ZJHM', '法定代表人证件号码', 'legalRepIdNo', 64),
  column('XK_XDR_ZJLX', '证件类型', 'personIdType', 64),
  column('XK_XDR_ZJHM', '证件号码', 'personIdNo', 64),
  column('XK_XKWS', '行政许可决定文书名称', 'licenseDocName', 64, true),
  column('XK_WSH', '行政许可决定文书号', 'licenseDocNo', 64, true),
  column('XK_XKLB', '许可类别', 'licenseType', 256, true),
  column('XK_XKZS', '许可证书名称', 'certificateName', 64),
  column('XK_XKBH', '许可编号', 'certificateNo', 64),
  column('XK_NR', '许可内容', 'licenseContent', 4000, true),
  column('XK_JDRQ', '许可决定日期', 'decisionDate', 10, true),
  column('XK_YXQZ', '有效期自', 'validFrom', 10, true),
  column('XK_YXQZI', '有效期至', 'validTo', 10, true),
  column('XK_XKJG', '许可机关', 'authorityName', 200, true),
  column('XK_XKJGDM', '许可机关统一社会信用代码', 'authorityUscc', 18, true),
  column('XK_ZT', '当前状态', 'status', 1, true),
  column('XK_LYDW', '数据来源单位', 'sourceOrgName', 200, true),
  column('XK_LYDWDM', '数据来源单位统一社会信用代码', 'sourceOrgUscc', 18, true),
  column('BZ', '备注', 'remark', 512),
]
export type LicenceCells = Record<string, string>

/**
 * One row of the national table. Texts are those of the public page, masked; no number of a person's paper leaves the house.
 * @param on the day of the table: a licence whose last day is over is not valid, whatever its page says
 */
export function licenceCells({ fields }: LicenceExportRow, organs: ReadonlyMap<string, Organ>, on: string): LicenceCells {
  const authorityUscc = fields.authorityUscc ?? organs.get(fields.authorityName)?.uscc ?? ''
  const validTo = fields.validTo ?? UNLIMITED
  const given = {
    ...fields,
    partyType: PARTY_TYPE_NAME[fields.partyType],
    validTo,
    authorityUscc,
    status: validTo < on ? '2' : fields.status,
  }
  const all: Record<string, unknown> = { ...given, sourceOrgName: fields.authorityName, sourceOrgUscc: authorityUscc }
  return Object.fromEntries(LICENCE_COLUMNS.map(({ key }) => [key, String(all[key] ?? '')]))
}

/** What does not meet the standard: title of the column to the reason; empty when the row may be written. */
export function licenceFaults(cells: LicenceCells): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { key, title, max, required } of LICENCE_COLUMNS) {
    const value = cells[key] ?? ''
    if (required && value === '') faults[title] = '必填'
    else if ([...value].length > max) faults[title] = `最多 ${max} 字`
  }
  const unit = cells.partyType === PARTY_TYPE_NAME['legal-person']
  if (unit && !cells.uscc) faults.统一社会信用代码 = '单位必填'
  if (unit && !cells.legalRepresentative) faults.法定代表人 = '单位必填'
  const wrong = cells.uscc ? refuseUscc(cells.uscc) : null
  if (wrong) faults.统一社会信用代码 = wrong
  const organ = cells.authorityUscc ? refuseUscc(cells.authorityUscc) : null
  if (organ) faults.许可机关统一社会信用代码 = organ
  if ((cells.validTo ?? '') < (cells.validFrom ?? '')) faults.有效期至 = '早于有效期自'
  if ((cells.validFrom ?? '') < (cells.decisionDate ?? '')) faults.有效期自 = '早于许可决定日期'
  return faults
}

import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { LicenceFields, PublicFields } from './types.ts'

/** Decisions of these days; all when left out. */
export const ExportFilter = z.object({ from: Day.optional(), to: Day.optional() })
export type ExportFilter = z.infer<typeof ExportFilter>

export const ExportOptions = ExportFilter.extend({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  /** Columns headed by their Chinese titles or by the codes of the national standard. */
  header: z.enum(['title', 'code']).default('title'),
})
export type ExportOptions = z.infer<typeof ExportOptions>

/** How persons leave the house. @law PIPL:6, PIPL:28 */
export const ExportedPersons = z.object({ names: z.enum(['masked', 'full']), numbers: z.enum(['masked', 'full']) })
export type ExportedPersons = z.infer<typeof ExportedPersons>

/** A row that cannot be sent: title of the column to the reason. */
export const ExportFault = z.object({
  recordId: z.uuid(),
  /** Row of the table, 2 for the first below the header. */
  row: z.int(),
  number: z.string().nullable(),
  errors: z.record(z.string(), z.string()),
})
export type ExportFault = z.infer<typeof ExportFault>

export const ExportCheck = z.object({
  /** Rows the table would have. */
  rows: z.int(),
  /** Public penalties that are not sent: barred since they went up, or too light for the credit platform. */
  leftOut: z.int(),
  /** The first 200. */
  faults: z.array(ExportFault),
  faultsTotal: z.int(),
})
export type ExportCheck = z.infer<typeof ExportCheck>

const text = z.string().nullish()
/** A public penalty with what the credit platform needs beyond the page. */
export const ExportRow = z.object({
  recordId: z.uuid(),
  decidedOn: Day,
  number: z.string().nullable(),
  creditEndOn: Day.nullable(),
  fields: PublicFields,
  partyName: z.string(),
  idType: z.string().nullable(),
  idNumber: z.string().nullable(),
  /** The code failed its check sign and was taken with a reason. */
  overridden: z.boolean(),
  barred: z.boolean(),
  twice: z.boolean(),
  /** The row it came in with, for a historical decision. */
  imported: z
    .looseObject({
      businessRegistrationNo: text,
      organizationCode: text,
      taxRegistrationNo: text,
      publicInstitutionCertNo: text,
      socialOrgRegistrationNo: text,
      legalRepIdType: text,
      legalRepIdNo: text,
      personIdType: text,
      licenseAffected: text,
      penaltyValidUntil: text,
      sourceOrgName: text,
      sourceOrgUscc: text,
      remark: text,
    })
    .nullable(),
})
export type ExportRow = z.infer<typeof ExportRow>

/** A public licence as its page shows it; nothing more is sent. */
export const LicenceExportRow = ExportRow.pick({ recordId: true, decidedOn: true, number: true, barred: true }).extend({
  fields: LicenceFields,
})
export type LicenceExportRow = z.infer<typeof LicenceExportRow>

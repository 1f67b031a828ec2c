import { z } from 'zod'
import { Evidence } from '../../law/index.ts'

/** 许可类别 of the two-publicity table: 普通, 特许, 认可, 核准, 登记, 其他. */
export const LicenceType = z.enum(['ordinary', 'franchise', 'qualification', 'verification', 'registration', 'other'])
export type LicenceType = z.infer<typeof LicenceType>
export const LICENCE_TYPE_NAME: Record<LicenceType, string> = {
  ordinary: '普通',
  franchise: '特许',
  qualification: '认可',
  verification: '核准',
  registration: '登记',
  other: '其他',
}

/** Whose decision it is. `province`: the city examines first and reports upwards (LIC 35); its own decision here is that first examination. */
export const OrganLevel = z.enum(['county', 'city', 'province'])
export type OrganLevel = z.infer<typeof OrganLevel>
export const ORGAN_LEVEL_NAME: Record<OrganLevel, string> = { county: '县级', city: '设区的市级', province: '省级（市级初审）' }

export const ApplicantKind = z.enum(['person', 'unit'])
export type ApplicantKind = z.infer<typeof ApplicantKind>

/** A period of a kind in working days, or a validity in months, and how well its source is known. */
const Sourced = z.object({ count: z.int().positive(), basis: z.string(), evidence: Evidence })

/** One kind of licence as data: who may ask for it, with which papers, on what basis and in what time. */
export const LicenceKind = z
  .object({
    code: z.string(),
    name: z.string(),
    /** Name of the paper handed out; null where the decision itself is the paper. */
    certificateName: z.string().nullable(),
    type: LicenceType,
    /** Codes of laws the house knows (`EEL:30`), else the words of the regulation and its article. */
    basis: z.array(z.string()).min(1),
    basisEvidence: Evidence,
    level: OrganLevel,
    applicants: z.array(ApplicantKind).min(1),
    /** All papers to hand in; the correction notice names those that are missing (LIC 30, 32). */
    documents: z.array(z.string()).min(1),
    /** Working days from acceptance to the decision: 20 unless the kind's own law says otherwise (LIC 42, 82). */
    decision: Sourced,
    /** Working days the organ's head may add; null where the kind's own law leaves none. */
    extensionDays: z.int().positive().nullable(),
    /** Months the licence holds; null: for good, or for the one act it allows. */
    validity: Sourced.nullable(),
    /** Calendar days before the end by which a renewal is asked for; null: not renewed but asked for anew (LIC 50). */
    renewalDays: z.int().positive().nullable(),
    /** The substance is looked into on the spot, by two officers (LIC 34). */
    onSite: z.boolean(),
    /** `required`: announced and heard before the decision (LIC 46); `on-request`: where others' great interests are touched (LIC 47). */
    hearing: z.enum(['on-request', 'required']),
    /** Touches public safety directly: a false application bars for one year, one got by fraud for three (LIC 78, 79). */
    publicSafety: z.boolean(),
  })
  .meta({ id: 'LicenceKind' })
export type LicenceKind = z.infer<typeof LicenceKind>

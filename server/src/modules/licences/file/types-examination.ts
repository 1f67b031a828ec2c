import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'

/** `document`: the papers; `on-site`: the substance, by two officers (LIC 34); `test`: inspection against a standard, by two (LIC 55). */
export const ExaminationKind = z.enum(['document', 'on-site', 'test'])
export type ExaminationKind = z.infer<typeof ExaminationKind>
export const EXAMINATION_NAME: Record<ExaminationKind, string> = { document: '材料审查', 'on-site': '实地核查', test: '检验检测' }

export const Examination = z.object({
  id: z.uuid(),
  kind: ExaminationKind,
  officers: z.array(z.uuid()),
  examinedOn: Day,
  record: z.string(),
  conclusion: z.enum(['meets', 'fails']),
  recordedAt: Instant,
})
export type Examination = z.infer<typeof Examination>

/** Time that does not count, beside hearings (LIC 45). */
export const ExcludedGround = z.enum(['inspection', 'test', 'quarantine', 'appraisal', 'expert-review', 'bidding'])
export type ExcludedGround = z.infer<typeof ExcludedGround>
export const EXCLUDED_NAME: Record<ExcludedGround, string> = {
  inspection: '检验',
  test: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审',
  bidding: '招标、拍卖',
}
export const ExcludedTime = z.object({
  id: z.uuid(),
  ground: ExcludedGround,
  fromOn: Day,
  /** What the applicant was told it would take. */
  neededDays: z.int(),
  toldOn: Day,
  toOn: Day.nullable(),
})
export type ExcludedTime = z.infer<typeof ExcludedTime>

export const Extension = z.object({
  /** Working days. */
  days: z.int(),
  reason: z.string(),
  approvedBy: z.uuid(),
  approvedOn: Day,
  toldOn: Day,
})
export type Extension = z.infer<typeof Extension>

/** `great-interest`: the applicant or others may ask (LIC 47); the others are announced and held (LIC 46). */
export const HearingGround = z.enum(['great-interest', 'required', 'public-interest'])
export type HearingGround = z.infer<typeof HearingGround>
export const HEARING_GROUND_NAME: Record<HearingGround, string> = {
  'great-interest': '直接涉及申请人与他人之间重大利益关系',
  required: '法律、法规、规章规定应当听证',
  'public-interest': '涉及公共利益的重大许可事项',
}
export const Hearing = z.object({
  id: z.uuid(),
  ground: HearingGround,
  toldOn: Day,
  toldTo: z.array(z.string()),
  requestedOn: Day.nullable(),
  requester: z.string().nullable(),
  waivedOn: Day.nullable(),
  notifiedOn: Day.nullable(),
  heldOn: Day.nullable(),
  chairId: z.uuid().nullable(),
  clerkId: z.uuid().nullable(),
  openToPublic: z.boolean().nullable(),
  closedReason: z.string().nullable(),
  record: z.string().nullable(),
})
export type Hearing = z.infer<typeof Hearing>

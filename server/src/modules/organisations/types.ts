import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Uscc } from '../../kit/identifiers/index.ts'
import { PageQuery } from '../../kit/page.ts'
import { optionalText, text } from '../../kit/text.ts'

/** What a unit is. The three bureaus are organs: decisions bear their names. */
export const UnitKind = z.enum([
  'city-bureau',
  'branch-bureau',
  'county-bureau',
  'legal-section',
  'inspectorate',
  'brigade',
  'section',
  'station',
])
export type UnitKind = z.infer<typeof UnitKind>

/** A section has the level of its bureau; a station has its own. */
export const UnitLevel = z.enum(['city', 'county', 'station'])
export type UnitLevel = z.infer<typeof UnitLevel>

export const UnitCode = z.string().regex(/^\d{12}$/, '机构代码应为 12 位数字')
export const RegionCode = z.string().regex(/^\d{6}$/, '行政区划代码应为 6 位数字')

export const Unit = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  /** The nearest bureau from here upwards; the unit itself when it is a bureau. */
  organId: z.uuid(),
  code: UnitCode,
  /** GB/T 2260 */
  regionCode: RegionCode,
  name: z.string(),
  /** As it stands in document numbers: 四公（西）. */
  shortName: z.string(),
  kind: UnitKind,
  level: UnitLevel,
  /** Codes from the root down: `/220300000000/220302000000/`. Row rights compare it with the actor's scope. */
  path: z.string(),
  /** Unified social credit code of an organ. */
  uscc: z.string().nullable(),
  /** First day on which the unit no longer exists. */
  closedOn: Day.nullable(),
  version: z.int(),
})
export type Unit = z.infer<typeof Unit>

/** Auxiliaries (辅警) help officers and may never enforce themselves. */
export const PersonKind = z.enum(['officer', 'auxiliary'])
export type PersonKind = z.infer<typeof PersonKind>

export const PoliceNumber = z.string().regex(/^\d{6}$/, '警号应为 6 位数字')

export const Person = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  name: z.string(),
  /** Null for auxiliaries and administrative staff. */
  policeNumber: PoliceNumber.nullable(),
  kind: PersonKind,
  /** Position, e.g. 大队长. */
  post: z.string().nullable(),
  activeFrom: Day,
  /** First day on which the person no longer serves. */
  leftOn: Day.nullable(),
  version: z.int(),
})
export type Person = z.infer<typeof Person>

/** Enforcement credential (执法证件); valid on both end days. */
export const Credential = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  number: z.string(),
  validFrom: Day,
  validTo: Day,
  /** From this day on the credential no longer holds. */
  revokedOn: Day.nullable(),
})
export type Credential = z.infer<typeof Credential>

/** Police enforcement grades, the national legal profession qualification, and the licence of a public lawyer. */
export const QualificationKind = z.enum(['basic', 'intermediate', 'advanced', 'legal-profession', 'public-lawyer'])
export type QualificationKind = z.infer<typeof QualificationKind>

export const Qualification = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  kind: QualificationKind,
  obtainedOn: Day,
  /** Last day of validity; null when it holds for good. */
  validTo: Day.nullable(),
  certificateNo: z.string(),
})
export type Qualification = z.infer<typeof Qualification>

/** A post as legal reviewer (法制审核人员) of a unit. */
export const ReviewerPost = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  unitId: z.uuid(),
  fromOn: Day,
  /** First day without the post. */
  toOn: Day.nullable(),
  /** When the person first took up review anywhere: that day decides whether the legal profession qualification is needed. */
  firstTookUpOn: Day,
})
export type ReviewerPost = z.infer<typeof ReviewerPost>

/** Why an act is refused, as the console shows it. */
export const Refused = z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()).optional() })

/** The rows a right rests on, and the rule's verdict for one day: `refused` null means the person may act. */
export const Standing = z.object({
  on: Day,
  person: Person,
  credentials: z.array(Credential),
  qualifications: z.array(Qualification),
  posts: z.array(ReviewerPost),
  refused: Refused.nullable(),
})
export type Standing = z.infer<typeof Standing>
export type StandingRows = Omit<Standing, 'on' | 'refused'>

/** What may be known of a person across scopes: the name under a document. */
export const PersonName = z.object({
  id: z.uuid(),
  name: z.string(),
  policeNumber: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
})
export type PersonName = z.infer<typeof PersonName>

/** As it begins document numbers. Anything else could never be numbered. */
const ShortName = z
  .string({ error: '请填写' })
  .trim()
  .regex(/^[一-龥]{1,6}公(（[一-龥]{1,8}）)?$/, '应为文书编号中的简称，例如：四公、四公（西）')

/** A new unit. Level, organ and path follow from kind and parent. */
export const NewUnit = z.object({
  parentId: z.uuid().nullable(),
  code: UnitCode,
  regionCode: RegionCode,
  name: text(60),
  shortName: ShortName,
  kind: UnitKind,
  uscc: Uscc.nullable().default(null),
})
export type NewUnit = z.infer<typeof NewUnit>

export const NewPerson = z.object({
  unitId: z.uuid(),
  name: text(50),
  policeNumber: PoliceNumber.nullable().default(null),
  kind: PersonKind,
  post: optionalText(50),
  activeFrom: Day,
})
export type NewPerson = z.infer<typeof NewPerson>

export const RenameUnit = z.object({ name: text(60), shortName: ShortName, version: z.int() })
export type RenameUnit = z.infer<typeof RenameUnit>

/** A person as lists show one. */
export const PersonInUnit = Person.extend({ unitName: z.string() })
export type PersonInUnit = z.infer<typeof PersonInUnit>

/** The unit means the unit and everything below it; `text` is part of a name or a police number. */
export const PersonQuery = PageQuery.extend({
  unitId: z.uuid().optional(),
  text: z.string().max(50).optional(),
  kind: PersonKind.optional(),
  /** `true` also lists those who left. */
  left: z.enum(['true', 'false']).default('false'),
})
export type PersonQuery = z.infer<typeof PersonQuery>

/** A person with everything held, and what that allows today. */
export const PersonPage = Standing.omit({ refused: true }).extend({
  unit: Unit,
  enforcementRefused: Refused.nullable(),
  reviewRefused: Refused.nullable(),
})
export type PersonPage = z.infer<typeof PersonPage>

export const NewCredential = z
  .object({ number: text(40), validFrom: Day, validTo: Day })
  .refine((given) => given.validFrom <= given.validTo, { error: '截止日期不得早于起始日期', path: ['validTo'] })
export type NewCredential = z.infer<typeof NewCredential>

export const NewQualification = z
  .object({ kind: QualificationKind, obtainedOn: Day, validTo: Day.nullable().default(null), certificateNo: text(60) })
  .refine((given) => given.validTo === null || given.obtainedOn <= given.validTo, {
    error: '截止日期不得早于取得日期',
    path: ['validTo'],
  })
export type NewQualification = z.infer<typeof NewQualification>

export const NewReviewerPost = z
  .object({ unitId: z.uuid(), fromOn: Day, firstTookUpOn: Day })
  .refine((given) => given.firstTookUpOn <= given.fromOn, {
    error: '初次从事审核的日期不得晚于任职日期',
    path: ['firstTookUpOn'],
  })
export type NewReviewerPost = z.infer<typeof NewReviewerPost>

export const Transfer = z.object({ unitId: z.uuid(), on: Day, post: optionalText(50) })
export type Transfer = z.infer<typeof Transfer>

/** Reviewers against enforcement officers of one bureau, with the people counted. */
export const OrganStaffing = z.object({
  organId: z.uuid(),
  name: z.string(),
  level: UnitLevel,
  officers: z.int(),
  reviewers: z.int(),
  required: z.int(),
  met: z.boolean(),
  officerIds: z.array(z.uuid()),
  reviewerIds: z.array(z.uuid()),
  /** Hold the post without the right to review that day: not counted. */
  unqualifiedReviewerIds: z.array(z.uuid()),
})
export type OrganStaffing = z.infer<typeof OrganStaffing>

/** The bureaus of one level together; met when each of them meets the ratio. */
export const LevelStaffing = z.object({
  level: UnitLevel,
  organs: z.int(),
  organsMet: z.int(),
  officers: z.int(),
  reviewers: z.int(),
  required: z.int(),
  met: z.boolean(),
})

export const Staffing = z.object({ on: Day, percent: z.int(), organs: z.array(OrganStaffing), levels: z.array(LevelStaffing) })
export type Staffing = z.infer<typeof Staffing>

import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { PageQuery } from '../../kit/page.ts'
import { text } from '../../kit/text.ts'
import { RectificationState } from '../inspection/index.ts'
import { Entries, Entry, Grade } from './types-mark.ts'
import { FileKind, Standard } from './types-standard.ts'

const Id = z.uuid('标识有误')
export const Act = z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()) }).nullable()
export type Act = z.infer<typeof Act>

export const PlanCampaign = z
  .object({
    unitId: Id,
    title: text(100),
    closedFrom: Day,
    closedTo: Day,
    kinds: z.array(FileKind).min(1, '请选择案卷种类').max(2),
    plannedRounds: z.int('应为整数').min(1, '至少一轮').max(99, '最多 99 轮'),
  })
  .refine(({ closedFrom, closedTo }) => closedFrom <= closedTo, { path: ['closedTo'], error: '截止日不得早于起始日' })
export type PlanCampaign = z.infer<typeof PlanCampaign>
export const Campaign = z.object({
  ...{ id: z.string(), unitId: z.string(), unitPath: z.string(), unitName: z.string(), title: z.string() },
  ...{ closedFrom: Day, closedTo: Day, kinds: z.array(FileKind), plannedRounds: z.int(), standard: Standard },
  ...{ plannedAt: Instant, startedAt: Instant.nullable(), endedAt: Instant.nullable(), version: z.int(), rounds: z.int() },
})
export type Campaign = z.infer<typeof Campaign>
export const CampaignRow = Campaign.omit({ standard: true, unitPath: true })
export const CampaignList = z.object({ total: z.int(), items: z.array(CampaignRow) })
export const CampaignPath = z.object({ campaignId: Id })
export const ChangeStandard = z.object({ version: z.int(), standard: Standard })
export const CampaignReply = z.object({ campaignId: z.string(), version: z.int() })

export const SampleBy = z.enum(['unit', 'kind', 'procedure', 'handler'])
export type SampleBy = z.infer<typeof SampleBy>
/** The same share (of ten thousand, rounded up) or count of every stratum. */
export const Sample = z.object({
  by: z.array(SampleBy).max(4),
  take: z.enum(['share', 'count']),
  size: z.int('应为整数').min(1, '至少为 1').max(100_000),
})
export type Sample = z.infer<typeof Sample>
export const PlanRound = z.object({
  title: text(100),
  sample: Sample,
  contributors: z.int('应为整数').min(2, '至少两个单位').max(9, '最多 9 个单位'),
  revealHours: z.int('应为整数').min(1, '至少 1 小时').max(720, '最多 720 小时'),
})
export type PlanRound = z.infer<typeof PlanRound>
/** For a round whose draw was withdrawn. */
export const ReplanRound = PlanRound.omit({ title: true })
/** A draw of a round that was withdrawn. */
export const FormerDraw = z.object({ drawId: z.string(), sample: Sample, plannedAt: Instant, replacedAt: Instant })
export const RoundReply = z.object({ roundId: z.string(), drawId: z.string(), listed: z.int(), strata: z.int() })
export const RoundPath = z.object({ roundId: Id })

export const RoundState = z.enum(['drawing', 'sampled', 'marking', 'fed-back', 'closed'])
export type RoundState = z.infer<typeof RoundState>
export const Round = z.object({
  ...{ id: z.string(), campaignId: z.string(), organiserPath: z.string(), sequence: z.int(), title: z.string(), sample: Sample },
  ...{
    drawId: z.string(),
    plannedAt: Instant,
    sampledAt: Instant.nullable(),
    assignedAt: Instant.nullable(),
    pairsApart: z.boolean(),
  },
  ...{ fedBackAt: Instant.nullable(), appealBy: Day.nullable(), closedAt: Instant.nullable() },
})
export type Round = z.infer<typeof Round>
/** How far a round is. `marks` handed in of `assignments`; `thirds` are called and not handed in. */
export const Progress = z.object({
  ...{ files: z.int(), markers: z.int(), assignments: z.int(), marks: z.int(), thirds: z.int(), scored: z.int() },
  ...{ problems: z.int(), appeals: z.int(), openAppeals: z.int() },
  /** Files told with problems against which their unit has not appealed. */
  appealable: z.int(),
})
export type Progress = z.infer<typeof Progress>
export const RoundRow = Round.omit({ organiserPath: true }).extend({ state: RoundState })
export const CampaignDetail = z.object({
  campaign: Campaign.omit({ unitPath: true }),
  rounds: z.array(RoundRow),
  acts: z.object({ changeStandard: Act, start: Act, planRound: Act, end: Act }),
})
/** `files` assigned, of which `handedIn`; no mark, no mean of a person. */
export const RoundMarker = z.object({
  ...{ personId: z.string(), name: z.string(), unitName: z.string(), organName: z.string() },
  ...{ files: z.int(), handedIn: z.int(), droppedOut: z.boolean() },
})
export const RoundDetail = z.object({
  round: RoundRow,
  campaignTitle: z.string(),
  standard: Standard,
  progress: Progress,
  /** Empty for all but the organiser. */
  markers: z.array(RoundMarker),
  formerDraws: z.array(FormerDraw),
  acts: z.object({ sample: Act, drawAnew: Act, replaceMarker: Act, chooseMarkers: Act, assign: Act, feedBack: Act, close: Act }),
})

export const ChooseMarkers = z.object({ personIds: z.array(Id).min(1, '请选择评查员').max(5000, '最多 5000 人') })
export const MarkersReply = z.object({ markers: z.int() })
export const SampleReply = z.object({ files: z.int() })
/** @field relax let bureaus mark each other when, and only when, no assignment keeps them apart */
export const Assign = z.object({ dryRun: z.boolean(), relax: z.boolean() })
export const AssignReply = z.object({
  ...{ dryRun: z.boolean(), files: z.int(), markers: z.int(), least: z.int(), most: z.int(), pairsApart: z.boolean() },
  pairs: z.array(z.object({ by: z.string(), of: z.string(), marks: z.int() })),
})
/** @field standIns further markers for the round */
export const ReplaceMarker = z.object({ personId: Id, reason: text(500), standIns: z.array(Id).max(1000).default([]) })
/** `least` and `most`: files of a marker of the round now. */
export const ReplaceReply = z.object({ handed: z.int(), kept: z.int(), least: z.int(), most: z.int() })
export const DropOut = z.object({
  ...{ personId: z.string(), name: z.string(), organName: z.string(), reason: z.string(), recordedAt: Instant },
  ...{ handed: z.int(), kept: z.int() },
})
/** Who dropped out of a round, why, and how many files went on or were handed in before. For the organiser. */
export const DropOuts = z.object({ items: z.array(DropOut) })
export const FeedBackReply = z.object({ scored: z.int(), problems: z.int(), appealBy: Day })
export const Done = z.object({ at: Instant })

export const NewCriminalFile = z.object({ number: text(60), unitId: Id, personId: Id, closedOn: Day })
export type NewCriminalFile = z.infer<typeof NewCriminalFile>
export const CriminalFile = z.object({
  ...{ id: z.string(), number: z.string(), unitId: z.string(), unitName: z.string(), handlerName: z.string(), closedOn: Day },
})
export const CriminalFileList = z.object({ total: z.int(), items: z.array(CriminalFile) })
/** A row of the table by which criminal files are registered. */
export const CriminalRow = z.object({
  number: text(60),
  unitCode: z.string().regex(/^\d{12}$/, '请填写 12 位单位代码'),
  policeNumber: z.string().regex(/^\d{6}$/, '请填写 6 位警号'),
  closedOn: Day,
})
export type CriminalRow = z.infer<typeof CriminalRow>
export const ImportCriminalFiles = z.object({ dryRun: z.enum(['true', 'false']) })
export const CriminalFileReply = z.object({ criminalFileId: z.string() })

export const MyAssignment = z.object({
  ...{
    id: z.string(),
    roundId: z.string(),
    roundTitle: z.string(),
    campaignTitle: z.string(),
    kind: FileKind,
    number: z.string(),
  },
  ...{ unitName: z.string(), slot: z.int(), entries: z.int(), savedAt: Instant.nullable(), submittedAt: Instant.nullable() },
})
export const MyAssignments = z.object({ items: z.array(MyAssignment) })
export const AssignmentPath = z.object({ assignmentId: Id })
export const Assignment = z.object({
  ...{
    id: z.string(),
    roundId: z.string(),
    fileId: z.string(),
    kind: FileKind,
    caseId: z.string().nullable(),
    number: z.string(),
  },
  ...{ unitName: z.string(), procedure: z.string().nullable(), slot: z.int(), entries: Entries, version: z.int() },
  ...{
    savedAt: Instant.nullable(),
    submittedAt: Instant.nullable(),
    hundredths: z.int().nullable(),
    veto: z.boolean().nullable(),
  },
  standard: Standard,
})
export type Assignment = z.infer<typeof Assignment>
/** What the entries come to now, and what is missing before they can be handed in. */
export const AssignmentReading = Assignment.extend({
  score: z.object({ hundredths: z.int(), veto: z.boolean(), grade: Grade }),
  missing: z.array(z.object({ index: z.int(), field: z.string(), message: z.string() })),
})
export const SaveDraft = z.object({ version: z.int(), entries: Entries })
export const DraftReply = AssignmentReading.pick({ version: true, score: true, missing: true })
export const SubmitMark = z.object({ version: z.int() })
export const SubmitReply = z.object({ hundredths: z.int(), veto: z.boolean() })
export const EvidencePath = AssignmentPath.extend({ evidenceId: Id })

export const WrongRow = z.object({
  row: z.int(),
  cells: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
})
export type WrongRow = z.infer<typeof WrongRow>
/** An import of criminal files: read = created + skipped + wrong. Of a dry run, what would have been. */
export const CriminalImport = z.object({
  ...{ importId: z.string(), fileName: z.string(), dryRun: z.boolean() },
  ...{ read: z.int(), created: z.int(), skipped: z.int(), wrong: z.int() },
})
export type CriminalImport = z.infer<typeof CriminalImport>
export const CriminalFilesImported = CriminalImport.extend({ wrongRows: z.array(WrongRow) })
export const CriminalImportPath = z.object({ importId: Id })
export const FormReply = z.object({ read: z.int(), files: z.int(), taken: z.int(), wrong: z.int(), wrongRows: z.array(WrongRow) })

const MarkTold = z.object({ slot: z.int(), hundredths: z.int(), veto: z.boolean() })
export const Score = z.object({
  ...{ edition: z.int(), hundredths: z.int(), veto: z.boolean(), grade: Grade, rule: z.enum(['two', 'nearest', 'three']) },
  ...{ marks: z.array(MarkTold), givenAt: Instant },
})
export type Score = z.infer<typeof Score>
export const FileQuery = PageQuery.extend({ organId: Id.optional() })
export const RoundFile = z.object({
  ...{
    id: z.string(),
    kind: FileKind,
    number: z.string(),
    unitName: z.string(),
    organName: z.string(),
    procedure: z.string().nullable(),
  },
  ...{ marks: z.int(), hundredths: z.int().nullable(), firstHundredths: z.int().nullable(), grade: Grade.nullable() },
  ...{ veto: z.boolean().nullable(), problems: z.int(), appealed: z.boolean() },
})
export const RoundFiles = z.object({ total: z.int(), items: z.array(RoundFile) })
export const FilePath = z.object({ fileId: Id })
export const Problem = z.object({
  ...{ id: z.string(), ordinal: z.int(), entry: Entry, slots: z.array(z.int()), cancelled: z.boolean() },
  rectificationId: z.string().nullable(),
  /** Null where there is none, or where it is not the actor's to see. */
  rectificationState: RectificationState.nullable(),
})
export type Problem = z.infer<typeof Problem>
export const Appeal = z.object({
  ...{
    id: z.string(),
    fileId: z.string(),
    number: z.string(),
    unitName: z.string(),
    problems: z.array(z.string()),
    reason: z.string(),
  },
  ...{ submittedAt: Instant, dueOn: Day, cancelled: z.array(z.string()).nullable(), answer: z.string().nullable() },
  ...{ decidedAt: Instant.nullable(), late: z.boolean() },
})
export type Appeal = z.infer<typeof Appeal>
export const FileDetail = z.object({
  file: RoundFile.extend({ roundId: z.string(), caseId: z.string().nullable() }),
  round: RoundRow,
  scores: z.array(Score),
  problems: z.array(Problem),
  appeal: Appeal.nullable(),
  acts: z.object({ appeal: Act, decide: Act }),
})
export const SubmitAppeal = z.object({ problems: z.array(Id).min(1, '请选择有异议的问题').max(200), reason: text(2000) })
/** @field members persons who decide with the one who writes it */
export const DecideAppeal = z.object({ cancelled: z.array(Id).max(200), answer: text(2000), members: z.array(Id).max(8) })
export const AppealPath = z.object({ appealId: Id })
export const AppealReply = z.object({ appealId: z.string(), dueOn: Day })
export const DecideReply = z.object({ hundredths: z.int(), grade: Grade, edition: z.int() })
export const AppealList = z.object({ total: z.int(), items: z.array(Appeal) })

/** A bureau in a round. Means are hundredths, half up. `first`: before appeals; `rank` is null while an appeal is open. */
export const UnitMean = z.object({
  ...{
    organId: z.string(),
    organName: z.string(),
    county: z.boolean(),
    files: z.int(),
    firstHundredths: z.int(),
    hundredths: z.int(),
  },
  ...{
    vetoes: z.int(),
    problems: z.int(),
    corrected: z.int(),
    grade: z.enum(['excellent', 'meets', 'below']),
    rank: z.int().nullable(),
  },
})
export type UnitMean = z.infer<typeof UnitMean>
export const RoundMeans = z.object({
  ...{ roundId: z.string(), sequence: z.int(), title: z.string(), state: RoundState, openAppeals: z.int() },
  units: z.array(UnitMean),
  /** Mean of the county bureaus, each counting once; null without any. */
  cityFirstHundredths: z.int().nullable(),
  cityHundredths: z.int().nullable(),
})
export const Averages = z.object({
  rounds: z.array(RoundMeans),
  /** City figure of the first and of the last round told. */
  beforeHundredths: z.int().nullable(),
  afterHundredths: z.int().nullable(),
})

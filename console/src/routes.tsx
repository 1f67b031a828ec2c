import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import { listSearch, parseSearch, stringifySearch } from './kit/search.ts'
import { paths } from './paths.ts'
import { Root } from './Root.tsx'
import BrokenPage from './ui/BrokenPage.tsx'
import NotFoundPage from './ui/NotFoundPage.tsx'

type Load = () => Promise<{ default: RouteComponent }>
type Search = (search: Record<string, unknown>) => object

const root = createRootRoute({ component: Root })

/** A page: its address, where its code is, and how its search parameters are read (what is not valid falls back, never fails). */
function page(path: string, load: Load, validateSearch?: Search) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load),
    ...(validateSearch ? { validateSearch } : {}),
  })
}

const REVIEW_SEARCH = listSearch('text', 'unitId', 'causeCode', 'procedure', 'claim', 'overdue', 'resubmitted', 'reviewable')

const PUBLICITY_SEARCH = listSearch('step', 'kind', 'state', 'unitId', 'reasonCode', 'dueBy', 'number')

const LICENCE_SEARCH = listSearch('q', 'kind', 'purpose', 'stage', 'due', 'unit', 'from', 'to', 'outcome', 'endsBy')

const FINDING_SEARCH = listSearch(
  'state',
  'severity',
  'area',
  'check',
  'unitId',
  'from',
  'to',
  'repeated',
  'mine',
  'handed',
  'age',
  'text',
)

const RECTIFICATION_SEARCH = listSearch(
  'open',
  'state',
  'severity',
  'category',
  'sourceKind',
  'unitId',
  'overdue',
  'repeat',
  'mine',
  'text',
)

const AUDIT_SEARCH = listSearch('actor', 'action', 'subject', 'from', 'to')

/** Every page of the console, one line each. */
const PAGES = [
  page('/', () => import('./work/WorkPage.tsx'), listSearch('kind')),
  page(paths.help(), () => import('./help/FirstStepsPage.tsx')),
  page(
    paths.cases(),
    () => import('./cases/CasesPage.tsx'),
    listSearch('q', 'stage', 'procedure', 'cause', 'unit', 'handler', 'from', 'to', 'outcome'),
  ),
  page(paths.newCase(), () => import('./cases/NewCasePage.tsx')),
  page(paths.onTheSpot(), () => import('./cases/OnTheSpotPage.tsx')),
  page('/cases/$caseId', () => import('./cases/CasePage.tsx')),
  page(
    '/cases/$caseId/$noun',
    () => import('./cases/CaseActPage.tsx'),
    ({ of }) => (typeof of === 'string' ? { of } : {}),
  ),
  page(paths.licences(), () => import('./licences/ApplicationsPage.tsx'), LICENCE_SEARCH),
  page(
    paths.newApplication(),
    () => import('./licences/NewApplicationPage.tsx'),
    ({ prior, purpose }) => ({
      ...(typeof prior === 'string' ? { prior } : {}),
      ...(purpose === 'renewal' || purpose === 'change' ? { purpose } : {}),
    }),
  ),
  page(paths.licenceKinds(), () => import('./licences/KindsPage.tsx')),
  page('/licences/$applicationId', () => import('./licences/ApplicationPage.tsx')),
  page('/licences/$applicationId/$noun', () => import('./licences/ApplicationActPage.tsx')),
  page(paths.sessions(), () => import('./session/OwnSessionsPage.tsx')),
  page(paths.password(), () => import('./session/ChangePasswordPage.tsx')),
  page(paths.reviewQueue(), () => import('./review/QueuePage.tsx'), REVIEW_SEARCH),
  page(paths.postFiling(), () => import('./review/PostFilingPage.tsx'), listSearch('unitId', 'month')),
  page('/review/$proposalId', () => import('./review/DeskPage.tsx')),
  page(paths.publicity(), () => import('./publicity/RecordsPage.tsx'), PUBLICITY_SEARCH),
  page(
    paths.objections(),
    () => import('./publicity/objections/ObjectionsPage.tsx'),
    listSearch('open', 'state', 'late', 'kind', 'outcome', 'unitId', 'receipt', 'number'),
  ),
  page('/publicity/objections/$objectionId', () => import('./publicity/objections/ObjectionPage.tsx')),
  page(paths.ledger(), () => import('./publicity/ledger/LedgerPage.tsx'), listSearch('year', 'monthOfYear', 'unitId')),
  page(
    paths.ledgerRecords(),
    () => import('./publicity/ledger/LedgerRecordsPage.tsx'),
    listSearch('year', 'monthOfYear', 'unitId', 'class', 'reasonCode'),
  ),
  page(
    paths.withdrawals(),
    () => import('./publicity/withdrawals/WithdrawalsPage.tsx'),
    listSearch('from', 'to', 'reasonCode', 'late'),
  ),
  page(paths.reassessment(), () => import('./publicity/reassessment/ReassessmentPage.tsx')),
  page(paths.log(), () => import('./publicity/log/LogPage.tsx')),
  page('/publicity/$recordId', () => import('./publicity/record/RecordPage.tsx')),
  page(paths.preEvent(), () => import('./pre-event/ListsPage.tsx')),
  page('/pre-event/$listCode', () => import('./pre-event/ListPage.tsx')),
  page(paths.draws(), () => import('./draws/DrawsPage.tsx'), listSearch()),
  page(paths.drawItems(), () => import('./draws/ItemsPage.tsx')),
  page('/draws/$drawId', () => import('./draws/DrawPage.tsx')),
  page(paths.inspection(), () => import('./inspection/InspectionPage.tsx')),
  page(paths.findings(), () => import('./inspection/FindingsPage.tsx'), FINDING_SEARCH),
  page('/inspection/findings/$findingId', () => import('./inspection/FindingPage.tsx')),
  page(paths.inspectionChecks(), () => import('./inspection/ChecksPage.tsx'), listSearch('text', 'area', 'severity')),
  page('/inspection/checks/$checkCode', () => import('./inspection/CheckPage.tsx')),
  page(paths.inspectionRuns(), () => import('./inspection/RunsPage.tsx'), listSearch()),
  page('/inspection/runs/$runId', () => import('./inspection/RunPage.tsx')),
  page(paths.rectifications(), () => import('./rectification/RectificationsPage.tsx'), RECTIFICATION_SEARCH),
  page('/rectifications/$rectificationId', () => import('./rectification/RectificationPage.tsx')),
  page(paths.comments(), () => import('./supervision/comments/CommentsPage.tsx'), listSearch('unitId')),
  page(paths.commentDraft(), () => import('./supervision/comments/DraftPage.tsx'), listSearch('unitId', 'month', 'figure')),
  page('/supervision/comments/$commentId', () => import('./supervision/comments/CommentPage.tsx'), listSearch('figure')),
  page(paths.notices(), () => import('./supervision/notices/NoticesPage.tsx'), listSearch('state', 'kind', 'unitId', 'overdue')),
  page(
    paths.newNotice(),
    () => import('./supervision/notices/NewNoticePage.tsx'),
    listSearch('unitId', 'caseId', 'rectificationId'),
  ),
  page('/supervision/notices/$supervisionId', () => import('./supervision/notices/NoticePage.tsx')),
  page(paths.meetings(), () => import('./supervision/committee/MeetingsPage.tsx'), listSearch()),
  page(paths.newMeeting(), () => import('./supervision/committee/NewMeetingPage.tsx')),
  page(paths.committeeTasks(), () => import('./supervision/committee/TasksPage.tsx'), listSearch('state', 'overdue', 'unitId')),
  page('/supervision/committee/tasks/$taskId', () => import('./supervision/committee/TaskPage.tsx')),
  page('/supervision/committee/$meetingId', () => import('./supervision/committee/MeetingPage.tsx')),
  page('/supervision/committee/$meetingId/minutes', () => import('./supervision/committee/MinutesPage.tsx')),
  page(paths.lookBacks(), () => import('./supervision/look-backs/LookBacksPage.tsx'), listSearch()),
  page('/supervision/look-backs/$lookBackId', () => import('./supervision/look-backs/LookBackPage.tsx')),
  page(paths.campaigns(), () => import('./assessment/CampaignsPage.tsx'), listSearch()),
  page(paths.criminalFiles(), () => import('./assessment/CriminalFilesPage.tsx'), listSearch()),
  page(paths.markList(), () => import('./assessment/MarkListPage.tsx')),
  page(paths.scoreAppeals(), () => import('./assessment/AppealsPage.tsx'), listSearch()),
  page('/assessment/campaigns/$campaignId', () => import('./assessment/CampaignPage.tsx')),
  page('/assessment/campaigns/$campaignId/standard', () => import('./assessment/StandardPage.tsx')),
  page('/assessment/rounds/$roundId', () => import('./assessment/RoundPage.tsx'), listSearch('organId')),
  page('/assessment/marking/$assignmentId', () => import('./assessment/MarkPage.tsx')),
  page('/assessment/files/$fileId', () => import('./assessment/FilePage.tsx')),
  page(paths.accounts(), () => import('./administration/AccountsPage.tsx'), listSearch('text', 'role')),
  page(paths.settings(), () => import('./administration/SettingsPage.tsx')),
  page(paths.auditLines(), () => import('./administration/AuditPage.tsx'), AUDIT_SEARCH),
  page(paths.numbers(), () => import('./law/NumbersPage.tsx'), listSearch('text', 'mark', 'year', 'state')),
  page(paths.laws(), () => import('./law/LawsPage.tsx')),
  page(paths.causes(), () => import('./law/CausesPage.tsx'), listSearch('text', 'field')),
  page(paths.figures(), () => import('./figures/FiguresPage.tsx'), listSearch('year', 'scope', 'asOf')),
  page('/figures/$figureId', () => import('./figures/FigurePage.tsx'), listSearch('year', 'scope', 'asOf', 'part')),
  page(paths.imports(), () => import('./imports/ImportsPage.tsx'), listSearch()),
  page(paths.units(), () => import('./organisations/UnitsPage.tsx')),
  page(paths.people(), () => import('./organisations/PeoplePage.tsx'), listSearch('text', 'unitId', 'kind', 'left')),
  page('/organisations/people/$personId', () => import('./organisations/PersonPage.tsx')),
  page(paths.staffing(), () => import('./organisations/StaffingPage.tsx'), listSearch('on')),
]

export const router = createRouter({
  routeTree: root.addChildren(PAGES),
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

import { dayOf } from '../../../kit/day.ts'
import type { Permission } from '../../../platform/index.ts'
import type { Counting } from '../../law/index.ts'
import { nextDue } from '../deadlines/rules.ts'
import { agreedProposal, openProposal } from '../decision/rules-opinion.ts'
import type { LicenceFile } from '../file/types.ts'
import { hearingState } from '../hearing/rules.ts'
import { kindOf } from '../kinds/rules.ts'
import type { LicenceWork, LicenceWorkItem, LicenceWorkKind } from './types.ts'

const WORK: Record<LicenceWorkKind, { permission: Permission; what: string }> = {
  accept: { permission: 'licence.receive', what: '审查材料，受理、一次告知补正或者不予受理' },
  examine: { permission: 'licence.examine', what: '审查申请材料和条件' },
  opinion: { permission: 'licence.review', what: '出具法制审核意见' },
  decide: { permission: 'licence.decide', what: '作出许可决定' },
  deliver: { permission: 'licence.receive', what: '制发证件，送达决定' },
}
export const WORK_KINDS = Object.keys(WORK) as LicenceWorkKind[]

/** Who may do that kind of work. */
export const workPermission = (kind: LicenceWorkKind): Permission => WORK[kind].permission

/** Whose turn it is, or null where nobody's. */
export function workKind(file: LicenceFile, at: Counting): LicenceWorkKind | null {
  const { stage } = file.application
  if (openProposal(file)) return 'opinion'
  if (stage === 'received') return 'accept'
  if (stage === 'granted' || stage === 'refused') return 'deliver'
  if (stage === 'closed') return revocationWaits(file) ? 'decide' : null
  if (stage !== 'examining') return null
  const ready = agreedProposal(file, 'refuse') ?? (file.examinations.at(-1)?.conclusion === 'meets' ? file : null)
  const waits =
    hearingState(file, dayOf(at.now), at.calendar) === 'to-hold' || file.excludedTimes.some(({ toOn }) => toOn === null)
  return ready && !waits ? 'decide' : 'examine'
}

const revocationWaits = (file: LicenceFile): boolean =>
  agreedProposal(file, 'revoke') !== null && !file.decisions.some(({ outcome }) => outcome === 'revoked')

/** The thing to do with the day and the article of its most urgent clock, or null where nothing waits. */
export function workItemOf(file: LicenceFile, at: Counting): LicenceWorkItem | null {
  const kind = workKind(file, at)
  if (!kind) return null
  const { id, number, kindCode, applicantName } = file.application
  const clock = nextDue(file, at)
  return {
    kind,
    applicationId: id,
    number,
    title: `${kindOf(kindCode).name}：${applicantName}`,
    what: WORK[kind].what,
    why: clock ? `${clock.title}（${clock.law.join('，')}）` : '',
    dueOn: clock?.dueOn ?? null,
  }
}

/** Most urgent first, and counted by kind; a kind without any has 0. */
export function workOf(items: readonly LicenceWorkItem[]): LicenceWork {
  const counts: LicenceWork['counts'] = { accept: 0, examine: 0, opinion: 0, decide: 0, deliver: 0 }
  for (const { kind } of items) counts[kind] += 1
  return { items: items.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')), counts }
}

import type { Refusal } from '../../../kit/errors.ts'
import type { CaseFile, Handler } from '../file/types.ts'
import type { ActName } from '../lifecycle.ts'
import type { AssignHandler, EndHandler } from './types.ts'

const TWO_OFFICERS = ['APL:42', 'PSA-2025:108', 'PROC:52'] as const

/** Who handles the case now. */
export function liveHandlers(file: Pick<CaseFile, 'handlers'>): Handler[] {
  return file.handlers.filter((handler) => !handler.untilAt)
}

/** Whether the person handles the case now. */
export function handles(file: Pick<CaseFile, 'handlers'>, personId: string | null): boolean {
  return liveHandlers(file).some((handler) => handler.personId === personId)
}

/** Acts of investigation: whoever does them answers for the case. What a party hands in (statement, hearing) anybody of the unit may take. */
const HANDLERS_ONLY: readonly ActName[] = [
  'addEvidence',
  'excludeEvidence',
  'recordQuestioning',
  'endQuestioning',
  'orderMeasure',
  'liftMeasure',
  'startPause',
  'endPause',
  'requestExtension',
  'continueUnknown',
  'resume',
  'useFastTrack',
  'convertToOrdinary',
  'recordMediation',
  'settleMediation',
  'giveNotice',
  'propose',
  'withdrawProposal',
]

/**
 * Why somebody who does not handle the accepted case may not do this act of investigation, or null. A case nobody handles now is left to
 * whoever takes it over.
 * @law APL:42, PSA-2025:108, PROC:52 name the officers who handle a case; that only these may act on it is the bureau's own rule
 */
export function refuseOutsider(act: ActName, file: Pick<CaseFile, 'handlers'>, personId: string | null): Refusal | null {
  if (!HANDLERS_ONLY.includes(act) || liveHandlers(file).length === 0 || handles(file, personId)) return null
  const names = liveHandlers(file).map(({ name }) => name)
  const detail = `本案由${names.join('、')}办理，您不是本案的主办或者协办民警。法律规定由两名以上民警办理；只限办案民警操作，是本机关的内部规定。确需参与的，先登记为协办民警。`
  return { code: 'not-handler', detail, basis: [...TWO_OFFICERS, 'unsourced'] }
}

/** What must be known of an officer: the name, and why he or she may not enforce on that day. */
export type OfficerStanding = { person: { id: string; name: string }; refused: Refusal | null }

/**
 * Why these officers may not take a formal step on that day, or null: enough of them, each one once, each with a valid credential.
 * @param needed two, or one where the law lets one officer act alone
 * @law Administrative Penalty Law (2021) art. 42; Public Security Administration Punishments Law (2025) art. 108
 */
export function refuseOfficers(standings: readonly OfficerStanding[], needed = 2): Refusal | null {
  if (new Set(standings.map(({ person }) => person.id)).size < needed) {
    return {
      code: 'two-officers-needed',
      detail: `本项工作应由不少于${needed === 2 ? '两' : needed}名民警进行。`,
      basis: TWO_OFFICERS,
    }
  }
  const unfit = standings.find(({ refused }) => refused)
  if (!unfit?.refused) return null
  const { code, detail, basis = TWO_OFFICERS } = unfit.refused
  return { code, detail: `${unfit.person.name}：${detail}`, basis }
}

/** Why this person may not become a handler, or null. Who was recused stays away from the case. @law PROC:24 */
export function refuseAssign(file: CaseFile, input: AssignHandler, standing: OfficerStanding): Refusal | null {
  const before = file.handlers.filter((handler) => handler.personId === input.personId)
  if (before.some((handler) => handler.endGround === 'recused')) {
    return { code: 'recused', detail: `${standing.person.name}已回避，不得再参与本案。`, basis: ['PROC:24'] }
  }
  const live = before.find((handler) => !handler.untilAt)
  if (live && (live.kind === input.kind || input.kind === 'co')) {
    return {
      code: 'already-handler',
      detail: `${standing.person.name}已是本案${live.kind === 'lead' ? '主办' : '协办'}民警。`,
      basis: ['APL:42'],
    }
  }
  return standing.refused && refuseOfficers([standing], 1)
}

/** Why the handler may not leave the case so, or null. A lead hands over by naming the next lead; a recused one leaves at once. @law PROC:17, PROC:24 */
export function refuseEndHandler(file: CaseFile, input: EndHandler): Refusal | null {
  const handler = file.handlers.find(({ id }) => id === input.handlerId)
  if (!handler || handler.untilAt) return { code: 'not-a-handler', detail: '该民警不是本案现任办案民警。', basis: ['PROC:17'] }
  if (handler.kind === 'lead' && input.ground === 'handed-over') {
    return { code: 'lead-needs-successor', detail: '主办民警移交案件，请先指派新的主办民警。', basis: ['PROC:17'] }
  }
  return null
}

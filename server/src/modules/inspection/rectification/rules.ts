import type { Refusal } from '../../../kit/errors.ts'
import type { Permission } from '../../../platform/index.ts'
import { type ActName, STATE_NAME, type RectificationState as State } from './types.ts'

/** Who may take a step: the unit that answers for the fault, or somebody who has no part in it. */
type Side = 'unit' | 'other'
type Act = { title: string; permission: Permission; side: Side; from: readonly State[]; to: readonly State[] }

const BEFORE_PROOF = ['found', 'confirmed', 'assigned', 'in-correction', 'sent-back'] as const

/** The one table of states: which act is possible where, who takes it, and where it leads. `inspection.rectification_step` holds the same pairs. */
export const ACTS = {
  confirm: { title: '认领问题', permission: 'rectification.answer', side: 'unit', from: ['found'], to: ['confirmed'] },
  dispute: { title: '提出异议', permission: 'rectification.answer', side: 'unit', from: ['found'], to: ['disputed'] },
  decideDispute: {
    title: '裁定异议',
    permission: 'rectification.decide',
    side: 'other',
    from: ['disputed'],
    to: ['confirmed', 'cancelled'],
  },
  assign: {
    title: '指定责任人',
    permission: 'rectification.answer',
    side: 'unit',
    from: ['confirmed', 'reopened', 'assigned', 'in-correction', 'sent-back'],
    to: ['assigned'],
  },
  start: { title: '开始整改', permission: 'rectification.correct', side: 'unit', from: ['assigned'], to: ['in-correction'] },
  addProof: {
    title: '上传佐证',
    permission: 'rectification.correct',
    side: 'unit',
    from: ['in-correction', 'sent-back'],
    to: [],
  },
  submit: {
    title: '报送核查',
    permission: 'rectification.correct',
    side: 'unit',
    from: ['in-correction', 'sent-back'],
    to: ['submitted'],
  },
  nameChecker: {
    title: '指定核查人',
    permission: 'rectification.decide',
    side: 'other',
    from: ['submitted', 'verified'],
    to: [],
  },
  check: {
    title: '核查',
    permission: 'rectification.check',
    side: 'other',
    from: ['submitted'],
    to: ['verified', 'sent-back'],
  },
  close: { title: '销号', permission: 'rectification.check', side: 'other', from: ['verified'], to: ['closed'] },
  reopen: { title: '重新整改', permission: 'rectification.decide', side: 'other', from: ['closed'], to: ['reopened'] },
  cancel: { title: '撤销问题', permission: 'rectification.decide', side: 'other', from: BEFORE_PROOF, to: ['cancelled'] },
} as const satisfies Record<ActName, Act>

/** Steps beside an act: an assignment anew leaves a started correction where it is. */
const STAYS: readonly State[] = ['assigned', 'in-correction', 'sent-back']
export const stateAfterAssign = (from: State): State => (STAYS.includes(from) ? from : 'assigned')

/** Every pair of states the acts can make, as the database keeps them. */
export function steps(): string[] {
  const pairs = Object.entries(ACTS).flatMap(([name, { from, to }]) =>
    from.flatMap((one) =>
      name === 'assign' ? [[one, stateAfterAssign(one)] as const] : to.map((other) => [one, other] as const),
    ),
  )
  return [...new Set(pairs.filter(([one, other]) => one !== other).map((pair) => pair.join(' ')))].sort()
}

/** Why this act is not possible in this state, or null. */
export function refuseState(act: ActName, state: State): Refusal | null {
  const { from, title } = ACTS[act]
  if ((from as readonly State[]).includes(state)) return null
  return { code: 'rectification-state', detail: `该问题的状态是“${STATE_NAME[state]}”，不能${title}。` }
}

export type Part = {
  unitPath: string
  foundBy: string
  responsibleId: string | null
  /** Accounts that handed in proof or added evidence, in any round. */
  correctors: readonly string[]
  raisedBy: string | null
}
/** `own`: of the unit at any time since the fault was found; a change of unit makes nobody a stranger to it. */
export type Who = { accountId: string; personId: string | null; unitPath: string; own?: boolean; scopePath: string }

const isUnitsOwn = (part: Part, who: Who) => who.own === true || who.unitPath.startsWith(part.unitPath)

/** A step of the unit is taken inside the unit's own scope: who was only asked to check may read, no more. */
export function refuseOutside(part: Part, who: Who): Refusal | null {
  if (part.unitPath.startsWith(who.scopePath)) return null
  return { code: 'outside-scope', detail: '该问题由其他单位整改，您只能查看和核查。' }
}

/**
 * Who looks at a correction had no part in it and is of another unit; the database refuses the same.
 * @law unsourced (整改销号 practice: the checker is not the corrector and not of the same unit)
 */
export function refuseChecker(part: Part, who: Who): Refusal | null {
  if (who.accountId.startsWith('system:')) return { code: 'no-person', detail: '核查和销号须由具体的人员办理，系统不能代办。' }
  if (part.correctors.includes(who.accountId) || (who.personId !== null && who.personId === part.responsibleId))
    return { code: 'own-correction', detail: '您参与了该问题的整改，核查、销号须由其他人员办理。' }
  if (isUnitsOwn(part, who)) return { code: 'own-unit', detail: '该问题由您所在单位整改，核查、销号须由其他单位的人员办理。' }
  return null
}

/** A dispute is decided by others than those who found the fault and those who dispute it. */
export function refuseDecider(part: Part, who: Who): Refusal | null {
  if (who.accountId.startsWith('system:')) return { code: 'no-person', detail: '异议须由具体的人员裁定，系统不能代办。' }
  if (who.accountId === part.foundBy) return { code: 'own-finding', detail: '该问题由您提出，异议须由其他人员裁定。' }
  if (who.accountId === part.raisedBy || isUnitsOwn(part, who))
    return { code: 'own-unit', detail: '该异议由您或者您所在单位提出，须由其他单位的人员裁定。' }
  return null
}

/** Who may not take back a fault, nor say who checks it: the unit that answers for it, whoever corrected it. */
export function refuseCancelling(part: Part, who: Who): Refusal | null {
  if (part.correctors.includes(who.accountId) || (who.personId !== null && who.personId === part.responsibleId))
    return { code: 'own-correction', detail: '您参与了该问题的整改，须由其他人员办理。' }
  if (!isUnitsOwn(part, who)) return null
  return { code: 'own-unit', detail: '该问题由您所在单位整改，不能由本单位撤销；有异议的请提出异议。' }
}

/** Everything that can be said before the form is filled in: state, side and separation. */
export function refuseAct(act: ActName, state: State, part: Part, who: Who): Refusal | null {
  return refuseState(act, state) ?? refuseWho(act, part, who)
}

function refuseWho(act: ActName, part: Part, who: Who): Refusal | null {
  if (ACTS[act].side === 'unit') return refuseOutside(part, who)
  if (act === 'check' || act === 'close') return refuseChecker(part, who)
  if (act === 'decideDispute') return refuseDecider(part, who)
  return refuseCancelling(part, who)
}

/** Proof is a file where the fault can be put right; where it cannot, the explanation itself. */
export function refuseSubmission(correctable: boolean, files: number): Refusal | null {
  if (!correctable || files > 0) return null
  return { code: 'no-proof', detail: '该问题可以补正，请先上传补正后的材料作为佐证，再报送核查。' }
}

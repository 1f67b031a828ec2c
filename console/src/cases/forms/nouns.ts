import type { OperationId } from '../../api/operations.ts'
import type { Act, Reading } from '../types.ts'

/** The last step of the address of each act's form. */
export const NOUNS = {
  accept: 'acceptance',
  decline: 'refusal',
  transferReport: 'transfer',
  correctCase: 'correction',
  assignHandler: 'handler',
  endHandler: 'handler-end',
  addParty: 'party',
  correctParty: 'party-correction',
  removeParty: 'party-removal',
  addEvidence: 'evidence',
  excludeEvidence: 'evidence-exclusion',
  recordQuestioning: 'questioning',
  endQuestioning: 'questioning-end',
  orderMeasure: 'measure',
  approveMeasure: 'measure-approval',
  extendMeasure: 'measure-extension',
  liftMeasure: 'measure-lift',
  startPause: 'pause',
  endPause: 'pause-end',
  requestExtension: 'extension',
  decideExtension: 'extension-decision',
  continueUnknown: 'continued-investigation',
  resume: 'resumption',
  useFastTrack: 'fast-track',
  convertToOrdinary: 'ordinary-procedure',
  recordMediation: 'mediation',
  settleMediation: 'mediation-settlement',
  giveNotice: 'notice',
  recordStatement: 'statement',
  requestHearing: 'hearing-request',
  decideHearing: 'hearing-decision',
  holdHearing: 'hearing',
  holdDiscussion: 'discussion',
  propose: 'proposal',
  withdrawProposal: 'proposal-withdrawal',
  decide: 'decision',
  revokeDecision: 'decision-revocation',
  recordDelivery: 'delivery',
  recordPayment: 'payment',
  handInMoney: 'hand-in',
  approveInstalments: 'instalment-plan',
  recordExecution: 'execution',
  close: 'closure',
} as const satisfies Partial<Record<OperationId, string>>

export type ActName = keyof typeof NOUNS
export const ACT_NAMES = Object.keys(NOUNS) as ActName[]

/** The act whose form stands at this address, or undefined. */
export const actOfNoun = (noun: string): ActName | undefined => ACT_NAMES.find((name) => NOUNS[name] === noun)

/** The act as the server sees it for this case and this person. @throws Error when the server does not know it */
export function actOn({ acts }: Reading, name: ActName): Act {
  const act = acts[name]
  if (!act) throw new Error(`The server tells nothing of ${name}`)
  return act
}

import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { NextActs as Acts } from '../../ui/NextActs.tsx'
import { ACT_NAMES, type ActName, actOn, NOUNS } from '../forms/nouns.ts'
import type { Reading } from '../types.ts'

const FORWARD: readonly ActName[] = ['accept', 'giveNotice', 'propose', 'decide', 'recordDelivery', 'recordExecution', 'close']

/** What may be done on the case now, and what may not. */
export function NextActs({ reading }: { reading: Reading }) {
  const navigate = useNavigate()
  const caseId = reading.file.case.id
  const go = (name: ActName) => navigate({ to: paths.caseAct({ caseId, noun: NOUNS[name] }) })
  return <Acts names={ACT_NAMES} actOf={(name) => actOn(reading, name)} forward={FORWARD} go={go} />
}

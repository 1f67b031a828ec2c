import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useSession } from '../../session/session.ts'
import type { Refused } from '../../ui/ActButton.tsx'
import { NextActs } from '../../ui/NextActs.tsx'
import { Section } from '../../ui/Section.tsx'
import { type Detail, refusalOf } from '../words.ts'
import { ACT_NAMES, ACTS, type ActName, dueAct } from './acts.ts'
import { DecideForm } from './forms/DecideForm.tsx'
import { MaskingForm } from './forms/MaskingForm.tsx'
import { PublishForm } from './forms/PublishForm.tsx'
import { ReadingForm } from './forms/ReadingForm.tsx'
import { ReopenForm } from './forms/ReopenForm.tsx'
import { RepairForm } from './forms/RepairForm.tsx'
import { RestoreForm } from './forms/RestoreForm.tsx'
import { UpdateForm } from './forms/UpdateForm.tsx'
import { WithdrawForm } from './forms/WithdrawForm.tsx'
import { WithholdForm } from './forms/WithholdForm.tsx'

const FORMS: Record<ActName, (props: { detail: Detail }) => ReactElement> = {
  decideProposal: DecideForm,
  transmitRecord: MaskingForm,
  confirmReading: ReadingForm,
  publishRecord: PublishForm,
  updateRecord: UpdateForm,
  withdrawRecord: WithdrawForm,
  withholdRecord: WithholdForm,
  reopenRecord: ReopenForm,
  restoreRecord: RestoreForm,
  repairRecord: RepairForm,
}

/** Every act of the record's life: those open now as buttons with their forms, the others with the reason. The one that is due stands open. */
export function RecordActs({ detail }: { detail: Detail }) {
  const { permissions } = useSession()
  const refusedFor = (name: ActName): Refused => {
    const { permission, whose } = ACTS[name]
    const refusal = refusalOf(detail.acts[name])
    if (name === 'transmitRecord' && detail.residue.length > 0 && detail.record.state === 'collected') return null
    return refusal ?? (permissions.includes(permission) ? null : { detail: `由${whose}办理。` })
  }
  const due = dueAct(detail)
  const [chosen, setChosen] = useState<ActName | null>(due && !refusedFor(due) ? due : null)
  const place = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current && chosen) place.current?.focus()
  }, [chosen])
  const go = (name: ActName) => {
    asked.current = true
    setChosen(name)
  }
  const Form = chosen ? FORMS[chosen] : null
  return (
    <>
      <NextActs
        names={ACT_NAMES}
        actOf={(name) => ({ title: ACTS[name].title, refused: refusedFor(name) })}
        forward={due ? [due] : []}
        go={go}
        chosen={chosen}
      />
      {chosen && Form && (
        <div ref={place} tabIndex={-1} className="chosen-act">
          <Section title={ACTS[chosen].title}>
            <Form key={chosen} detail={detail} />
          </Section>
        </div>
      )}
    </>
  )
}

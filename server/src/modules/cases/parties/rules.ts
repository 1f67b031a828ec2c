import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { CaseFile, Party } from '../file/types.ts'
import type { PartyInput } from './types.ts'

const basis = ['PROC:60', 'APL:59'] as const

/** Why a party with these facts may not stand on the case, or null. Identifiers are checked apart, at their fields. */
export function refuseParty(file: Pick<CaseFile, 'parties'>, input: PartyInput, today: Day, self: string | null): Refusal | null {
  const wrong = (code: string, detail: string): Refusal => ({ code, detail, basis })
  if (input.kind === 'unit' && (input.birthOn || input.vulnerabilities.length > 0 || input.nursingOrPregnant))
    return wrong('unit-with-personal-facts', '单位没有出生日期、残障、孕哺等个人情况。')
  if (input.kind === 'unit' && input.role === 'guardian' && input.soleTrader)
    return wrong('unit-sole-trader', '监护人不能登记为个体工商户。')
  if (input.kind === 'person' && input.uscc && !input.soleTrader)
    return wrong('person-with-uscc', '自然人没有统一社会信用代码；个体工商户请勾选“个体工商户”。')
  if (input.birthOn && input.birthOn > today) return wrong('born-in-future', '出生日期晚于今天。')
  return refuseGuardian(file, input, self)
}

/** A guardian names a ward on this case who is a natural person, not himself. */
function refuseGuardian(file: Pick<CaseFile, 'parties'>, input: PartyInput, self: string | null): Refusal | null {
  const wrong = (detail: string): Refusal => ({ code: 'guardian-without-ward', detail, basis: ['PSA-2025:98', 'PROC:75'] })
  if (input.role !== 'guardian') return input.guardsParty ? wrong('只有监护人可以填写被监护人。') : null
  const ward = file.parties.find((party) => party.id === input.guardsParty && !party.removedAt)
  if (!ward || ward.id === self) return wrong('请选择本案的被监护人。')
  return ward.kind === 'person' && ward.role !== 'guardian' ? null : wrong('被监护人应当是本案的自然人当事人。')
}

/** The party as it stands, or why it may not be changed: gone, or removed. */
export function refuseChange(party: Party | undefined): Refusal | null {
  if (!party) return { code: 'no-such-party', detail: '本案没有这名当事人。', basis }
  return party.removedAt ? { code: 'party-removed', detail: `${party.name}已被移除，不能再更正。`, basis } : null
}

/** Why the party may not be removed, or null: what has been done to a party keeps the party on the case. */
export function refuseRemoval(file: CaseFile, partyId: string): Refusal | null {
  const acted: [string, readonly { partyId: string | null }[]][] = [
    ['询问', file.questionings],
    ['强制措施', file.measures],
    ['快速办理', file.fastTracks],
    ['处罚前告知', file.notices],
    ['听证', file.hearings],
    ['处理意见', file.proposals.flatMap((proposal) => proposal.items)],
    ['决定', file.decisions],
  ]
  const [what] = acted.find(([, list]) => list.some((row) => row.partyId === partyId)) ?? []
  if (what) return { code: 'party-in-use', detail: `该当事人已有${what}记录，不能移除；可以更正。`, basis }
  const guardian = file.parties.find((party) => party.guardsParty === partyId && !party.removedAt)
  return guardian ? { code: 'ward-with-guardian', detail: `请先移除其监护人${guardian.name}。`, basis } : null
}

/** Names of the fields a correction changes. What they held before is kept apart: the audit line names fields, not identity numbers. */
export function changedFields(before: Party, after: PartyInput): string[] {
  const old: Record<string, unknown> = before
  return Object.entries(after)
    .filter(([field, value]) => field in old && JSON.stringify(old[field]) !== JSON.stringify(value))
    .map(([field]) => field)
}

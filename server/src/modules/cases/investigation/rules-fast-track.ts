import { dayOf } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { CaseFile, Party } from '../file/types.ts'
import { isMinorAt, liveParties } from '../parties/age.ts'
import type { UseFastTrack } from './types-settlement.ts'

const offendersOf = (file: CaseFile): Party[] => liveParties(file).filter((party) => party.role === 'offender')

/** What about the suspects or the case rules the fast track out, whatever the form says. @law PROC:41.1, PROC:41.2 */
export function refuseFastTrackAtAll(file: CaseFile, now: Instant): Refusal | null {
  const basis = ['PROC:41']
  const offenders = offendersOf(file)
  if (offenders.length === 0) return { code: 'no-offender', detail: '还没有登记违法嫌疑人。', basis: ['PROC:42'] }
  for (const party of offenders) {
    const why = barOf(party, now)
    if (why) return { code: 'fast-track-barred', detail: `${party.name}${why}，不适用快速办理。`, basis }
  }
  if (file.hearings.length > 0 || file.notices.some((notice) => notice.hearingOffered)) {
    return { code: 'fast-track-hearing', detail: '依法应当适用听证程序的案件，不适用快速办理。', basis }
  }
  return null
}

function barOf(party: Party, now: Instant): string | null {
  if (party.kind !== 'person') return null
  if (party.vulnerabilities.includes('mental-illness')) return '疑似精神病人'
  if (party.vulnerabilities.length > 0) return '系盲、聋、哑人'
  return isMinorAt(party, dayOf(now)) ? '系未成年人' : null
}

/** Why the fast track may not be used so, or null: every suspect was told in writing, then signed. @law PROC:40–42 */
export function refuseUseFastTrack(file: CaseFile, input: UseFastTrack, now: Instant): Refusal | null {
  if (!input.admitted) {
    const detail = '违法嫌疑人自愿认错认罚，且对违法事实和法律适用没有异议的，才可以快速办理。'
    return { code: 'not-admitted', detail, basis: ['PROC:40'] }
  }
  if (input.mayDetainTenDays) {
    return { code: 'fast-track-detention', detail: '可能作出十日以上行政拘留处罚的，不适用快速办理。', basis: ['PROC:41'] }
  }
  const basis = ['PROC:42']
  const missing = offendersOf(file).find((party) => !input.consents.some(({ partyId }) => partyId === party.id))
  if (missing) return { code: 'consent-missing', detail: `违法嫌疑人${missing.name}没有签名同意。`, basis }
  const ids = new Set(input.consents.map(({ partyId }) => partyId))
  if (ids.size !== input.consents.length) return { code: 'consent-twice', detail: '同一人登记了两次。', basis }
  for (const consent of input.consents) {
    const known = offendersOf(file).some((party) => party.id === consent.partyId)
    if (!known) return { code: 'party-unknown', detail: '同意人不是本案违法嫌疑人。', basis }
    if (consent.consentedAt < consent.informedAt) {
      return { code: 'consent-before-told', detail: '签名同意早于书面告知。', basis }
    }
    if (consent.consentedAt > now) return { code: 'consent-in-future', detail: '签名时间晚于现在。', basis }
    if (consent.custodyFrom && consent.custodyFrom > now) {
      return { code: 'custody-in-future', detail: '到案时间晚于现在。', basis: ['PROC:47'] }
    }
  }
  return null
}

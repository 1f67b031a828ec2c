import type { Day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import {
  birthDayOf,
  normalisePaper,
  normalisePhone,
  normaliseUscc,
  type PaperKind,
  refusePaper,
  refusePhone,
  refuseUscc,
  refuseUsccForm,
} from '../../../kit/identifiers/index.ts'
import type { Party } from '../file/types.ts'
import type { PartyInput } from './types.ts'

const PAPER: Record<Exclude<NonNullable<Party['idType']>, 'unknown'>, PaperKind> = {
  'id-card': 'id-card',
  passport: 'passport',
  'hk-macao-permit': 'hong-kong-macao-permit',
  'taiwan-permit': 'taiwan-permit',
  'foreign-residence': 'permanent-residence',
  'residence-permit': 'residence-permit',
}
/** Numbers in which the birth day is written. */
const WITH_BIRTH_DAY = new Set<Party['idType']>(['id-card', 'residence-permit'])

type Fields = Record<string, string>

/**
 * The party with its identifiers normalised and the birth day filled from the ID number.
 * @throws DomainError `invalid-identity` with a message at each wrong field, below `at` (`parties.0.`)
 */
export function identified(input: PartyInput, today: Day, at = ''): PartyInput {
  const party = normalised(input)
  const fields: Fields = { ...paperFault(party, today), ...usccFault(party), ...phoneFault(party) }
  const born = party.idNumber && WITH_BIRTH_DAY.has(party.idType) ? birthDayOf(party.idNumber) : null
  if (born && party.birthOn && born !== party.birthOn) fields.birthOn = `出生日期与证件号码中的 ${born} 不一致`
  const wrong = Object.entries(fields)
  if (wrong.length === 0) return { ...party, birthOn: party.birthOn ?? born }
  const placed = Object.fromEntries(wrong.map(([field, message]) => [at + field, message]))
  throw new DomainError('invalid', 'invalid-identity', `有 ${wrong.length} 处填写有误，请按提示改正。`, { fields: placed })
}

function normalised(party: PartyInput): PartyInput {
  return {
    ...party,
    idNumber: party.idNumber && normalisePaper(party.idNumber),
    uscc: party.uscc && normaliseUscc(party.uscc),
    phone: party.phone && normalisePhone(party.phone),
  }
}

function paperFault({ kind, idType, idNumber }: PartyInput, today: Day): Fields {
  if (kind === 'unit') return idType || idNumber ? { idNumber: '单位没有个人证件号码' } : {}
  if (!idType || idType === 'unknown') return idNumber ? { idType: '请选择证件种类' } : {}
  if (!idNumber) return { idNumber: '请填写证件号码；身份不明的，证件种类选“不明”' }
  const fault = refusePaper(PAPER[idType], idNumber, today)
  return fault ? { idNumber: fault } : {}
}

/** A wrong check sign may stand with a logged reason, because codes were issued so; a wrong form may not. */
function usccFault({ uscc, usccOverride }: PartyInput): Fields {
  if (!uscc) return {}
  const fault = usccOverride ? refuseUsccForm(uscc) : refuseUscc(uscc)
  return fault ? { uscc: fault } : {}
}

function phoneFault({ phone }: PartyInput): Fields {
  const fault = phone ? refusePhone(phone) : null
  return fault ? { phone: fault } : {}
}

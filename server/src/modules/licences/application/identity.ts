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
} from '../../../kit/identifiers/index.ts'
import type { PaperType } from '../file/types.ts'
import type { ApplicantInput } from './types.ts'

const PAPER: Record<PaperType, PaperKind> = {
  'id-card': 'id-card',
  passport: 'passport',
  'hk-macao-permit': 'hong-kong-macao-permit',
  'taiwan-permit': 'taiwan-permit',
  'foreign-residence': 'permanent-residence',
  'residence-permit': 'residence-permit',
}
/** Numbers in which the birth day is written. */
const WITH_BIRTH_DAY = new Set<PaperType | null>(['id-card', 'residence-permit'])

type Fields = Record<string, string>

/**
 * The applicant with identifiers normalised and the birth day filled from the ID number.
 * @throws DomainError `invalid-identity` with a message at each wrong field
 */
export function identified<Input extends ApplicantInput>(input: Input, today: Day): Input {
  const applicant = normalised(input)
  const { guardianIdNumber, phone } = applicant
  const fields: Fields = {
    ...(applicant.applicantKind === 'unit' ? unitFaults(applicant, today) : personFaults(applicant, today)),
    ...fault('guardianIdNumber', guardianIdNumber && refusePaper('id-card', guardianIdNumber, today)),
    ...fault('phone', phone && refusePhone(phone)),
  }
  const wrong = Object.keys(fields).length
  if (wrong > 0) throw new DomainError('invalid', 'invalid-identity', `有 ${wrong} 处填写有误，请按提示改正。`, { fields })
  return { ...applicant, birthOn: applicant.birthOn ?? writtenBirthDay(applicant) }
}

const fault = (field: string, message: string | null): Fields => (message ? { [field]: message } : {})

function normalised<Input extends ApplicantInput>(input: Input): Input {
  return {
    ...input,
    idNumber: input.idNumber && normalisePaper(input.idNumber),
    uscc: input.uscc && normaliseUscc(input.uscc),
    legalRepIdNumber: input.legalRepIdNumber && normalisePaper(input.legalRepIdNumber),
    guardianIdNumber: input.guardianIdNumber && normalisePaper(input.guardianIdNumber),
    phone: input.phone && normalisePhone(input.phone),
  }
}

function unitFaults(unit: ApplicantInput, today: Day): Fields {
  const { uscc, legalRepresentative, legalRepIdType: type, legalRepIdNumber: number } = unit
  return {
    ...fault('idNumber', unit.idType || unit.idNumber ? '单位没有个人证件号码' : null),
    ...fault('birthOn', unit.birthOn ? '单位没有出生日期' : null),
    ...fault('soleTrader', unit.soleTrader ? '个体工商户按自然人登记' : null),
    ...fault('uscc', uscc ? refuseUscc(uscc) : '请填写统一社会信用代码'),
    ...fault('legalRepresentative', legalRepresentative ? null : '请填写法定代表人'),
    ...fault('legalRepIdNumber', number && (type ? refusePaper(PAPER[type], number, today) : '请选择证件种类')),
  }
}

function personFaults(person: ApplicantInput, today: Day): Fields {
  const { idType, idNumber, uscc, soleTrader } = person
  const born = writtenBirthDay(person)
  const differs = born && person.birthOn && born !== person.birthOn
  return {
    ...fault('idType', idType ? null : '请选择证件种类'),
    ...fault('idNumber', idType && (idNumber ? refusePaper(PAPER[idType], idNumber, today) : '请填写证件号码')),
    ...fault('birthOn', differs ? `出生日期与证件号码中的 ${born} 不一致` : null),
    ...fault('uscc', uscc ? (soleTrader ? refuseUscc(uscc) : '自然人没有统一社会信用代码；个体工商户请勾选“个体工商户”') : null),
    ...fault('legalRepresentative', person.legalRepresentative ? '自然人没有法定代表人' : null),
  }
}

const writtenBirthDay = ({ idType, idNumber }: ApplicantInput): Day | null =>
  idNumber && WITH_BIRTH_DAY.has(idType) ? birthDayOf(idNumber) : null

import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../law/index.ts'
import { kindOf, LICENCE_KINDS, validityMonths } from '../kinds/rules.ts'
import { aFile, aLicence } from '../test/file.ts'
import { application } from '../test/house.ts'
import { identified } from './identity.ts'
import * as rules from './rules.ts'

const day = (text: string) => text as never
const person = { applicantKind: 'person' as const, uscc: null, legalRepresentative: null, idType: 'id-card' as const }

describe('kinds as data', () => {
  test('are at least twelve, each with a basis, papers and a term', () => {
    expect(LICENCE_KINDS.length).toBeGreaterThanOrEqual(12)
    expect(new Set(LICENCE_KINDS.map(({ code }) => code)).size).toBe(LICENCE_KINDS.length)
    for (const kind of LICENCE_KINDS) expect(new Set(kind.documents).size, kind.name).toBe(kind.documents.length)
  })

  test('follow the Licensing Law where their own law is silent: twenty days and ten more; own terms are not lengthened', () => {
    expect(kindOf('hotel')).toMatchObject({ decision: { count: 20, basis: 'LIC:42', evidence: 'text' }, extensionDays: 10 })
    expect(kindOf('large-event')).toMatchObject({ decision: { count: 7 }, extensionDays: null })
    expect(kindOf('vehicle-registration')).toMatchObject({ decision: { count: 5, evidence: 'text' }, type: 'registration' })
    expect(() => kindOf('none')).toThrow('没有这种许可事项')
  })

  test.each([
    ['2006-03-02', 60],
    ['2006-03-01', 60],
    ['2006-02-28', 120],
    [null, 120],
  ])('a passport decided on 2022-03-01 for someone born on %s holds %i months', (birthOn, months) => {
    expect(validityMonths(kindOf('passport'), birthOn as never, day('2022-03-01'))).toBe(months)
  })
})

describe('who may ask', () => {
  const organ = 'branch-bureau' as const
  const refuse = (over: object, kind = 'hotel', at: Parameters<typeof rules.refuseApplicant>[2] = organ) =>
    rules.refuseApplicant(kindOf(kind), application({ kindCode: kind, ...over }), at, day('2022-03-01'))?.code ?? null

  test('units and persons as the kind says, at the organ of its level', () => {
    expect(refuse({})).toBeNull()
    expect(refuse(person, 'large-event')).toBe('wrong-applicant')
    expect(refuse({}, 'passport')).toBe('wrong-applicant')
    expect(refuse({}, 'firearms-transport')).toBe('wrong-level')
    expect(refuse({}, 'firearms-transport', 'city-bureau')).toBeNull()
  })

  test.each([
    ['2004-02-28', null],
    ['2004-03-01', 'minor-without-guardian'],
    ['2004-03-02', 'minor-without-guardian'],
  ])('born on %s: %s', (birthOn, code) => {
    expect(refuse({ ...person, birthOn }, 'passport')).toBe(code)
    expect(refuse({ ...person, birthOn, guardianName: '示例乙', guardianIdNumber: '220302199001010018' }, 'passport')).toBeNull()
  })

  test('papers that are not on the list are not asked for', () => {
    expect(rules.refuseDocuments(kindOf('hotel'), ['营业执照'])).toBeNull()
    expect(rules.refuseDocuments(kindOf('hotel'), ['技术秘密说明'])).toMatchObject({ code: 'unrelated-document' })
    expect(rules.missingDocuments(kindOf('explosives-purchase'), kindOf('explosives-purchase').documents.slice(1))).toEqual([
      '营业执照或者事业单位法人证书',
    ])
  })
})

describe('identity, at its fields', () => {
  const fields = (over: object) => {
    try {
      identified(application(over), day('2022-03-01'))
      return {}
    } catch (error) {
      return (error as { fields: object }).fields
    }
  }
  test.each([
    [{}, []],
    [{ uscc: '91220300MA0000001X' }, ['uscc']],
    [{ uscc: null }, ['uscc']],
    [{ legalRepresentative: null }, ['legalRepresentative']],
    [{ idType: 'id-card', idNumber: '220302199001010018' }, ['idNumber']],
    [{ ...person, idNumber: '220302199001010018' }, []],
    [{ ...person, idNumber: '220302199001010019' }, ['idNumber']],
    [{ ...person, idNumber: null }, ['idNumber']],
    [{ ...person, idNumber: '220302199001010018', birthOn: '1990-01-02' }, ['birthOn']],
    [{ ...person, idNumber: '220302199001010018', uscc: '91220300MA0000001Y' }, ['uscc']],
  ])('%j', (over, wrong) => {
    expect(Object.keys(fields(over))).toEqual(wrong)
  })

  test('the birth day comes from the number', () => {
    expect(identified(application({ ...person, idNumber: '22030219900101001 8' }), day('2022-03-01'))).toMatchObject({
      idNumber: '220302199001010018',
      birthOn: '1990-01-01',
    })
  })
})

describe('a renewal is asked for thirty days before the end', () => {
  const kind = kindOf('foreigner-residence')
  const holder = { ...person, idType: 'passport' as const, idNumber: 'E1234567' }
  const prior = (over: object = {}) =>
    aLicence({ kindCode: kind.code, validTo: day('2022-12-31'), uscc: null, personIdNumber: 'E1234567', ...over })
  const ask = (over: object, on: string, from = prior()) => {
    const input = application({ kindCode: kind.code, purpose: 'renewal', priorDecisionId: from.id, ...holder, ...over })
    return rules.refusePrior(kind, input, from, from.organId, day(on))?.code ?? null
  }
  test.each([
    ['2022-11-30', null],
    ['2022-12-01', null],
    ['2022-12-02', 'renewal-late'],
    ['2023-01-01', 'prior-not-valid'],
  ])('on %s: %s', (on, code) => {
    expect(ask({}, on)).toBe(code)
  })

  test('by the same holder, of the same organ, for the same kind, while it stands', () => {
    expect(ask({ idNumber: 'E7654321' }, '2022-11-30')).toBe('other-holder')
    expect(ask({}, '2022-11-30', prior({ kindCode: 'hotel' }))).toBe('other-kind')
    expect(ask({}, '2022-11-30', prior({ revokedOn: day('2022-06-01') }))).toBe('prior-not-valid')
    expect(ask({}, '2022-11-30', prior({ outcome: 'refused' }))).toBe('no-prior')
    expect(ask({}, '2022-11-30', prior({ validTo: null }))).toBe('not-renewable')
    expect(ask({ purpose: 'change' }, '2022-12-30')).toBeNull()
    expect(ask({ purpose: 'new' }, '2022-11-30')).toBe('prior-of-new')
  })
})

describe('turned away', () => {
  const at = (today: string, barredUntil: string | null) => ({
    today: day(today),
    calendar: chinaCalendar,
    waitDays: 20,
    barredUntil: barredUntil as never,
  })
  const input = (ground: string, otherOrgan: string | null = null) => ({ ground, reason: '示例', otherOrgan }) as never
  const refuse = (ground: string, on: string, file = aFile(), other: string | null = null, barred: string | null = null) =>
    rules.refuseDecline(file, input(ground, other), at(on, barred))?.code ?? null

  test('says where to go, and is barred only within the time of the law', () => {
    expect(refuse('not-competent', '2022-03-02')).toBe('no-other-organ')
    expect(refuse('not-competent', '2022-03-02', aFile(), '示例局')).toBeNull()
    expect(refuse('barred', '2022-03-02')).toBe('not-barred')
    expect(refuse('barred', '2022-03-02', aFile(), null, '2022-09-01')).toBeNull()
  })

  test.each([
    ['false papers', { falseMaterialOn: ['2021-03-02'], fraudOn: [] }, '2022-03-02', '2022-03-02'],
    ['false papers, a day later', { falseMaterialOn: ['2021-03-02'], fraudOn: [] }, '2022-03-03', null],
    ['fraud', { falseMaterialOn: ['2021-12-01'], fraudOn: ['2019-12-01'] }, '2022-03-02', '2022-12-01'],
    ['fraud, three years on', { falseMaterialOn: [], fraudOn: ['2019-03-01'] }, '2022-03-01', '2022-03-01'],
    ['fraud, a day later', { falseMaterialOn: [], fraudOn: ['2019-03-01'] }, '2022-03-02', null],
    ['nothing', { falseMaterialOn: [], fraudOn: [] }, '2022-03-02', null],
  ])('%s', (_, deceptions, on, until) => {
    expect(rules.barredUntil(kindOf('large-event'), deceptions as never, day(on))).toBe(until)
    expect(rules.barredUntil(kindOf('hotel'), deceptions as never, day(on))).toBeNull()
  })

  test.each([
    ['2022-03-30', 'still-awaited'],
    ['2022-03-31', 'still-awaited'],
    ['2022-04-01', null],
  ])('for corrections told on 2022-03-03 and never made, on %s: %s', (on, code) => {
    const correction = { number: 'x', missing: ['营业执照'], toldOn: '2022-03-03', answeredOn: null } as never
    expect(refuse('not-corrected', on, aFile({ stage: 'correcting' }, { correction }))).toBe(code)
  })
})

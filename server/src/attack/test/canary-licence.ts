import type { Sql } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import { NUMBERS, PEOPLE, REPRESENTATIVES } from './canary.ts'
import { planted } from './canary-plant.ts'
import type { Side } from './people.ts'

const AT = '2026-03-02T02:00:00Z'
let count = 0

/** A licence given to a unit, or a passport to a person, with canaries in every text of the application; arranged as the owner. @returns its number */
export async function plantLicence(owner: Sql, side: Side, holder: 'unit' | 'person'): Promise<string> {
  const [applicationId, decisionId, unit] = [newId(), newId(), holder === 'unit']
  const { licenceAgent, licenceNeighbour, licenceRecipient, licenceHolder } = PEOPLE
  const name = unit ? '示例许可旅馆有限公司' : licenceHolder
  const words = planted([
    licenceAgent,
    licenceNeighbour,
    licenceRecipient,
    ...(unit ? [REPRESENTATIVES.licence] : [licenceHolder]),
  ])
  const number = `四公（西）准许决字〔2026〕${700 + ++count}号`
  const { station } = side
  const place = { unitId: station.id, unitPath: station.path, organId: station.organId }
  const kindCode = unit ? 'hotel' : 'passport'
  const representative = {
    legalRepresentative: unit ? REPRESENTATIVES.licence : null,
    legalRepIdType: 'id-card',
    legalRepIdNumber: NUMBERS.id18,
  }
  const code = { uscc: unit ? '91220300MA0000001Y' : null }
  await owner`insert into licences.application ${owner({
    ...{
      id: applicationId,
      number: `示例许申7${count}`,
      kindCode,
      purpose: 'new',
      ...place,
      ...code,
      ...representative,
      stage: 'closed',
    },
    ...{
      applicantKind: holder,
      applicantName: name,
      idType: unit ? null : 'id-card',
      idNumber: unit ? null : NUMBERS.id18,
      birthOn: unit ? null : '1980-01-01',
    },
    ...{
      phone: NUMBERS.mobile,
      address: `示例路${NUMBERS.address}`,
      agentName: licenceAgent,
      matter: words,
      channel: 'window',
      documents: [words],
    },
    ...{ decisionDays: 20, decisionBasis: 'LIC:42', extensionDays: 10, onSite: true, hearingRequired: false },
    ...{ receivedAt: AT, acceptedAt: AT, acceptedOn: '2026-03-02', createdBy: 'test' },
  })}`
  await owner`insert into licences.hearing ${owner({ id: newId(), applicationId, ground: 'great-interest', toldTo: [licenceNeighbour], toldOn: '2026-03-03' })}`
  const examined = {
    kind: 'on-site',
    officers: [side.lead.id, side.co.id],
    examinedOn: '2026-03-04',
    record: words,
    conclusion: 'meets',
    recordedAt: AT,
  }
  await owner`insert into licences.examination ${owner({ id: newId(), applicationId, ...examined })}`
  await owner`insert into licences.decision ${owner({
    ...{
      id: decisionId,
      applicationId,
      ...place,
      authorityName: '示例甲分局',
      kindCode,
      number,
      documentName: '准予行政许可决定书',
      outcome: 'granted',
    },
    ...{
      decidedOn: '2026-03-05',
      decidedBy: side.head.id,
      recordedAt: AT,
      content: words,
      basis: ['LIC:38(1)'],
      validFrom: '2026-03-05',
    },
    ...{
      licenceType: 'ordinary',
      partyType: unit ? 'legal-person' : 'natural-person',
      partyName: name,
      ...code,
      ...representative,
    },
    ...{ personIdType: unit ? null : 'id-card', personIdNumber: unit ? null : NUMBERS.id18, birthOn: unit ? null : '1980-01-01' },
    ...{ secrecy: 'none', tradeSecret: false },
  })}`
  const handed = { deliveredOn: '2026-03-06', method: 'window', recipient: licenceRecipient, recordedAt: AT }
  await owner`insert into licences.delivery ${owner({ id: newId(), applicationId, decisionId, ...handed })}`
  return number
}

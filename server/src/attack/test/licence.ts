import type { Sql } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import type { Side } from './people.ts'

const AT = '2026-03-02T02:00:00Z'
let order = 0

/** An accepted application for a hotel. */
async function arrangeApplication(owner: Sql, side: Side, id: string, stage: string) {
  const { station, letter } = side
  const place = { unitId: station.id, unitPath: station.path, organId: station.organId }
  const party = { uscc: '91220300MA0000001Y', legalRepresentative: `${letter}方法人` }
  await owner`insert into licences.application ${owner({
    ...{ id, number: `示例许申${++order}`, kindCode: 'hotel', purpose: 'new', ...place, ...party, stage },
    ...{ applicantKind: 'unit', applicantName: `${letter}方旅馆`, matter: `${letter}方路1号经营旅馆`, channel: 'window' },
    ...{
      documents: ['营业执照'],
      decisionDays: 20,
      decisionBasis: 'LIC:42',
      extensionDays: 10,
      onSite: true,
      hearingRequired: false,
    },
    ...{ receivedAt: AT, acceptedAt: AT, acceptedOn: '2026-03-02', createdBy: 'test' },
  })}`
  return { place, party }
}

/** One that still waits for its decision: examined on the spot by the officers of the side. */
async function arrangeOpen(owner: Sql, side: Side): Promise<string> {
  const id = newId()
  await arrangeApplication(owner, side, id, 'examining')
  const officers = [side.lead.id, side.co.id]
  const row = { kind: 'on-site', officers, examinedOn: '2026-03-04', record: '示例', conclusion: 'meets', recordedAt: AT }
  await owner`insert into licences.examination ${owner({ id: newId(), applicationId: id, ...row })}`
  return id
}

export type Arranged = { applicationId: string; decisionId: string; openId: string }

/** A licence with a row in every table an application may fill, arranged as the owner: for who may see them, not for what the law says of them. */
export async function arrangeLicence(owner: Sql, side: Side): Promise<Arranged> {
  const [applicationId, decisionId, proposalId] = [newId(), newId(), newId()]
  const { letter } = side
  const { place, party } = await arrangeApplication(owner, side, applicationId, 'closed')
  const n = ++order
  const own = <T extends object>(row: T) => ({ id: newId(), applicationId, ...row })
  const officers = [side.lead.id, side.co.id]
  const told = { toldOn: '2026-03-03' }
  const proposal = { intent: 'revoke', ground: 'unqualified', reasons: '示例', basis: ['LIC:69(1).4'], heardOn: '2026-03-06' }
  const rows: [string, object][] = [
    ['timeline', { applicationId, act: 'receiveApplication', at: AT, actorId: 'test', actorName: '测试', stageTo: 'received' }],
    ['correction', { applicationId, number: `示例许补${n}`, missing: ['营业执照'], ...told }],
    ['non_acceptance', { applicationId, number: `示例许不受${n}`, ground: 'not-required', reason: '示例', ...told }],
    [
      'examination',
      own({ kind: 'on-site', officers, examinedOn: '2026-03-04', record: '示例', conclusion: 'meets', recordedAt: AT }),
    ],
    ['excluded_time', own({ ground: 'appraisal', fromOn: '2026-03-03', neededDays: 1, toOn: '2026-03-04', ...told })],
    ['extension', { applicationId, days: 10, reason: '示例', approvedBy: side.chief.id, approvedOn: '2026-03-04', ...told }],
    ['hearing', own({ ground: 'great-interest', toldTo: [`${letter}方邻居`], ...told })],
    ['proposal', { ...own(proposal), id: proposalId, proposedBy: side.lead.id, proposedAt: AT }],
    ['opinion', own({ proposalId, reviewerId: side.reviewer.id, result: 'agreed', content: '示例', givenAt: AT })],
    [
      'decision',
      {
        ...{
          ...own(place),
          id: decisionId,
          authorityName: '示例',
          kindCode: 'hotel',
          number: `示例准许决${n}`,
          documentName: '示例',
        },
        ...{
          outcome: 'granted',
          decidedOn: '2026-03-05',
          decidedBy: side.head.id,
          recordedAt: AT,
          content: '示例',
          basis: ['LIC:38(1)'],
        },
        ...{
          validFrom: '2026-03-05',
          licenceType: 'ordinary',
          partyType: 'legal-person',
          partyName: `${letter}方旅馆`,
          ...party,
        },
        ...{ secrecy: 'none', tradeSecret: false },
      },
    ],
    ['delivery', own({ decisionId, deliveredOn: '2026-03-06', method: 'window', recipient: '示例', recordedAt: AT })],
    ['supervision', own({ decisionId, checkedOn: '2026-03-07', officers, findings: '示例', result: 'in-order', recordedAt: AT })],
  ]
  for (const [table, row] of rows) await owner`insert into ${owner(`licences.${table}`)} ${owner(row as never)}`
  return { applicationId, decisionId, openId: await arrangeOpen(owner, side) }
}

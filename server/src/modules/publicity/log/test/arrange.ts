import type { Sql } from '../../../../kit/db.ts'
import { newId } from '../../../../kit/uuid.ts'

const [UNIT, IMPORT, PATH] = [newId(), newId(), '/220300000000/']

/** One unit and one import, which the records below come from. */
export async function arrangeUnit(owner: Sql): Promise<void> {
  await owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${UNIT}, ${UNIT}, '220300000000', '220300', '四平市公安局', '四公', 'city-bureau', 'city', ${PATH})`
  const counts = { readRows: 0, createdRows: 0, updatedRows: 0, skippedRows: 0, wrongRows: 0 }
  const by = { importedBy: 'test', importedByName: '测试', importedAt: '2026-03-21T08:00:00Z' }
  await owner`insert into cases.import ${owner({ id: IMPORT, unitPath: PATH, fileName: '示例.csv', dryRun: false, ...by, ...counts })}`
}

export type Arranged = { id: string; recordNo: string }

/** A public record of a historical decision on a unit, put there as the owner: how records come about has tests of its own. */
export async function publish(owner: Sql, number: string, publishedAt = '2026-03-24T08:00:00.000Z'): Promise<Arranged> {
  const [importedId, organName, decidedOn] = [newId(), '四平市公安局', '2026-03-20']
  const place = { unitId: UNIT, unitPath: PATH, organName, decidedOn, number }
  const party = { partyName: '示例商贸有限公司', partyType: 'legal-person' }
  await owner`insert into cases.imported_decision ${owner({
    ...{ ...place, ...party, id: importedId, importId: IMPORT, organId: UNIT, rowNumber: 1, rawNumber: number },
    ...{ penalties: ['fine'], fields: {} as never },
  })}`
  const absent = { uscc: null, legalRepresentative: null, confiscatedFen: null, authorityUscc: null, place: null }
  const act = { violationType: '示例违法行为', violationFacts: '示例事实。', legalBasis: ['PSA-2012:56'] }
  const penalty = { penaltyTypes: ['罚款'], penaltyContent: '罚款500元', fineFen: 50_000, publicityEndDate: null }
  const publicFields = {
    ...{ ...party, ...absent, ...act, ...penalty },
    ...{ decisionNo: number, decisionDate: decidedOn, authorityName: organName },
  }
  const steps = {
    maskedBy: 'a',
    maskedAt: publishedAt,
    confirmedBy: 'b',
    confirmedAt: publishedAt,
    publishedBy: 'c',
    publishedAt,
  }
  const [row] = await owner<Arranged[]>`insert into publicity.record ${owner({
    ...{ ...place, ...steps, importedId, state: 'published', publicFields: publicFields as never, endOn: '2031-03-20' },
    collectedAt: publishedAt,
  })} returning id, record_no`
  return row as Arranged
}

/** Takes a record down as the sealing of 2026 does, or for another reason. */
export async function takeDown(owner: Sql, id: string, reasonCode: string, at = '2026-04-01T08:00:00.000Z'): Promise<void> {
  await owner`update publicity.record set state = 'withdrawn', reason_code = ${reasonCode}, withdrawn_at = ${at}, acted_at = ${at},
    withdrawn_reason = '依法撤下。', version = version + 1 where id = ${id}`
}

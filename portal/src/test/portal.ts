import { connect, type Sql } from '../../../server/src/kit/db.ts'
import type { Clock } from '../../../server/src/kit/instant.ts'
import { testDatabase } from '../../../server/src/kit/test/database.ts'
import { newId } from '../../../server/src/kit/uuid.ts'
import { makeServer } from '../../../server/src/platform/http/index.ts'
import { mountPortal } from '../index.ts'

export type Portal = Awaited<ReturnType<typeof openPortal>>

/** The public pages on a database of their own that holds one city bureau. `owner` arranges; the pages read as `fadu_portal`. */
export async function openPortal(clock?: Clock) {
  const database = await testDatabase()
  const owner: Sql = connect(database.ownerUrl, 2)
  const sql: Sql = connect(database.portalUrl, 3)
  const [unitId, unitPath] = [newId(), '/220300000000/']
  await owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${unitId}, ${unitId}, '220300000000', '220300', '四平市公安局', '四公', 'city-bureau', 'city', ${unitPath})`
  const importId = newId()
  await owner`insert into cases.import ${owner({
    ...{ id: importId, unitPath, fileName: '示例.csv', dryRun: false, importedBy: 'test', importedByName: '测试' },
    ...{ importedAt: '2026-03-21T08:00:00Z', readRows: 0, createdRows: 0, updatedRows: 0, skippedRows: 0, wrongRows: 0 },
  })}`
  const app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  mountPortal(app, { sql, publicUrl: 'https://example.test', ...(clock ? { clock } : {}) })
  return {
    owner,
    sql,
    database,
    app,
    unitId,
    unitPath,
    publish: (number: string, more: Values = {}, fields: Values = {}) =>
      publish({ owner, unitId, unitPath, importId }, number, more, fields),
    get: (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers }),
    async close() {
      await app.close()
      await Promise.all([owner.end(), sql.end()])
      await database.drop()
    },
  }
}

type Values = Record<string, unknown>
type House = { owner: Sql; unitId: string; unitPath: string; importId: string }

/** A historical decision and its record, public unless told otherwise. */
async function publish(
  { owner, unitId, unitPath, importId }: House,
  number: string,
  more: Values,
  fields: Values,
): Promise<string> {
  const importedId = newId()
  const shown = {
    partyName: '示例商贸有限公司',
    partyType: 'legal-person',
    uscc: '91220300MA0000000X',
    legalRepresentative: null,
    decisionNo: number,
    violationType: '未按规定登记住宿旅客信息',
    violationFacts: '该单位未登记旅客信息。<script>alert(1)</script>',
    legalBasis: ['PSA-2012:56', '某条例第三条'],
    penaltyTypes: ['罚款'],
    penaltyContent: '罚款500元',
    fineFen: 50000,
    confiscatedFen: null,
    decisionDate: '2026-03-20',
    publicityEndDate: '2029-03-20',
    authorityName: '四平市公安局铁西分局',
    authorityUscc: null,
    place: '铁西区',
    ...fields,
  }
  await owner`insert into cases.imported_decision ${owner({
    id: importedId,
    importId,
    organId: unitId,
    rowNumber: 1,
    unitId,
    unitPath,
    organName: '四平市公安局',
    number,
    rawNumber: number,
    decidedOn: '2026-03-20',
    partyName: '示例商贸有限公司',
    partyType: 'legal-person',
    penalties: ['fine'],
    fields: {} as never,
  })}`
  const [row] = await owner`insert into publicity.record ${owner({
    importedId,
    unitId,
    unitPath,
    organName: '四平市公安局铁西分局',
    decidedOn: shown.decisionDate,
    number,
    state: 'published',
    publicFields: shown as never,
    masking: [{ field: 'place', substitute: '铁西区', reason: '地点只公开到区', proposedBy: 'machine' }] as never,
    maskedBy: 'a',
    maskedAt: '2026-03-22T08:00:00Z',
    confirmedBy: 'b',
    confirmedAt: '2026-03-23T08:00:00Z',
    publishedBy: 'c',
    publishedAt: '2026-03-24T08:00:00Z',
    endOn: '2031-03-20',
    collectedAt: '2026-03-21T08:00:00Z',
    ...more,
  })} returning record_no`
  return row?.recordNo
}

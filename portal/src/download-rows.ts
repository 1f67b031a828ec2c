import { PassThrough, Readable } from 'node:stream'
import { DomainError } from '../../server/src/kit/errors.ts'
import { type Column, type Values, writeCsv } from '../../server/src/kit/tables/index.ts'
import {
  type DownloadRow,
  isLicence,
  KIND_NAME,
  PARTY_TYPE_NAME,
  PUBLIC_STATE_NAME,
  type ShownFields,
} from '../../server/src/modules/publicity/public.ts'

type Rows = AsyncIterable<DownloadRow[]>

const text = (key: string, title: string): Column => ({ key, title, kind: 'text' })
/** What the page of a decision shows, column by column. */
export const COLUMNS: readonly Column[] = [
  text('kind', '决定种类'),
  text('partyName', '当事人'),
  text('partyType', '当事人类别'),
  text('uscc', '统一社会信用代码'),
  text('legalRepresentative', '法定代表人'),
  text('decisionNo', '决定书文号'),
  text('violationType', '违法行为类型'),
  text('violationFacts', '违法事实'),
  text('legalBasis', '依据'),
  text('licenceKind', '许可事项'),
  text('licenseDocName', '许可决定文书名称'),
  text('licenseType', '许可类别'),
  text('certificateName', '许可证书名称'),
  text('certificateNo', '许可编号'),
  text('licenseContent', '许可内容'),
  { key: 'validFrom', title: '许可有效期自', kind: 'date' },
  { key: 'validTo', title: '许可有效期至', kind: 'date' },
  text('status', '许可当前状态'),
  text('penaltyTypes', '处罚类别'),
  text('penaltyContent', '处罚内容'),
  { key: 'fineYuan', title: '罚款金额（元）', kind: 'number' },
  { key: 'confiscatedYuan', title: '没收金额（元）', kind: 'number' },
  { key: 'decisionDate', title: '决定日期', kind: 'date' },
  { key: 'publicityEndDate', title: '公示截止期（信用信息）', kind: 'date' },
  text('authorityName', '作出机关'),
  text('authorityUscc', '作出机关统一社会信用代码'),
  text('place', '地点'),
  { key: 'publishedOn', title: '公示日期', kind: 'date' },
  { key: 'endOn', title: '本网站公示至', kind: 'date' },
  text('state', '公示状态'),
  text('address', '网址'),
]

const yuan = (fen: number | null) => (fen === null ? null : (fen / 100).toFixed(2))

/** The fields of this kind of decision as cells; the other kind's columns stay empty, lists are joined by the caller. A licence for good ends on the day the standard writes for it. */
function ownOf(fields: ShownFields): Values {
  if (isLicence(fields))
    return {
      ...fields,
      legalBasis: '',
      decisionNo: fields.licenseDocNo,
      validTo: fields.validTo ?? '2099-12-31',
      status: fields.status === '1' ? '有效' : '无效',
    }
  const { penaltyTypes, fineFen, confiscatedFen } = fields
  return {
    ...fields,
    penaltyTypes: penaltyTypes.join('、'),
    fineYuan: yuan(fineFen),
    confiscatedYuan: yuan(confiscatedFen),
    legalBasis: '',
  }
}

function valuesOf(row: DownloadRow, publicUrl: string): Values {
  const { fields, recordNo, publishedOn, endOn } = row
  return {
    ...ownOf(fields),
    ...{ legalBasis: fields.legalBasis.join('；'), partyType: PARTY_TYPE_NAME[fields.partyType] },
    ...{ kind: KIND_NAME[row.kind], state: PUBLIC_STATE_NAME[row.state], publishedOn, endOn },
    address: `${publicUrl}/decisions/${recordNo}`,
  }
}

async function* each(rows: Rows, publicUrl: string): AsyncGenerator<Values> {
  for await (const batch of rows) for (const row of batch) yield valuesOf(row, publicUrl)
}

/** UTF-8 with byte-order mark, guarded against formulas. */
export function csvOf(rows: Rows, publicUrl: string): Readable {
  const out = new PassThrough()
  writeCsv(out, COLUMNS, each(rows, publicUrl)).catch((error) => out.destroy(error))
  return out
}

/** `{"source", "decisions": […]}`, one decision a line. Codes as in the API description; sums in fen. */
export function jsonOf(rows: Rows, publicUrl: string): Readable {
  return Readable.from(jsonText(rows, publicUrl), { objectMode: false })
}

async function* jsonText(rows: Rows, publicUrl: string): AsyncGenerator<string> {
  yield `{"source":${JSON.stringify(`${publicUrl}/decisions`)},"decisions":[`
  let first = true
  for await (const batch of rows) {
    const lines = batch.map(({ recordNo, decidedOn: _, ...row }) =>
      JSON.stringify({ recordNo, address: `${publicUrl}/decisions/${recordNo}`, ...row }),
    )
    yield `${first ? '\n' : ',\n'}${lines.join(',\n')}`
    first = false
  }
  yield '\n]}\n'
}

const MOST_AT_ONCE = 4
let running = 0

/**
 * Lets at most four whole files run at once, so that downloads never take the pages' share.
 * @throws DomainError `busy`
 */
export function oneOfFew(open: () => Readable): Readable {
  if (running >= MOST_AT_ONCE)
    throw new DomainError('busy', 'downloads-busy', '同时下载的人较多，请过一会儿再试；也可以先用筛选条件缩小范围。')
  const stream = open()
  running++
  stream.once('close', () => running--)
  return stream
}

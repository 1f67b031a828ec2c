import { type Route, route } from '../../platform/index.ts'
import { getLedger, listLedgerRecords } from './actions-ledger.ts'
import * as t from './types-ledger.ts'

export const ledgerRoutes: readonly Route[] = [
  route('GET', '/publicity/ledger', { summary: '公示台账', query: t.LedgerQuery, reply: [200, t.Ledger] }, getLedger),
  route(
    'GET',
    '/publicity/ledger/records',
    { summary: '公示台账所计的决定', query: t.LedgerLineQuery, reply: [200, t.LedgerLinePage] },
    listLedgerRecords,
  ),
]

import { aUnit, BANNED_GOODS, daysAgo, decided } from './arrange.ts'
import type { Office } from './office.ts'
import { officesOf } from './publish.ts'
import type { Stage } from './stage.ts'

/** A case from report to closure today. */
export async function closedToday(stage: Stage, serial: number): Promise<void> {
  const { banan, ...others } = await officesOf(stage)
  const { caseId, decision } = await decided({ banan, ...others }, aUnit(serial))
  const { file } = await banan.get(`/cases/${caseId}`)
  for (const { id: partyId, role } of file.parties)
    if (role === 'offender' || role === 'victim')
      await banan.act(caseId, 'deliveries', {
        ...{ decisionId: decision.id, partyId, method: 'handed-over', deliveredOn: daysAgo(0), toldPublication: true },
      })
  await banan.act(caseId, 'payments', {
    ...{
      decisionId: decision.id,
      kind: 'fine',
      paidOn: daysAgo(0),
      amountFen: BANNED_GOODS.fineFen,
      channel: 'bank',
      receipt: `PJ${serial}`,
    },
  })
  await banan.act(caseId, 'closure', { ground: 'executed', closedOn: daysAgo(0) })
}

/** A problem from the campaign to closure: explained by the unit, checked and closed by another. */
export async function putRight(unit: Office, checker: Office, responsibleId: string, rectificationId: string): Promise<void> {
  const at = `/inspection/rectifications/${rectificationId}`
  const act = async (who: Office, noun: string, body: Record<string, unknown>) => {
    const { rectification } = await who.get(at)
    await who.post(`${at}/${noun}`, { version: rectification.version, ...body })
  }
  await act(unit, 'confirmation', { words: null })
  await act(unit, 'assignment', { responsibleId, measure: '书面说明原因，明确责任。', dueOn: null })
  await act(unit, 'start', {})
  await act(unit, 'submissions', { words: '已书面说明原因和责任。' })
  await act(checker, 'checks', { verdict: 'verified', words: '说明属实。' })
  await act(checker, 'closure', { words: null })
}

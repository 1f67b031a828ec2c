import { createHash } from 'node:crypto'
import type { Sql } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import type { Side } from './people.ts'

/** A fault to be put right, handed in with its proof, and what else supervision keeps of a side. @returns the ids a stranger would need */
export async function arrangeSupervision(owner: Sql, side: Side, made: { caseId: string; number: string }) {
  const [rectificationId, proofId, fileId] = [newId(), newId(), newId()]
  const at = { unitId: side.station.id, unitPath: side.station.path }
  const fault = {
    code: 'by-hand',
    category: 'service',
    severity: 'ordinary',
    title: `${side.letter}方问题`,
    facts: '示例',
    law: ['APL:61'],
  }
  await owner`insert into inspection.rectification ${owner({
    ...{
      id: rectificationId,
      faultKey: rectificationId,
      sourceKind: 'by-hand',
      sourceId: newId(),
      ...at,
      ...fault,
      remedy: '补正',
      correctable: true,
    },
    ...{
      caseId: made.caseId,
      caseNumber: made.number,
      foundBy: 'x',
      foundByName: `${side.letter}方巡查员`,
      foundAt: '2026-03-09T08:00:00Z',
      state: 'found',
    },
    ...{ dueFrom: '2026-03-09', dueDays: 2, dueOn: '2026-03-11' },
  })}`
  const sha256 = createHash('sha256').update(`${side.letter}方佐证`).digest('hex')
  const file = { sha256, bytes: 12, type: 'text/plain', name: `${side.letter}方佐证.txt` }
  await owner`insert into platform.file ${owner({ id: fileId, ...file, uploadedBy: 'x', uploadedAt: '2026-03-09T08:00:00Z' })}`
  await owner`insert into inspection.rectification_evidence ${owner({
    ...{
      id: proofId,
      rectificationId,
      round: 1,
      words: `${side.letter}方说明`,
      fileId,
      fileSha256: sha256,
      fileBytes: 12,
      fileType: file.type,
    },
    ...{ fileName: file.name, addedBy: 'x', addedName: 'x', addedAt: '2026-03-09T08:00:00Z' },
  })}`
  await owner`insert into inspection.rectification_entry ${owner({
    ...{ rectificationId, act: 'open', at: '2026-03-09T08:00:00Z', byId: 'x', byName: 'x', fromState: null, toState: 'found' },
    ...{ dueOn: null, late: false, words: null },
  })}`
  const [round, at9] = [{ rectificationId, round: 1 }, '2026-03-09T08:00:00Z']
  await owner`insert into inspection.rectification_dispute ${owner({ rectificationId, reason: '示例', raisedBy: 'x', raisedAt: at9 })}`
  await owner`insert into inspection.rectification_submission ${owner({ ...round, words: '示例', submittedBy: 'x', submittedName: 'x', submittedAt: at9 })}`
  await owner.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'checker', true), set_config('fadu.scope', '/220300000000/', true)` // whose unit the trigger notes
    await tx`insert into inspection.rectification_check ${tx({
      ...{ ...round, submittedBy: 'x', unitPath: '', verdict: 'sent-back', words: '示例' },
      ...{ checkedBy: 'x', checkedName: 'x', checkerUnit: '', checkedAt: at9 },
    })}`
  })
  const [supervisionId, lookBackId, drawId, commentId] = [newId(), newId(), newId(), newId()]
  const number = `四公（${side.letter}）执监字〔2026〕1号`
  const issuer = { issuerId: side.county.id, issuerPath: side.county.path }
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica` // numbers and draws have tests of their own
    await tx`insert into inspection.supervision_notice ${tx({
      ...{
        id: supervisionId,
        number,
        ...at,
        ...issuer,
        caseId: made.caseId,
        caseNumber: made.number,
        rectificationId,
        kind: 'correct',
      },
      ...{
        problems: `${side.letter}方问题`,
        demands: '改正',
        law: [],
        issuedBy: 'x',
        issuedName: 'x',
        issuedAt: at9,
        replyFrom: '2026-03-09',
      },
      ...{ replyDays: 10, replyDueOn: '2026-03-23', state: 'replied', round: 1 },
    } as never)}`
    const replied = { repliedBy: 'x', repliedName: 'x', repliedAt: at9, dueOn: null, late: false }
    await tx`insert into inspection.supervision_reply ${tx({ noticeId: supervisionId, round: 1, words: `${side.letter}方回复`, ...replied })}`
    const judged = { accepted: false, words: '示例', judgedBy: 'x', judgedName: 'x', judgeUnit: '/x/', judgedAt: at9 }
    await tx`insert into inspection.supervision_verdict ${tx({ noticeId: supervisionId, round: 1, ...judged })}`
    await tx`insert into draws.plan ${tx({
      ...{
        id: drawId,
        drawNo: drawId.slice(-12).padStart(16, '0'),
        ...at,
        kind: 'look-back',
        title: '示例',
        basis: [],
        contributors: 2,
        revealHours: 24,
      },
      ...{ timesLimit: null, inspectorsEach: 0, inspectOn: null, strata: tx.json([]), plannedBy: 'x', plannedAt: at9 },
    } as never)}`
    await tx`insert into inspection.look_back ${tx({
      ...{ id: lookBackId, ...at, title: `${side.letter}方回头看`, fromOn: '2026-02-01', toOn: '2026-02-28', listed: 1, size: 1 },
      ...{ drawId, madeBy: 'x', madeAt: at9 },
    })}`
    await tx`insert into inspection.look_back_item ${tx({ lookBackId, rectificationId })}`
    const content = {
      unitName: `${side.letter}方`,
      month: '2026-02',
      totals: [],
      byCheck: [],
      byUnit: [],
      repeats: [],
      trend: [],
      good: [],
      bad: [],
    }
    await tx`insert into inspection.monthly_comment ${tx({
      ...{ id: commentId, ...at, month: '2026-02-01', words: `${side.letter}方点评`, content: tx.json(content) },
      ...{ issuedBy: 'x', issuedName: 'x', issuedAt: at9 },
    } as never)}`
    await tx`insert into inspection.comment_record ${tx({ commentId, figure: 'put-opened', kind: 'rectification', recordId: rectificationId })}`
  })
  const held = await arrangeCommittee(owner, side)
  return { rectificationId, proofId, supervisionId, lookBackId, commentId, ...held }
}

/** A meeting of the committee with an item, a task and what was said of it. */
async function arrangeCommittee(owner: Sql, side: Side) {
  const [meetingId, agendaId, taskId] = [newId(), newId(), newId()]
  const at = { unitId: side.station.id, unitPath: side.station.path }
  const words = `${side.letter}方议题`
  await owner`insert into governance.meeting ${owner({
    ...{
      id: meetingId,
      ...at,
      title: `${side.letter}方会议`,
      heldOn: '2026-03-09',
      place: '示例',
      chair: '示例',
      attendees: ['示例'],
    },
    ...{ calledBy: 'x', calledAt: '2026-03-09T08:00:00Z' },
  })}`
  await owner`insert into governance.agenda_item ${owner({ id: agendaId, meetingId, position: 1, kind: 'other', title: words, words, decision: null })}`
  await owner`insert into governance.task ${owner({ id: taskId, itemId: agendaId, ...at, words, dueOn: '2026-03-20', meetingTitle: words, itemTitle: words })}`
  await owner.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'office', true)`
    const entry = { taskId, act: 'set', words, late: false, byId: 'x', byName: 'x', at: '2026-03-09T08:00:00Z' }
    await tx`insert into governance.task_entry ${tx(entry)}`
  })
  return { meetingId, agendaId, taskId }
}

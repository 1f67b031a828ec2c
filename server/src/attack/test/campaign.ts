import type { Sql } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import type { Side } from './people.ts'

const AT = '2026-03-05T01:00:00Z'

/** A review of one side's files by its own county, told and appealed against, with every row a campaign leaves; keys and guards are tested elsewhere. */
export async function arrangeCampaign(owner: Sql, side: Side, caseId: string) {
  const name = {
    campaign: newId(),
    round: newId(),
    file: newId(),
    assignment: newId(),
    problem: newId(),
    appeal: newId(),
    criminal: newId(),
  }
  const [of, unit] = [
    { roundId: name.round, fileId: name.file },
    { unitId: side.station.id, unitPath: side.station.path },
  ]
  const entry = {
    criterion: 'D',
    item: null,
    veto: null,
    hundredths: 100,
    category: 'time-limit',
    severity: 'ordinary',
    correctable: true,
  }
  const words = { page: '1', article: 'APL:60', words: `${side.letter}方超期` }
  const mark = { entries: [{ ...entry, ...words }] as never, submittedAt: AT, hundredths: 9900, veto: false }
  const organs = { markerOrganId: side.city.id, fileOrganId: side.county.id }
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    const span = {
      closedFrom: '2026-01-01',
      closedTo: '2026-12-31',
      kinds: tx.array(['administrative', 'criminal']),
      plannedRounds: 1,
    }
    const standard = (await tx`select ${tx.json(STANDARD as never)}::jsonb as s`)[0]?.s
    await tx`insert into assessment.campaign ${tx({ id: name.campaign, unitId: side.county.id, unitPath: side.county.path, title: `${side.letter}方评查`, ...span, standard, plannedBy: 'x', plannedAt: AT, startedAt: AT } as never)}`
    const told = { sampledAt: AT, assignedAt: AT, fedBackAt: AT, appealBy: '2026-03-31' }
    const sample = { by: [], take: 'count', size: 1 } as never
    await tx`insert into assessment.round ${tx({ id: name.round, campaignId: name.campaign, organiserPath: side.county.path, sequence: 1, title: `${side.letter}方第一轮`, sample, drawId: newId(), plannedAt: AT, ...told })}`
    await tx`insert into assessment.file ${tx({ id: name.file, roundId: name.round, kind: 'administrative', caseId, number: `${side.letter}方案卷`, ...unit, organId: side.county.id, stratum: '全部', sequence: 1 })}`
    await tx`insert into assessment.criminal_file ${tx({ id: name.criminal, number: `${side.letter}方刑卷`, ...unit, organId: side.county.id, handlerId: side.lead.id, closedOn: '2026-03-01', registeredBy: 'x', registeredAt: AT })}`
    const imported = {
      id: newId(),
      fileName: `${side.letter}方刑卷.csv`,
      dryRun: false,
      read: 1,
      created: 0,
      skipped: 0,
      wrong: 1,
    }
    await tx`insert into assessment.criminal_import ${tx({ ...imported, unitPath: side.county.path, importedBy: 'x', importedAt: AT })}`
    await tx`insert into assessment.criminal_import_wrong ${tx({ importId: imported.id, row: 2, cells: {} as never, errors: {} as never })}`
    for (const [slot, personId] of [side.second.id, side.chief.id].entries()) {
      await tx`insert into assessment.marker (round_id, person_id, organ_id) values (${name.round}, ${personId}, ${side.city.id})`
      await tx`insert into assessment.assignment ${tx({ id: slot === 0 ? name.assignment : newId(), ...of, slot: slot + 1, personId, ...organs, ...mark })}`
    }
    await tx`insert into assessment.drop_out ${tx({ roundId: name.round, personId: side.second.id, reason: `${side.letter}方调离`, recordedBy: 'x', recordedAt: AT })}`
    await tx`insert into assessment.handover ${tx({ assignmentId: name.assignment, roundId: name.round, fromPerson: side.second.id, toPerson: side.chief.id, draftEntries: 0, recordedAt: AT })}`
    await tx`insert into assessment.former_draw ${tx({ drawId: newId(), roundId: name.round, sample, plannedAt: AT, replacedAt: AT })}`
    const marks = [{ slot: 1, hundredths: 9900, veto: false }] as never
    await tx`insert into assessment.score ${tx({ ...of, edition: 1, hundredths: 9900, veto: false, grade: 'excellent', rule: 'two', marks, givenAt: AT })}`
    await tx`insert into assessment.problem (id, round_id, file_id, ordinal, entry, category, severity, slots)
      values (${name.problem}, ${name.round}, ${name.file}, 1, ${tx.json({ ...entry, ...words })}, 'time-limit', 'ordinary', '{1,2}')`
    await tx`insert into assessment.appeal (id, file_id, round_id, unit_path, problems, reason, submitted_by, submitted_at, due_on)
      values (${name.appeal}, ${name.file}, ${name.round}, ${side.station.path}, ${[name.problem]}::uuid[], ${`${side.letter}方申诉`}, 'x', ${AT}, '2026-03-31')`
  })
  return name
}

const STANDARD = {
  criteria: { administrative: [{ code: 'D', title: '程序', hundredths: 10_000, deductions: [] }], criminal: [] },
  vetoes: [],
  ...{
    spreadHundredths: 1000,
    excellentHundredths: 9000,
    passHundredths: 6000,
    unitExcellentHundredths: 9000,
    unitMeetsHundredths: 7000,
  },
  ...{ pairsApart: true, appealDays: 3, decisionDays: 5, panel: 1 },
}

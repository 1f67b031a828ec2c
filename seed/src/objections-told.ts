import type { Day } from '../../server/src/kit/day.ts'
import type { Capacity, ObjectionKind, Outcome } from '../../server/src/modules/publicity/index.ts'

/** An objection of the demo. Days: after the page went up, or a fixed day; then after the objection came in. */
export type Told = {
  year: 2022 | 2026
  after?: number
  on?: Day
  kind: ObjectionKind
  capacity: Capacity
  words: string
  acceptedAfter?: number
  answeredAfter?: number
  outcome?: Outcome
  answer?: string
}

const maintained = { outcome: 'maintained' as const, answer: '经核查，公示内容与处罚决定书一致，予以维持。' }
const unrelated = {
  outcome: 'not-accepted' as const,
  answer: '来件反映的事项与本条公示信息无关，不予受理。请向有权处理的机关反映。',
}
const corrected = { outcome: 'corrected' as const, answer: '异议属实。公示内容已按处罚决定书更正。' }
const partly = {
  outcome: 'partly-corrected' as const,
  answer: '部分属实。违法事实的表述已更正；罚款金额与决定书一致，不作变更。',
}
const withdrawn = { outcome: 'withdrawn' as const, answer: '异议属实，该信息公示有误，已经撤回。' }

/** Every outcome; one answered late, one late and still open, one that came in on the last day told. */
export const OBJECTIONS: readonly Told[] = [
  {
    year: 2022,
    after: 4,
    kind: 'facts',
    capacity: 'party',
    words: '公示的违法事实与决定书不一致。',
    acceptedAfter: 1,
    answeredAfter: 4,
    ...corrected,
  },
  {
    year: 2022,
    after: 9,
    kind: 'facts',
    capacity: 'agent',
    words: '认为处罚内容与决定书不符。',
    acceptedAfter: 1,
    answeredAfter: 5,
    ...maintained,
  },
  {
    year: 2022,
    after: 15,
    kind: 'other',
    capacity: 'other',
    words: '要求查询另一件案件的办理情况。',
    answeredAfter: 2,
    ...unrelated,
  },
  {
    year: 2022,
    after: 3,
    kind: 'not-public',
    capacity: 'party',
    words: '该决定不应当公示。',
    acceptedAfter: 1,
    answeredAfter: 3,
    ...withdrawn,
  },
  {
    year: 2022,
    after: 21,
    kind: 'term',
    capacity: 'party',
    words: '认为公示期应当缩短。',
    acceptedAfter: 2,
    answeredAfter: 6,
    ...maintained,
  },
  {
    year: 2022,
    after: 6,
    kind: 'facts',
    capacity: 'party',
    words: '违法事实和罚款金额均有误。',
    acceptedAfter: 1,
    answeredAfter: 5,
    ...partly,
  },
  {
    year: 2022,
    after: 11,
    kind: 'personal-data',
    capacity: 'other',
    words: '认为公示内容可能识别到个人。',
    acceptedAfter: 3,
    answeredAfter: 20,
    ...maintained,
  },
  { year: 2022, after: 30, kind: 'other', capacity: 'other', words: '对处罚决定本身不服。', answeredAfter: 3, ...unrelated },
  {
    year: 2022,
    after: 8,
    kind: 'facts',
    capacity: 'agent',
    words: '公示的事实表述不完整。',
    acceptedAfter: 1,
    answeredAfter: 4,
    ...corrected,
  },
  {
    year: 2026,
    on: '2026-05-12' as Day,
    kind: 'facts',
    capacity: 'party',
    words: '公示的事实表述有遗漏。',
    acceptedAfter: 1,
    answeredAfter: 4,
    ...partly,
  },
  {
    year: 2026,
    on: '2026-08-18' as Day,
    kind: 'term',
    capacity: 'agent',
    words: '认为公示期计算有误。',
    acceptedAfter: 1,
    answeredAfter: 5,
    ...maintained,
  },
  {
    year: 2026,
    on: '2026-11-09' as Day,
    kind: 'facts',
    capacity: 'party',
    words: '公示的违法事实与实际情况不符。',
    acceptedAfter: 1,
  },
  {
    year: 2026,
    on: '2026-11-19' as Day,
    kind: 'personal-data',
    capacity: 'other',
    words: '请核对遮盖是否完整。',
    acceptedAfter: 1,
  },
  { year: 2026, on: '2026-11-20' as Day, kind: 'not-public', capacity: 'party', words: '认为该信息不应当公示。' },
]

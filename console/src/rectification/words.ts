import type { Reply } from '../api/operations.ts'
import type { Tone } from '../theme.ts'

export type RectificationRow = Reply<'listRectifications'>['items'][number]
export type RectificationDetail = Reply<'getRectification'>
export type State = RectificationRow['state']

export const STATES: Record<State, { title: string; tone: Tone }> = {
  found: { title: '待认领', tone: 'amber' },
  confirmed: { title: '待指定责任人', tone: 'amber' },
  disputed: { title: '有异议，待裁定', tone: 'amber' },
  assigned: { title: '已指定责任人', tone: 'blue' },
  'in-correction': { title: '整改中', tone: 'blue' },
  submitted: { title: '已报送，待核查', tone: 'amber' },
  verified: { title: '核查通过，待销号', tone: 'blue' },
  closed: { title: '已销号', tone: 'green' },
  'sent-back': { title: '退回重改', tone: 'red' },
  reopened: { title: '重新出现', tone: 'red' },
  cancelled: { title: '已撤销', tone: 'grey' },
}
export const STATE_NAMES = Object.fromEntries(Object.entries(STATES).map(([code, { title }]) => [code, title])) as Record<
  State,
  string
>

export const SOURCES: Record<RectificationRow['sourceKind'], string> = {
  finding: '网上日巡查',
  'campaign-problem': '案件评查',
  'by-hand': '人工发现',
}
export const VERDICTS = { verified: '整改到位', 'sent-back': '退回重改' } as const

export const ACTS = {
  confirm: '认领问题',
  dispute: '提出异议',
  decideDispute: '裁定异议',
  assign: '指定责任人',
  start: '开始整改',
  addProof: '上传佐证',
  submit: '报送核查',
  nameChecker: '指定核查人',
  check: '核查',
  close: '销号',
  reopen: '重新整改',
  cancel: '撤销问题',
} as const
export type ActName = keyof typeof ACTS
/** Why an act is not possible now. */
export const refusedOf = ({ acts }: RectificationDetail, name: ActName) => acts[name]?.refused
/** What an entry of the timeline says it was. */
export const ENTRIES: Record<string, string> = {
  ...ACTS,
  open: '登记问题',
  silence: '逾期未答复，视为认领',
  'came-back': '再次发现',
}

import { dayOf, dayWords } from '../../../kit/day.ts'
import type { IssuedDocument } from '../../../platform/documents/index.ts'
import { citationText } from '../../law/index.ts'
import { KIND_NAME, type Notice } from './types.ts'

const cited = (law: readonly string[]) => law.map((one) => (/^[A-Z0-9-]+:\d/.test(one) ? citationText(one) : one)).join('、')

/** 执法监督通知书 as it is issued. */
export function noticeLetter(notice: Notice): IssuedDocument {
  const { number, law, replyDays, replyDueOn } = notice
  const due = replyDueOn ? `（${dayWords(replyDueOn)}前）` : ''
  return {
    organ: notice.issuerName,
    title: '执法监督通知书',
    number,
    addressee: notice.unitName,
    facts: [
      ...(notice.caseNumber ? [{ name: '案件编号', value: notice.caseNumber }] : []),
      { name: '处理要求', value: KIND_NAME[notice.kind] },
    ],
    paragraphs: [
      `经监督检查，你单位存在以下问题：${notice.problems}`,
      ...(law.length > 0 ? [`依据：${cited(law)}。`] : []),
      `现要求你单位：${notice.demands}`,
      `请在收到本通知书之日起${replyDays}个工作日内${due}书面回复办理情况。对本通知书有异议的，可以在回复中一并提出。`,
    ],
    issuedOn: dayOf(notice.issuedAt),
    code: { content: number, words: `文号：${number}` },
  }
}

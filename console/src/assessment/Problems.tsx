import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { STATES } from '../rectification/words.ts'
import { PlainTable } from '../ui/PlainTable.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { CATEGORIES, deducted, type Problem, SEVERITIES, SLOTS } from './words.ts'

/** Every problem once, with the marks that hold it and what became of it. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <PlainTable<Problem>
      label="问题"
      rowKey={({ id }) => id}
      rows={problems}
      empty="没有记录问题。"
      columns={[
        { title: '序号', right: true, render: ({ ordinal }) => ordinal },
        { title: '评分项', render: ({ entry }) => entry.veto ?? entry.item ?? entry.criterion },
        {
          title: '扣分',
          right: true,
          render: ({ entry }) => (entry.veto ? '否决' : `−${deducted(entry.hundredths)}`),
        },
        {
          title: '问题',
          render: ({ entry, cancelled }) => (
            <>
              {cancelled ? <del>{entry.words}</del> : entry.words}
              <div className="soft">
                第 {entry.page} 页，依据 {entry.article}
              </div>
            </>
          ),
        },
        { title: '类别', render: ({ entry }) => CATEGORIES[entry.category] },
        { title: '程度', render: ({ entry }) => `${SEVERITIES[entry.severity]}${entry.correctable ? '' : '，不能补正'}` },
        { title: '记录人次', render: ({ slots }) => slots.map((slot) => SLOTS[slot]).join('、') },
        { title: '整改', render: (problem) => <Rectified of={problem} /> },
      ]}
    />
  )
}

function Rectified({ of: { cancelled, rectificationId, rectificationState } }: { of: Problem }) {
  if (cancelled) return <StateTag tone="grey">申诉后撤销</StateTag>
  if (rectificationId === null) return '本轮结束后转整改'
  if (rectificationState === null) return '已转整改'
  const { tone, title } = STATES[rectificationState]
  return (
    <Link to={paths.rectification({ rectificationId })}>
      <StateTag tone={tone}>{title}</StateTag>
    </Link>
  )
}

import { Input } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import { useMay, useSession } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { useSave } from '../ui/useSave.ts'
import { commitmentOf, keepValue, keptValue, newValue } from './part.ts'
import type { DrawDetail } from './words.ts'

/** Who gives a part of the seed: first the commitment, then, when all have committed, the number itself. */
export function PartsSection({ draw }: { draw: DrawDetail }) {
  const gives = useMay('draw.contribute')
  const { plan, state, parts } = draw
  if (plan.frozenAt === null) return null
  return (
    <Section title="各方的随机数">
      {plan.revealBy && (
        <p>
          公开期限：
          <InstantText at={plan.revealBy} />
        </p>
      )}
      <PlainTable<DrawDetail['parts'][number]>
        label="各方的承诺和公开"
        rowKey={({ attempt, slot }) => `${attempt}-${slot}`}
        rows={parts}
        columns={[
          { title: '次', render: ({ attempt }) => attempt },
          { title: '单位', render: ({ unitName }) => unitName },
          { title: '承诺', render: ({ commitment }) => <code>{commitment.slice(0, 16)}…</code> },
          { title: '承诺时间', render: ({ committedAt }) => <InstantText at={committedAt} /> },
          { title: '公开时间', render: ({ revealedAt }) => <InstantText at={revealedAt} /> },
        ]}
        empty="还没有单位承诺。"
      />
      {gives && state === 'committing' && <Commit draw={draw} />}
      {gives && state === 'revealing' && <Reveal draw={draw} />}
    </Section>
  )
}

function Commit({ draw: { plan, acts } }: { draw: DrawDetail }) {
  const { accountId } = useSession()
  const commit = useSave(
    () => {
      const value = newValue()
      keepValue(plan.id, plan.attempt, accountId, value) // first, so that what is committed to is never lost
      const commitment = commitmentOf(plan.listHash ?? '', plan.attempt, plan.committed + 1, value)
      return api.commitPart({ drawId: plan.id, attempt: plan.attempt, commitment })
    },
    { refresh: [q.getDraw({ drawId: plan.id }).queryKey], said: '已承诺；随机数保存在本机浏览器中' },
  )
  return (
    <>
      <Problem error={commit.error} />
      <ActButton type="primary" refused={acts.commit} loading={commit.isPending} onClick={() => commit.mutate(undefined)}>
        产生随机数并承诺
      </ActButton>
      <p className="soft">随机数在本机产生，只把承诺（摘要）发出；公开时请用同一台计算机、同一浏览器，或者事先抄录。</p>
    </>
  )
}

function Reveal({ draw: { plan, acts } }: { draw: DrawDetail }) {
  const { accountId } = useSession()
  const [value, setValue] = useState(keptValue(plan.id, plan.attempt, accountId))
  const reveal = useSave(() => api.revealPart({ drawId: plan.id, value: value.trim() }), {
    refresh: [q.getDraw({ drawId: plan.id }).queryKey, ['listDraws']],
    said: '已公开；各方到齐以前任何人看不到',
  })
  return (
    <>
      <Problem error={reveal.error} />
      {acts.reveal === null && (
        <>
          <label htmlFor="draw-value">承诺时产生的随机数（64 位）</label>
          <Input id="draw-value" value={value} maxLength={64} onChange={(event) => setValue(event.target.value)} />
        </>
      )}
      <ActButton type="primary" refused={acts.reveal} loading={reveal.isPending} onClick={() => reveal.mutate(undefined)}>
        公开随机数
      </ActButton>
    </>
  )
}

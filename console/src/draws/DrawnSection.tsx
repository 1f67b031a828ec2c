import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { DayText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { type DrawDetail, HANDLINGS, RESULTS } from './words.ts'

type Drawn = DrawDetail['drawn'][number]

/** What was drawn, by whom it is inspected, and what was found. */
export function DrawnSection({ draw }: { draw: DrawDetail }) {
  const records = useMay('draw.run') && draw.acts.inspect === null && draw.plan.kind === 'inspection'
  const [opened, open] = useState<Drawn | null>(null)
  if (draw.drawn.length === 0) return null
  return (
    <Section title="抽取结果">
      <PlainTable<Drawn>
        label="抽中的对象"
        rowKey={({ objectId }) => objectId}
        rows={draw.drawn}
        columns={[
          { title: '序号', right: true, render: ({ sequence }) => sequence },
          { title: '对象', render: ({ name }) => name },
          { title: '分层', render: ({ stratum }) => stratum },
          { title: '检查人员', render: ({ inspectors }) => inspectors.join('、') || '—' },
          { title: '检查日期', render: ({ inspectedOn }) => <DayText day={inspectedOn} /> },
          {
            title: '结果',
            render: ({ result, handling }) => (result && handling ? `${RESULTS[result]}；${HANDLINGS[handling]}` : '—'),
          },
          {
            title: '应公布之日',
            render: ({ dueOn, late }) =>
              dueOn ? (
                <>
                  <DayText day={dueOn} />
                  {late ? '（已逾期公布）' : ''}
                </>
              ) : (
                '—'
              ),
          },
          {
            title: '办理',
            render: (row) =>
              records ? (
                <Button size="small" onClick={() => open(row)}>
                  {row.result ? '更正' : '登记结果'}
                </Button>
              ) : (
                '—'
              ),
          },
        ]}
      />
      <Drawer
        title={`检查结果：${opened?.name ?? ''}`}
        open={opened !== null}
        onClose={() => open(null)}
        size={480}
        destroyOnHidden
      >
        {opened && <InspectionForm draw={draw} drawn={opened} close={() => open(null)} />}
      </Drawer>
    </Section>
  )
}

function InspectionForm({ draw, drawn: { objectId }, close }: { draw: DrawDetail; drawn: Drawn; close: () => void }) {
  const drawId = draw.plan.id
  return (
    <ActForm<Input<'recordDrawInspection'>, unknown>
      name="recordDrawInspection"
      subject={`${drawId}|${objectId}`}
      refused={draw.acts.inspect}
      act={(form) => api.recordDrawInspection({ ...form, drawId, objectId })}
      refresh={[q.getDraw({ drawId }).queryKey]}
      done={close}
      submit="登记并公布"
      said="已登记，结果同时公布"
    >
      <DayField name="inspectedOn" label="检查日期" hint="结果自检查之日起 20 个工作日内公布。" />
      <ChoiceField name="result" label="检查结果" options={RESULTS} />
      <ChoiceField name="handling" label="处理情况" options={HANDLINGS} />
    </ActForm>
  )
}

import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitField } from '../../ui/UnitPicker.tsx'
import type { LookBackRow } from './words.ts'

/** 回头看: samples of what was closed, drawn so that everybody can check the draw, and looked at again. */
export default function LookBacksPage() {
  const looks = useMay('rectification.look')
  const [open, setOpen] = useState(false)
  return (
    <Page
      title="回头看"
      actions={
        looks && (
          <Button type="primary" onClick={() => setOpen(true)}>
            制定回头看计划
          </Button>
        )
      }
    >
      <p className="soft">
        从已销号的问题中随机抽取一部分，由没有参与整改和核查的人员再看一次；没有整改到位或者反弹的，重新整改。
      </p>
      <DataTable<LookBackRow>
        noun="回头看"
        rowKey={({ id }) => id}
        query={(asked) => q.listLookBacks(asked as never)}
        columns={[
          {
            key: 'title',
            title: '名称',
            render: ({ id, title }) => <Link to={paths.lookBack({ lookBackId: id })}>{title}</Link>,
          },
          { key: 'state', title: '进度', render: (row) => <Standing row={row} /> },
          {
            key: 'period',
            title: '销号期间',
            render: ({ fromOn, toOn }) => (
              <>
                <DayText day={fromOn} />至<DayText day={toOn} />
              </>
            ),
          },
          { key: 'size', title: '抽取', render: ({ listed, size }) => `${listed} 件中抽取 ${size} 件` },
          { key: 'unitName', title: '单位', render: ({ unitName }) => unitName },
        ]}
        empty={<Empty title="还没有回头看计划">有问题销号以后，可以由法制部门制定计划。</Empty>}
      />
      <Drawer title="制定回头看计划" open={open} onClose={() => setOpen(false)} size={560} destroyOnHidden>
        <PlanForm />
      </Drawer>
    </Page>
  )
}

function Standing({ row: { takenAt, size, looked, held } }: { row: LookBackRow }) {
  if (takenAt === null) return <StateTag tone="amber">待抽取</StateTag>
  if (looked < size) return <StateTag tone="blue">{`已看 ${looked}/${size} 件`}</StateTag>
  return held === size ? (
    <StateTag tone="green">全部整改到位</StateTag>
  ) : (
    <StateTag tone="red">{`${size - held} 件没有到位`}</StateTag>
  )
}

function PlanForm() {
  const go = useNavigate()
  return (
    <ActForm<Input<'planLookBack'>, Reply<'planLookBack'>>
      name="planLookBack"
      subject=""
      initial={{ contributors: 2, revealHours: 24 }}
      act={(form) => api.planLookBack(form)}
      refresh={[['listLookBacks'], ['listDraws']]}
      done={({ lookBackId }) => go({ to: paths.lookBack({ lookBackId }) })}
      submit="保存计划"
      said={({ listed }) => `已列入名单 ${listed} 件`}
    >
      <UnitField name="unitId" label="单位" />
      <TextField name="title" label="名称" max={80} hint="抽取名单冻结后公布名称，不要写个人信息。" />
      <DayField name="fromOn" label="销号起始之日" />
      <DayField name="toOn" label="销号截止之日" />
      <NumberField name="size" label="抽取数量" unit="件" min={1} max={10_000} />
      <NumberField name="contributors" label="提供随机数的单位" unit="个" min={2} max={9} />
      <NumberField name="revealHours" label="全部承诺后公开随机数的期限" unit="小时" min={1} max={720} />
    </ActForm>
  )
}

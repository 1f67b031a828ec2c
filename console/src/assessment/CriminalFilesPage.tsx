import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { DayField } from '../ui/DayField.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { PersonField } from '../ui/PersonPicker.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { CriminalImport } from './CriminalImport.tsx'

type Row = Reply<'listCriminalFiles'>['items'][number]

/** Criminal files by their number: nothing of their process is in the system. */
export default function CriminalFilesPage() {
  const registers = useMay('assessment.register')
  const [open, setOpen] = useState(false)
  return (
    <Page
      title="刑事案卷登记"
      trail={[{ title: '案卷评查', to: paths.campaigns() }]}
      actions={
        registers && (
          <Button type="primary" onClick={() => setOpen(true)}>
            登记刑事案卷
          </Button>
        )
      }
    >
      <p className="soft">只登记案卷编号、单位、承办人和结案日期，供评查抽取；刑事案件的办理过程不在本系统。</p>
      {registers && <CriminalImport />}
      <DataTable<Row>
        noun="刑事案卷"
        rowKey={({ id }) => id}
        query={(asked) => q.listCriminalFiles(asked as never)}
        columns={[
          { key: 'number', title: '案卷编号', render: ({ number }) => number },
          { key: 'unitName', title: '办案单位', render: ({ unitName }) => unitName },
          { key: 'handlerName', title: '承办人', render: ({ handlerName }) => handlerName },
          { key: 'closedOn', title: '结案日期', render: ({ closedOn }) => <DayText day={closedOn} /> },
        ]}
        empty={<Empty title="还没有登记刑事案卷">逐份登记，或者下载模板、填好后批量登记。</Empty>}
      />
      <Drawer title="登记刑事案卷" open={open} onClose={() => setOpen(false)} size={520} destroyOnHidden>
        <ActForm<Input<'registerCriminalFile'>, unknown>
          name="registerCriminalFile"
          subject=""
          act={(form) => api.registerCriminalFile(form)}
          refresh={[['listCriminalFiles']]}
          done={() => setOpen(false)}
          submit="登记"
        >
          <TextField name="number" label="案卷编号" max={60} />
          <UnitField name="unitId" label="办案单位" />
          <PersonField name="personId" label="承办人" kind="officer" />
          <DayField name="closedOn" label="结案日期" />
        </ActForm>
      </Drawer>
    </Page>
  )
}

import { Drawer } from 'antd'
import { api } from '../api/client.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { DayField } from '../ui/DayField.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Unit } from './words.ts'

/** Renames or closes a unit. Documents issued before keep the old name. */
export function UnitDrawer({ unit, close }: { unit: Unit; close: () => void }) {
  const refresh = [['listUnits']]
  return (
    <Drawer title={unit.name} open onClose={close} size={560} destroyOnHidden>
      <Section title="更名">
        <ActForm<{ name: string; shortName: string }, unknown>
          name="renameUnit"
          subject={unit.id}
          initial={{ name: unit.name, shortName: unit.shortName }}
          act={(form) => api.renameUnit({ unitId: unit.id, version: unit.version, ...form })}
          refresh={refresh}
          done={close}
          submit="更名"
        >
          <TextField name="name" label="机构全称" max={60} />
          <TextField name="shortName" label="文号简称" max={20} />
        </ActForm>
      </Section>
      <Section title="撤销">
        <ActForm<{ closedOn: string }, unknown>
          name="closeUnit"
          subject={unit.id}
          act={(form) => api.closeUnit({ unitId: unit.id, ...form })}
          refresh={refresh}
          done={close}
          submit="撤销机构"
          said="机构已撤销"
        >
          <DayField name="closedOn" label="撤销日期" hint="自该日起机构不再存在；仍有在岗人员或者下级机构的不能撤销。" />
        </ActForm>
      </Section>
    </Drawer>
  )
}

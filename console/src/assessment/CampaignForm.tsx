import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { KINDS } from './words.ts'

/** A campaign begins with the standard of the settings; it can be changed until it starts. */
export function CampaignForm() {
  const go = useNavigate()
  return (
    <ActForm<Input<'planCampaign'>, Reply<'planCampaign'>>
      name="planCampaign"
      subject=""
      initial={{ kinds: ['administrative'], plannedRounds: 1 }}
      act={(form) => api.planCampaign(form)}
      refresh={[['listCampaigns']]}
      done={({ campaignId }) => go({ to: paths.campaign({ campaignId }) })}
      submit="保存方案"
    >
      <UnitField name="unitId" label="组织单位" />
      <TextField name="title" label="名称" max={100} />
      <ChoiceField name="kinds" label="案卷种类" options={KINDS} many />
      <DayField name="closedFrom" label="结案日期自" />
      <DayField name="closedTo" label="结案日期至" />
      <NumberField name="plannedRounds" label="计划轮次" unit="轮" min={1} max={99} />
    </ActForm>
  )
}

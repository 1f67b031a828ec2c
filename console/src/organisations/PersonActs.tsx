import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { api, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { type PersonPage, QUALIFICATIONS } from './words.ts'

type Form<Id extends 'addCredential' | 'addQualification' | 'addReviewerPost' | 'transferPerson'> = Omit<Input<Id>, 'personId'>

/** What the system administrator records about a person. */
export function PersonActs({ page: { person, on } }: { page: PersonPage }) {
  const personId = person.id
  const common = {
    subject: personId,
    refresh: [q.showPerson({ personId }).queryKey, ['listPeople'], ['checkStaffing']],
    submit: '登记',
  }
  const tab = (key: string, label: string, children: ReactNode) => ({ key, label, children })
  return (
    <Section title="登记变动">
      <Tabs
        items={[
          tab(
            'credential',
            '执法证件',
            <ActForm<Form<'addCredential'>, unknown>
              name="addCredential"
              {...common}
              act={(form) => api.addCredential({ personId, ...form })}
            >
              <TextField name="number" label="证件号" max={40} />
              <DayField name="validFrom" label="有效期起" />
              <DayField name="validTo" label="有效期止" hint="当日仍有效。" />
            </ActForm>,
          ),
          tab(
            'qualification',
            '资格',
            <ActForm<Form<'addQualification'>, unknown>
              name="addQualification"
              {...common}
              act={(form) => api.addQualification({ personId, ...form, validTo: form.validTo ?? null })}
            >
              <ChoiceField name="kind" label="资格" options={QUALIFICATIONS} />
              <TextField name="certificateNo" label="证书编号" max={60} />
              <DayField name="obtainedOn" label="取得日期" to={on} />
              <DayField name="validTo" label="有效至" required={false} hint="长期有效的不填。" />
            </ActForm>,
          ),
          tab(
            'post',
            '法制审核岗位',
            <ActForm<Form<'addReviewerPost'>, unknown>
              name="addReviewerPost"
              {...common}
              act={(form) => api.addReviewerPost({ personId, ...form })}
            >
              <UnitField name="unitId" label="任职单位" />
              <DayField name="fromOn" label="任职日期" />
              <DayField
                name="firstTookUpOn"
                label="初次从事审核的日期"
                hint="2018年1月1日起初次从事行政处罚决定法制审核的，应当取得国家统一法律职业资格。"
              />
            </ActForm>,
          ),
          tab(
            'transfer',
            '调动',
            <ActForm<Form<'transferPerson'>, unknown>
              name="transferPerson"
              {...common}
              act={(form) => api.transferPerson({ personId, ...form, post: form.post || null })}
            >
              <UnitField name="unitId" label="调入机构" />
              <DayField name="on" label="到岗日期" to={on} hint="原单位的法制审核岗位随之结束。" />
              <TextField name="post" label="新职务" max={50} required={false} />
            </ActForm>,
          ),
          tab(
            'leaving',
            '离职',
            <ActForm<{ leftOn: string }, unknown>
              name="recordLeaving"
              {...common}
              act={(form) => api.recordLeaving({ personId, ...form })}
            >
              <DayField name="leftOn" label="离职日期" to={on} hint="自该日起不再在岗；账号由系统管理员另行停用。" />
            </ActForm>,
          ),
        ]}
      />
    </Section>
  )
}

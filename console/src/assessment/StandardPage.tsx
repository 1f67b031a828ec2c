import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { FlagField } from '../ui/FlagField.tsx'
import { ListField } from '../ui/ListField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useParam } from '../ui/useParam.ts'
import './assessment.css'
import { PointsField } from './PointsInput.tsx'
import { KINDS, type Kind, type Standard } from './words.ts'

type Form = { standard: Standard }

/** The standard before the campaign starts: criteria with their deductions, veto items, thresholds and terms. */
export default function StandardPage() {
  const campaignId = useParam('campaignId')
  const go = useNavigate()
  const { data } = useSuspenseQuery(q.getCampaign({ campaignId }))
  const { campaign, acts } = data
  const to = paths.campaign({ campaignId })
  return (
    <Page
      title="评分标准"
      trail={[
        { title: '案卷评查', to: paths.campaigns() },
        { title: campaign.title, to },
      ]}
    >
      <ActForm<Form, unknown>
        name="changeStandard"
        subject={campaignId}
        refused={acts.changeStandard}
        initial={{ standard: campaign.standard } as never}
        act={({ standard }) =>
          api.changeStandard({ campaignId, version: campaign.version, standard: whole(standard, campaign.standard) })
        }
        refresh={[q.getCampaign({ campaignId }).queryKey]}
        done={() => go({ to })}
        submit="保存评分标准"
      >
        {campaign.kinds.map((kind) => (
          <Criteria key={kind} kind={kind} />
        ))}
        <h2>一票否决项</h2>
        <ListField name={['standard', 'vetoes']} noun="否决项" max={60}>
          {(index) => (
            <div className="in-line">
              <TextField name={[index, 'code']} label="代码" max={12} />
              <TextField name={[index, 'title']} label="情形" max={100} />
            </div>
          )}
        </ListField>
        <h2>等次、互检和申诉</h2>
        <PointsField name={['standard', 'spreadHundredths']} label="两次评分相差超过多少时指派第三评查员" />
        <PointsField name={['standard', 'excellentHundredths']} label="案卷优秀" />
        <PointsField name={['standard', 'passHundredths']} label="案卷合格" />
        <PointsField name={['standard', 'unitExcellentHundredths']} label="单位优秀" />
        <PointsField name={['standard', 'unitMeetsHundredths']} label="单位达标" />
        <FlagField name={['standard', 'pairsApart']} label="两个单位不互相评查，也不连续两轮评查同一单位" />
        <NumberField name={['standard', 'appealDays']} label="申诉期限" unit="个工作日" min={1} max={60} />
        <NumberField name={['standard', 'decisionDays']} label="处理申诉的期限" unit="个工作日" min={1} max={60} />
        <NumberField name={['standard', 'panel']} label="处理申诉的人数" unit="人" min={1} max={9} />
      </ActForm>
    </Page>
  )
}

/** What has no field of its own stays as it was: the articles of a veto item, the kinds that are not reviewed. */
function whole(form: Standard, before: Standard): Standard {
  const basisOf = new Map(before.vetoes.map(({ code, basis }) => [code, basis]))
  return {
    ...before,
    ...form,
    criteria: { ...before.criteria, ...form.criteria },
    vetoes: form.vetoes.map((one) => ({ ...one, basis: basisOf.get(one.code) ?? [] })),
  }
}

function Criteria({ kind }: { kind: Kind }) {
  return (
    <>
      <h2>{KINDS[kind]}</h2>
      <ListField name={['standard', 'criteria', kind]} noun="评分项" max={30}>
        {(index) => (
          <>
            <div className="in-line">
              <TextField name={[index, 'code']} label="代码" max={12} />
              <TextField name={[index, 'title']} label="评分项" max={100} />
              <PointsField name={[index, 'hundredths']} label="分值" />
            </div>
            <ListField name={[index, 'deductions']} noun="扣分项" max={50}>
              {(item) => (
                <div className="in-line">
                  <TextField name={[item, 'code']} label="扣分代码" max={12} />
                  <TextField name={[item, 'title']} label="扣分情形" max={100} />
                  <PointsField name={[item, 'hundredths']} label="每处扣" />
                </div>
              )}
            </ListField>
          </>
        )}
      </ListField>
    </>
  )
}

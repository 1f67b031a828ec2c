import { App, Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useMay } from '../../session/session.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Citations } from '../../ui/Citation.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSave } from '../../ui/useSave.ts'
import { SupposeForm } from './SupposeForm.tsx'
import { Turns } from './Turns.tsx'
import { changesIn, type Reassessment, refusalToRun, type Supposed, TURNS } from './words.ts'

const REFRESH = [
  ['listPublicityRecords'],
  ['getPublicityRecord'],
  ['countPublicitySteps'],
  ['getPublicityWork'],
  ['listPublicityWithdrawals'],
  ['getLogStanding'],
]

/** After a change of law or of a setting: asks the gate about every record once more. First only tells, then does it. */
export default function ReassessmentPage() {
  const releases = useMay('publicity.release')
  const { modal } = App.useApp()
  const [told, setTold] = useState<Reassessment | null>(null)
  const look = useSave((suppose: Supposed) => api.reassessRecords({ dryRun: true, suppose }), { said: null, done: setTold })
  const run = useSave(() => api.reassessRecords({ dryRun: false }), { said: '已执行', refresh: REFRESH, done: setTold })
  const ask = () =>
    modal.confirm({
      title: '按试算结果执行',
      content:
        told &&
        `${TURNS.map(({ key, title }) => `${title} ${changesIn(told[key])} 条`).join('，')}。撤下的网页立即不再公开，不能整批复原。`,
      okText: '执行',
      cancelText: '取消',
      onOk: () => run.mutate(undefined),
    })
  return (
    <Page title="重新判断能否公开">
      <p className="soft">
        法律或者设置改变后，对每一条公示记录重新判断能否公开。系统每天夜间自动办理一次；在这里可以先看清后果，再立即执行。依据：
        <Citations of={['APL:48', 'PSA-2025:136', 'OGI:14']} />
      </p>
      <Section title="第一步：试算">
        <p>只说明会撤下什么、恢复什么，不作任何改变。也可以假设另一种设置，看会有什么后果。</p>
        <SupposeForm look={(suppose) => look.mutate(suppose)} busy={look.isPending} />
        <Problem error={look.error} />
      </Section>
      {told && <Turns told={told} />}
      {told?.dryRun && (
        <Section title="第二步：执行">
          <p>
            撤下、封存和转为不予公开由法律直接引起，不须另一人决定；恢复的记录只回到“待确认”，重新确认、由另一人复核后才发布。决定已被撤销的网页不在这里撤下，由公示统计人员在三日内写明理由撤回。
          </p>
          <Problem error={run.error} />
          <ActButton type="primary" danger loading={run.isPending} refused={refusalToRun(told, releases)} onClick={ask}>
            执行
          </ActButton>
        </Section>
      )}
      {told && !told.dryRun && (
        <p>
          <Button onClick={() => look.mutate({})} loading={look.isPending}>
            再试算一次，核对是否还有变化
          </Button>
        </p>
      )}
    </Page>
  )
}

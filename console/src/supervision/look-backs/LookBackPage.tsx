import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { useParam } from '../../ui/useParam.ts'
import { useSave } from '../../ui/useSave.ts'
import { SEVERITIES } from '../comments/words.ts'
import { LookForm } from './LookForm.tsx'
import { type LookItem, RESULTS } from './words.ts'

/** One look-back: its list and draw, what was drawn, what is found on looking again. */
export default function LookBackPage() {
  const lookBackId = useParam('lookBackId')
  const { data } = useSuspenseQuery(q.getLookBack({ lookBackId }))
  const { lookBack, items } = data
  const looks = useMay('rectification.look')
  const [open, setOpen] = useState<LookItem | null>(null)
  const refresh = [q.getLookBack({ lookBackId }).queryKey, ['listLookBacks']]
  const take = useSave(() => api.takeLookBack({ lookBackId }), { refresh, said: ({ taken }) => `已导入 ${taken} 件` })
  return (
    <Page
      title={lookBack.title}
      trail={[{ title: '回头看', to: paths.lookBacks() }]}
      actions={
        looks &&
        lookBack.takenAt === null && (
          <Button type="primary" loading={take.isPending} onClick={() => take.mutate(undefined)}>
            导入抽取结果
          </Button>
        )
      }
    >
      <Problem error={take.error} />
      <Section title="计划">
        <Facts
          of={[
            ['单位', lookBack.unitName],
            [
              '销号期间',
              <span key="period">
                <DayText day={lookBack.fromOn} />至<DayText day={lookBack.toOn} />
              </span>,
            ],
            ['抽取', `${lookBack.listed} 件中抽取 ${lookBack.size} 件`],
            [
              '随机抽取',
              <Link key="draw" to={paths.draw({ drawId: lookBack.drawId })}>
                {lookBack.drawNo}
              </Link>,
            ],
            ['进度', lookBack.takenAt === null ? '待抽取' : `已看 ${lookBack.looked} 件，其中整改到位 ${lookBack.held} 件`],
          ]}
        />
      </Section>
      <Section title="抽中的问题">
        <PlainTable<LookItem>
          label="抽中的问题"
          rowKey={({ rectificationId }) => rectificationId}
          rows={items}
          empty="抽取尚未完成：先在“随机抽取”中冻结名单、承诺、公开和计算，再导入抽取结果。"
          columns={[
            { title: '问题', render: (item) => item.title },
            {
              title: '程度',
              render: ({ severity }) => <StateTag tone={SEVERITIES[severity].tone}>{SEVERITIES[severity].title}</StateTag>,
            },
            { title: '案件', render: ({ caseNumber }) => caseNumber ?? '—' },
            { title: '办案单位', render: ({ unitName }) => unitName },
            { title: '销号日期', render: ({ closedOn }) => <DayText day={closedOn} /> },
            { title: '回头看结果', render: (item) => <Result item={item} open={looks ? () => setOpen(item) : undefined} /> },
          ]}
        />
      </Section>
      <Drawer title="登记回头看结果" open={open !== null} onClose={() => setOpen(null)} size={520} destroyOnHidden>
        {open && <LookForm lookBackId={lookBackId} item={open} refresh={refresh} done={() => setOpen(null)} />}
      </Drawer>
    </Page>
  )
}

function Result({ item, open }: { item: LookItem; open: (() => void) | undefined }) {
  const { result, words, lookedName, title } = item
  if (result === null && !open) return '待看'
  if (result === null)
    return (
      <Button size="small" onClick={open}>
        登记结果<span className="unseen">（{title}）</span>
      </Button>
    )
  return (
    <>
      <StateTag tone={RESULTS[result].tone}>{RESULTS[result].title}</StateTag> <span className="soft">{lookedName}</span>
      <div className="soft">{words}</div>
    </>
  )
}

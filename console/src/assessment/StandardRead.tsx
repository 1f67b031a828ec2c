import { Citations } from '../ui/Citation.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { type Criterion, deducted, KINDS, type Kind, type Standard } from './words.ts'

/** What the files are marked by; fixed when the campaign starts. */
export function StandardRead({ standard, kinds }: { standard: Standard; kinds: readonly Kind[] }) {
  return (
    <Section title="评分标准">
      <p className="soft">
        罚没款数额、拘留数、发案破案数等依法不得作为评分项。依据：
        <Citations of={['APL:74', 'PSA-2025:135']} />
      </p>
      {kinds.map((kind) => (
        <details key={kind} className="note">
          <summary>{KINDS[kind]}评分项和扣分（共 100 分）</summary>
          <PlainTable<Criterion>
            label={KINDS[kind]}
            rowKey={({ code }) => code}
            rows={standard.criteria[kind]}
            columns={[
              { title: '评分项', render: ({ code, title }) => `${code} ${title}` },
              { title: '分值', right: true, render: ({ hundredths }) => deducted(hundredths) },
              {
                title: '扣分（每处）',
                render: ({ deductions }) =>
                  deductions.map((one) => `${one.code} ${one.title} −${deducted(one.hundredths)}`).join('；'),
              },
            ]}
          />
        </details>
      ))}
      <details className="note">
        <summary>一票否决项（{standard.vetoes.length} 项）</summary>
        <PlainTable<Standard['vetoes'][number]>
          label="一票否决项"
          rowKey={({ code }) => code}
          rows={standard.vetoes}
          columns={[
            { title: '代码', render: ({ code }) => code },
            { title: '情形', render: ({ title }) => title },
            { title: '依据', render: ({ basis }) => (basis.length > 0 ? <Citations of={basis} /> : '—') },
          ]}
        />
      </details>
      <Facts
        of={[
          ['第三评查员', `两次评分相差超过 ${deducted(standard.spreadHundredths)} 分时指派`],
          ['案卷等次', `${deducted(standard.excellentHundredths)} 分以上优秀，${deducted(standard.passHundredths)} 分以上合格`],
          [
            '单位等次',
            `${deducted(standard.unitExcellentHundredths)} 分以上优秀，${deducted(standard.unitMeetsHundredths)} 分以上达标`,
          ],
          ['交叉互检', standard.pairsApart ? '两个单位不互相评查，也不连续两轮评查同一单位' : '只回避本单位案卷'],
          ['申诉', `反馈后 ${standard.appealDays} 个工作日内提出，${standard.decisionDays} 个工作日内处理`],
          ['处理申诉', `至少 ${standard.panel} 人`],
        ]}
      />
    </Section>
  )
}

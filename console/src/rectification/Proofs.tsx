import { Button } from 'antd'
import { download } from '../api/client.ts'
import { sizeOf } from '../kit/size.ts'
import { InstantText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useSave } from '../ui/useSave.ts'
import { type RectificationDetail, VERDICTS } from './words.ts'

/** What proves the correction, what was reported and how it was judged, round by round. */
export function Proofs({ detail }: { detail: RectificationDetail }) {
  const { proofs, submissions, checks, dispute, rectification } = detail
  const take = useSave((proofId: string) => download('getProofFile', { rectificationId: rectification.id, proofId }), {
    said: '已下载',
  })
  return (
    <>
      {dispute && <Dispute of={dispute} />}
      {proofs.length > 0 && (
        <Section title="佐证">
          <Problem error={take.error} />
          <PlainTable<(typeof proofs)[number]>
            label="佐证"
            rowKey={({ id }) => id}
            rows={proofs}
            columns={[
              { title: '说明', render: ({ words }) => words },
              {
                title: '文件',
                render: ({ id, fileName, fileBytes }) => (
                  <Button type="link" size="small" onClick={() => take.mutate(id)}>
                    {fileName}（{sizeOf(fileBytes)}）
                  </Button>
                ),
              },
              { title: '校验值', render: ({ fileSha256 }) => <code title={fileSha256}>{fileSha256.slice(0, 16)}…</code> },
              { title: '上传', render: ({ addedName, addedAt }) => <Said name={addedName} at={addedAt} /> },
            ]}
          />
        </Section>
      )}
      {submissions.length > 0 && (
        <Section title="报送和核查">
          <PlainTable<(typeof submissions)[number]>
            label="报送和核查"
            rowKey={({ round }) => String(round)}
            rows={submissions}
            columns={[
              { title: '次', right: true, render: ({ round }) => round },
              { title: '整改情况', render: ({ words }) => words },
              { title: '报送', render: ({ submittedName, submittedAt }) => <Said name={submittedName} at={submittedAt} /> },
              { title: '核查', render: ({ round }) => <Verdict of={checks.find((one) => one.round === round)} /> },
            ]}
          />
        </Section>
      )}
    </>
  )
}

const Said = ({ name, at }: { name: string; at: string }) => (
  <>
    {name} <InstantText at={at} />
  </>
)

function Verdict({ of }: { of: RectificationDetail['checks'][number] | undefined }) {
  if (!of) return '待核查'
  return (
    <>
      <StateTag tone={of.verdict === 'verified' ? 'green' : 'red'}>{VERDICTS[of.verdict]}</StateTag> {of.words}
      <div className="soft">
        <Said name={of.checkedName} at={of.checkedAt} />
      </div>
    </>
  )
}

function Dispute({ of: { reason, raisedName, raisedAt, upheld, answer } }: { of: NonNullable<RectificationDetail['dispute']> }) {
  return (
    <Section title="异议">
      <p className="as-written">{reason}</p>
      <p className="soft">
        <Said name={raisedName} at={raisedAt} />
      </p>
      {upheld !== null && (
        <p>
          <StateTag tone={upheld ? 'green' : 'grey'}>{upheld ? '异议成立，问题撤销' : '异议不成立'}</StateTag> {answer}
        </p>
      )}
    </Section>
  )
}

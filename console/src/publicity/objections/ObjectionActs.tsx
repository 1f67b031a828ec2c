import { Link } from '@tanstack/react-router'
import { Form } from 'antd'
import { api, q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Citations } from '../../ui/Citation.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { refusalOf } from '../words.ts'
import { type ObjectionDetail, OUTCOMES, type Outcome } from './words.ts'

type Answer = { outcome: Outcome; answer: string }

/** Accept, look into it, answer. A correction or a withdrawal is carried out on the record first. */
export function ObjectionActs({ detail }: { detail: ObjectionDetail }) {
  const { objection, acts } = detail
  if (objection.state === 'decided') return null
  const objectionId = objection.id
  const path = { objectionId, version: objection.version }
  const common = {
    subject: `${objectionId}|${objection.version}`,
    refresh: [q.getObjection({ objectionId }).queryKey, ['listObjections'], ['getObjectionWork']],
  }
  return (
    <>
      {objection.state === 'submitted' && (
        <Section title="受理">
          <ActForm<object, unknown>
            name="acceptObjection"
            {...common}
            refused={refusalOf(acts.accept)}
            act={() => api.acceptObjection(path)}
            submit="受理"
            said="已受理"
          >
            <p>受理后，该信息的公示网页上注明“异议处理中”。与该信息无关的，直接答复“不予受理”。</p>
          </ActForm>
        </Section>
      )}
      <Section title="答复">
        <p>
          核查属实的，先在<Link to={paths.publicityRecord({ recordId: objection.recordId })}>公示记录</Link>
          中办理更正或者撤回，再在这里答复。
        </p>
        <ActForm<Answer, unknown>
          name="answerObjection"
          {...common}
          act={(form) => api.answerObjection({ ...path, ...form })}
          submit="答复"
          said="已答复"
        >
          <ChoiceField name="outcome" label="核查结果" options={OUTCOMES} hint="除“不予受理”外，在公示网页上显示。" />
          <Refused acts={acts.answer} />
          <Impossible acts={acts.answer} />
          <TextField
            name="answer"
            label="答复内容"
            max={1000}
            rows={5}
            hint="写明核查情况和理由。凭回执编号可以查到，不得写姓名、证件号码、电话和住址。"
          />
        </ActForm>
      </Section>
    </>
  )
}

/** Every outcome that cannot be given yet, with its reason, before anything is written. */
function Impossible({ acts }: { acts: ObjectionDetail['acts']['answer'] }) {
  const refused = (Object.keys(OUTCOMES) as Outcome[]).filter((outcome) => acts[outcome]?.refused)
  if (refused.length === 0) return null
  return (
    <details className="fold">
      <summary>暂不能作出的答复及原因（{refused.length}）</summary>
      <ul>
        {refused.map((outcome) => (
          <li key={outcome}>
            {OUTCOMES[outcome]}：{acts[outcome]?.refused}
            <Citations of={acts[outcome]?.basis ?? []} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Why the chosen outcome cannot be given yet. */
function Refused({ acts }: { acts: ObjectionDetail['acts']['answer'] }) {
  const outcome = Form.useWatch('outcome') as Outcome | undefined
  const refused = outcome ? (acts[outcome]?.refused ?? null) : null
  return refused ? <p className="residue">{refused}</p> : null
}

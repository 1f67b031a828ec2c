import { Alert, Button, type FormInstance } from 'antd'
import { useEffect, useRef } from 'react'
import { problemOf } from '../api/problem.ts'
import { Citations } from './Citation.tsx'
import { Conflict } from './Conflict.tsx'
import { namePathOf } from './useSave.ts'

type Wrong = { field: string; text: string }
type Props = {
  /** Instead of the kind of error: 登录未成功. */
  title?: string
  error?: unknown
  /** Fields that failed on the spot, before anything was sent. */
  wrong?: readonly Wrong[]
  form?: FormInstance
  /** Field to label, for messages whose field is not in the form. */
  labelOf?: (field: string) => string | undefined
  onReload?: () => void
}

/** What went wrong, at the top: every field as a link to it, the articles of a refusal, both values of a conflict, the help desk's number. */
export function Problem({ title, error, wrong = [], form, labelOf = () => undefined, onReload }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const shown = Boolean(error) || wrong.length > 0
  const problem = error ? problemOf(error) : null
  const said = shown ? [problem?.number, problem?.detail, ...wrong.map((one) => one.text)].join('\n') : null
  useEffect(() => {
    if (said !== null) place.current?.focus()
  }, [said])
  if (!shown) return null
  const all = [...wrong, ...Object.entries(problem?.errors ?? {}).map(([field, text]) => ({ field, text }))]
  return (
    <div ref={place} tabIndex={-1} className="problem">
      <Alert
        type={problem?.status === 409 ? 'warning' : 'error'}
        showIcon
        title={title ?? problem?.title ?? `有 ${wrong.length} 处需要改正`}
        description={
          <>
            {problem && <p>{problem.detail}</p>}
            {problem && problem.basis.length > 0 && (
              <p>
                依据：
                <Citations of={problem.basis} />
              </p>
            )}
            {all.length > 0 && (
              <ul>
                {all.map((one) => (
                  <li key={one.field}>
                    <FieldLink field={one.field} text={withLabel(one, labelOf)} form={form} />
                  </li>
                ))}
              </ul>
            )}
            {problem?.status === 409 && <Conflict values={problem.values} labelOf={labelOf} onReload={onReload} />}
            {problem?.number && <p className="soft">求助时请报编号 {problem.number}</p>}
          </>
        }
      />
    </div>
  )
}

function withLabel({ field, text }: Wrong, labelOf: (field: string) => string | undefined): string {
  const label = labelOf(field)
  return label && !text.includes(label) ? `${label}：${text}` : text
}

function FieldLink({ field, text, form }: Wrong & { form?: FormInstance }) {
  if (!form) return text
  return (
    <Button type="link" size="small" onClick={() => form.scrollToField(namePathOf(field), { focus: true, block: 'center' })}>
      {text}
    </Button>
  )
}

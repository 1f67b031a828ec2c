import type { QueryKey } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { ActButton, type Refused } from './ActButton.tsx'
import { DraftNote } from './DraftNote.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { Problem } from './Problem.tsx'
import { useDraft } from './useDraft.ts'
import { useSave } from './useSave.ts'

type Props<V extends object, R> = {
  /** Name of the act and of what it is done to: `recordDelivery`, the case's id. Together they name the draft. */
  name: string
  subject: string
  /** Maps the form to the request: `(form) => api.recordDelivery({ caseId, version, ...form })`. */
  act: (form: V) => Promise<R>
  refresh?: readonly QueryKey[]
  done?: (reply: R) => void
  /** The server's reason why this may not be done now. */
  refused?: Refused
  /** Prefilled from the record. */
  initial?: Partial<V>
  submit?: string
  /** What is said when it is done, or how to say it from the reply. */
  said?: string | ((reply: R) => string)
  children: ReactNode
}

type Wrong = { field: string; text: string }

/** A form for one act: draft, errors at the field and on top, leave warning, Ctrl+S and Ctrl+Enter. Give it only the fields. */
export function ActForm<V extends object, R>(props: Props<V, R>) {
  const { name, subject, act, refresh = [], done, refused, initial, submit = '提交', said, children } = props
  const [form] = Form.useForm<V>()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const draft = useDraft(`${name}|${subject}`, form)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const save = useSave(act, {
    form,
    refresh,
    said,
    done: (reply) => {
      draft.drop()
      form.resetFields()
      done?.(reply)
    },
  })
  const send = () => {
    if (refused) message.warning(refused.detail)
    else if (!save.isPending) form.submit()
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    if (event.key === 'Enter') send()
    else if (event.key === 's') draft.keep()
    else return
    event.preventDefault()
  }
  return (
    <Form<V>
      form={form}
      name={name}
      layout="vertical"
      className="act-form"
      initialValues={initial}
      onValuesChange={draft.touch}
      onKeyDown={keys}
      onFinishFailed={({ errorFields }) => {
        save.reset()
        setWrong(errorFields.map((one) => ({ field: one.name.join('.'), text: one.errors[0] ?? '' })))
      }}
      onFinish={(values) => {
        setWrong([])
        save.mutate(values)
      }}
    >
      <Problem
        error={save.error}
        wrong={wrong}
        form={form}
        labelOf={(field) => labelIn(name, field)}
        onReload={() => Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey }))).then(() => save.reset())}
      />
      {children}
      <div className="act-foot">
        <ActButton type="primary" htmlType="submit" loading={save.isPending} refused={refused}>
          {submit}
        </ActButton>
        {!refused && (
          <DraftNote
            draft={draft}
            onDiscard={() => {
              draft.drop()
              form.resetFields()
            }}
          />
        )}
      </div>
      <LeaveGuard draft={draft} />
    </Form>
  )
}

/** The label a person sees at a field of this form. */
function labelIn(form: string, field: string): string | undefined {
  return document.querySelector(`label[for="${form}_${field.replaceAll('.', '_')}"]`)?.textContent?.replace('（选填）', '')
}

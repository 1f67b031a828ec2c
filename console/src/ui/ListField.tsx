import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import type { NamePath } from './Field.tsx'

type Props = {
  name: NamePath
  /** What one entry is called: 当事人, 委员. */
  noun: string
  min?: number
  max?: number
  /** Fields of one entry; their names start with the index: `[index, 'name']`. */
  children: (index: number) => ReactNode
}

/** A list of like entries in a form, each with its own fields; an entry can be added and removed by keyboard. */
export function ListField({ name, noun, min = 0, max = 50, children }: Props) {
  return (
    <Form.List name={name} initialValue={Array.from({ length: min }, () => ({}))}>
      {(entries, { add, remove }) => (
        <div className="list-field">
          {entries.map((entry) => (
            <fieldset key={entry.key}>
              <legend>
                {noun} {entry.name + 1}
              </legend>
              {children(entry.name)}
              {entries.length > min && (
                <Button size="small" onClick={() => remove(entry.name)}>
                  删除{noun} {entry.name + 1}
                </Button>
              )}
            </fieldset>
          ))}
          {entries.length < max && <Button onClick={() => add({})}>增加{noun}</Button>}
        </div>
      )}
    </Form.List>
  )
}

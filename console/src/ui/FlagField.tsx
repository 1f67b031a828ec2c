import { Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import type { NamePath } from './Field.tsx'

type Props = { name: NamePath; label: string; hint?: ReactNode; mustBeTrue?: string; disabled?: boolean }

/** Yes or no. `mustBeTrue` is the message when it has to be ticked. */
export function FlagField({ name, label, hint, mustBeTrue, disabled }: Props) {
  return (
    <Form.Item
      name={name}
      valuePropName="checked"
      initialValue={false}
      extra={hint}
      rules={
        mustBeTrue
          ? [
              {
                validator: async (_, value) => {
                  if (value !== true) throw new Error(mustBeTrue)
                },
              },
            ]
          : []
      }
    >
      <Checkbox disabled={disabled}>{label}</Checkbox>
    </Form.Item>
  )
}

import { Button, Checkbox, Popover } from 'antd'

type Props = {
  columns: readonly { key: string; title: string }[]
  shown: readonly string[]
  /** Keys joined by commas. */
  onChange: (chosen: string) => void
}

/** Which columns a list shows; the first always stays. */
export function ColumnChoice({ columns, shown, onChange }: Props) {
  const options = columns.map(({ key, title }, index) => ({ value: key, label: title, disabled: index === 0 }))
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="column-choice"
          options={options}
          value={[...shown]}
          onChange={(chosen) => onChange(chosen.join(','))}
        />
      }
    >
      <Button size="small">选择列</Button>
    </Popover>
  )
}

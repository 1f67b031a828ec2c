import { Select } from 'antd'
import { NothingFound } from '../ui/NothingFound.tsx'

/** What a form hands to its control. */
export type Chosen = { id?: string; value?: string; onChange?: (value: string | undefined) => void }
type Props = Chosen & {
  placeholder: string
  options: { value: string; label: string }[]
  busy: boolean
  onSearch: (text: string) => void
}

/** One record out of very many, looked for on the server while it is typed. */
export function Finder({ placeholder, options, busy, onSearch, ...chosen }: Props) {
  return (
    <Select
      {...chosen}
      options={options}
      allowClear
      labelRender={({ value }) => options.find((one) => one.value === value)?.label ?? '正在读取…'}
      showSearch={{ filterOption: false, onSearch }}
      loading={busy}
      placeholder={placeholder}
      notFoundContent={<NothingFound>{busy ? '正在查找…' : '没有找到，请核对编号或者换几个字'}</NothingFound>}
    />
  )
}

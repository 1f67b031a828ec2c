import { useNavigate } from '@tanstack/react-router'
import { AutoComplete, Input, type InputRef } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { NAVIGATION, SEARCHES } from '../navigation.ts'
import { useSession } from '../session/session.ts'
import { useKey } from './keys.ts'

/** `/` focuses it. Finds records by what is typed, and pages by their names. */
export function SearchBox() {
  const box = useRef<InputRef>(null)
  const navigate = useNavigate()
  const { permissions } = useSession()
  const [text, setText] = useState('')
  useKey(
    '/',
    '定位到搜索框',
    useCallback(() => box.current?.focus(), []),
  )
  const asked = text.trim()
  const records = asked === '' ? [] : SEARCHES.filter(({ permission }) => permissions.includes(permission))
  const pages = NAVIGATION.flatMap((group) => group.entries).filter(
    (entry) => (!entry.permission || permissions.includes(entry.permission)) && entry.title.includes(asked),
  )
  const options = [
    ...records.map(({ title, to }) => ({ value: to(asked), label: `在${title}中查找“${asked}”` })),
    ...pages.map(({ title, to }) => ({ value: to, label: `打开：${title}` })),
  ]
  return (
    <AutoComplete
      className="shell-search"
      options={options}
      value={text}
      onChange={setText}
      defaultActiveFirstOption
      onSelect={(to: string) => {
        setText('')
        box.current?.blur()
        navigate({ href: to.startsWith('/console') ? to : `/console${to}` })
      }}
    >
      <Input ref={box} aria-label="搜索" placeholder="搜索案号、文号、当事人或功能（按 / 键）" maxLength={200} />
    </AutoComplete>
  )
}

import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useKey } from '../ui/keys.ts'
import { EntryBox } from './EntryBox.tsx'
import { type anEntry, lostIn } from './entry.ts'
import type { Shown } from './MarkForm.tsx'
import { type Criterion, deducted, type Entry, type Standard } from './words.ts'

type Props = {
  criterion: Criterion
  standard: Standard
  current: boolean
  closed: boolean
  /** Key of the entry just added, which takes the focus. */
  fresh: number
  of: readonly Shown[]
  enter: () => void
  add: (how: Parameters<typeof anEntry>[1]) => void
  change: (key: number, entry: Entry) => void
  remove: (key: number) => void
}

/** One criterion: its deductions as buttons, numbered while it is the current one, and the problems recorded under it. */
export function CriterionBox({ criterion, standard, current, closed, fresh, of, enter, add, change, remove }: Props) {
  const lost = lostIn(
    criterion,
    of.map(({ entry }) => entry),
  )
  const back = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.key === 'Escape') event.currentTarget.focus()
  }
  return (
    <fieldset tabIndex={-1} className={current ? 'criterion-now' : ''} onFocus={enter} onKeyDown={back}>
      <legend>
        {criterion.code} {criterion.title}　{deducted(criterion.hundredths)} 分
        {lost > 0 && <span className="late-count">　已扣 {deducted(lost)}</span>}
      </legend>
      {!closed && (
        <div className="mark-items">
          {criterion.deductions.map((one, index) => (
            <Button key={one.code} size="small" onClick={() => current && add(one)} onFocus={enter}>
              {current && index < 9 && <kbd>{index + 1}</kbd>}
              {one.title} −{deducted(one.hundredths)}
              {current && index < 9 && <Digit digit={index + 1} title={one.title} press={() => add(one)} />}
            </Button>
          ))}
          <Button size="small" onClick={() => current && add('other')} onFocus={enter}>
            其他问题
          </Button>
        </div>
      )}
      {of.map((one) => (
        <EntryBox
          key={one.key}
          of={one}
          criterion={criterion}
          vetoes={standard.vetoes}
          closed={closed}
          fresh={one.key === fresh}
          change={(entry) => change(one.key, entry)}
          remove={() => remove(one.key)}
        />
      ))}
    </fieldset>
  )
}

/** Binds a digit while its criterion is the current one. */
function Digit({ digit, title, press }: { digit: number; title: string; press: () => void }) {
  useKey(String(digit), `该评分项：${title}`, press)
  return null
}

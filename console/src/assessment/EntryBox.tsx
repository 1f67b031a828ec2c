import { Button, Checkbox, Input, Select } from 'antd'
import type { Shown } from './MarkForm.tsx'
import { PointsInput } from './PointsInput.tsx'
import { CATEGORIES, type Criterion, deducted, type Entry, SEVERITIES, type Standard } from './words.ts'

type Props = {
  of: Shown
  criterion: Criterion
  vetoes: Standard['vetoes']
  closed: boolean
  fresh: boolean
  change: (entry: Entry) => void
  remove: () => void
}
const optionsOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))
const ORDINARY = optionsOf(SEVERITIES).filter(({ value }) => value !== 'veto')

/** One problem: page, article, words; what it is and how grave. */
export function EntryBox({ of: { key, entry, wrong }, criterion, vetoes, closed, fresh, change, remove }: Props) {
  const set = (part: Partial<Entry>) => change({ ...entry, ...part })
  const item = criterion.deductions.find(({ code }) => code === entry.item)
  const veto = entry.severity === 'veto'
  const title = veto ? '一票否决' : item ? `${item.code} ${item.title}` : '其他问题'
  const id = `entry-${key}`
  return (
    <section className="mark-entry" aria-label={`${criterion.title}：${title}`}>
      <div className="mark-entry-head">
        <strong>{title}</strong>
        {item && <span>−{deducted(item.hundredths)} 分</span>}
        {!item && !veto && (
          <PointsInput
            label="扣分"
            value={entry.hundredths}
            disabled={closed}
            onChange={(hundredths) => set({ hundredths: hundredths ?? 0 })}
          />
        )}
        {!closed && (
          <Button size="small" aria-label={`删除：${title}`} onClick={remove}>
            删除
          </Button>
        )}
      </div>
      {veto && (
        <Select
          id={`${id}-veto`}
          aria-label="一票否决项"
          className="wide"
          autoFocus={fresh}
          disabled={closed}
          placeholder="选择一票否决项"
          showSearch={{ optionFilterProp: 'label' }}
          options={vetoes.map((one) => ({ value: one.code, label: `${one.code} ${one.title}` }))}
          value={entry.veto}
          onChange={(code: string) =>
            set({ veto: code, words: entry.words || (vetoes.find((one) => one.code === code)?.title ?? '') })
          }
        />
      )}
      <div className="row">
        <Input
          aria-label="页码"
          placeholder="页码"
          maxLength={40}
          disabled={closed}
          autoFocus={fresh && !veto}
          value={entry.page}
          onChange={(event) => set({ page: event.target.value })}
        />
        <Input
          aria-label="依据"
          placeholder="依据，如 PSA-2025:114"
          maxLength={100}
          disabled={closed}
          value={entry.article}
          onChange={(event) => set({ article: event.target.value })}
        />
      </div>
      <Input.TextArea
        aria-label="问题描述"
        placeholder="问题描述"
        className="mark-words"
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 6 }}
        disabled={closed}
        value={entry.words}
        onChange={(event) => set({ words: event.target.value })}
      />
      <div className="row3">
        <Select
          aria-label="问题类别"
          disabled={closed}
          options={optionsOf(CATEGORIES)}
          showSearch={{ optionFilterProp: 'label' }}
          value={entry.category}
          onChange={(category: Entry['category']) => set({ category })}
        />
        <Select
          aria-label="严重程度"
          disabled={closed || veto}
          options={veto ? optionsOf(SEVERITIES) : ORDINARY}
          value={entry.severity}
          onChange={(severity: Entry['severity']) => set({ severity })}
        />
        <Checkbox checked={entry.correctable} disabled={closed} onChange={(event) => set({ correctable: event.target.checked })}>
          能补正
        </Checkbox>
      </div>
      {wrong.length > 0 && <p className="wrong">{wrong.join('；')}</p>}
    </section>
  )
}

/** The way of a record as its steps, with the one it stands at. @param at index of that step; -1: none */
export function Steps({ titles, at }: { titles: readonly string[]; at: number }) {
  return (
    <ol className="stages" aria-label="办理进度">
      {titles.map((title, index) => (
        <li
          key={title}
          className={index < at ? 'past' : index === at ? 'now' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          {title}
          <span className="unseen">{index < at ? '（已办）' : index === at ? '（当前）' : '（未办）'}</span>
        </li>
      ))}
    </ol>
  )
}

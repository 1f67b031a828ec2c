import { Button, type ButtonProps, Tooltip } from 'antd'
import { type ReactNode, useId } from 'react'
import { Citations } from './Citation.tsx'

/** Why an act is not possible now, as the server says it with the record. */
export type Refused = { code?: string; detail: string; basis?: readonly string[] } | null | undefined

type Props = Omit<ButtonProps, 'disabled' | 'children'> & {
  refused?: Refused
  /** Only the tooltip for those who see; the reason stays readable for assistive technology. For rows of many buttons. */
  compact?: boolean
  children: ReactNode
}

/** A button that stays reachable by keyboard when the act is refused, and says why and under which article. */
export function ActButton({ refused, compact = false, children, ...button }: Props) {
  const id = useId()
  if (!refused) return <Button {...button}>{children}</Button>
  return (
    <span className="act">
      <Tooltip title={refused.detail}>
        <Button
          {...button}
          htmlType="button"
          className="act-refused"
          aria-disabled
          aria-describedby={id}
          onClick={(event) => event.preventDefault()}
        >
          {children}
        </Button>
      </Tooltip>
      <span id={id} className={compact ? 'unseen' : 'act-reason'}>
        暂不能办理：{refused.detail}
        {refused.basis && refused.basis.length > 0 && !compact && (
          <>
            {' '}
            依据：
            <Citations of={refused.basis} />
          </>
        )}
      </span>
    </span>
  )
}

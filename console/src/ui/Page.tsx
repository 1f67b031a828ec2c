import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'

type Step = { title: string; to: string }
type Props = { title: string; trail?: readonly Step[]; actions?: ReactNode; children: ReactNode }

/** A page: where it lies, its title (also of the browser's tab), what may be done, its content. */
export function Page({ title, trail = [], actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 法度`
  }, [title])
  return (
    <div className="page">
      {trail.length > 0 && (
        <nav aria-label="所在位置" className="trail">
          {trail.map((step) => (
            <span key={step.to}>
              <Link to={step.to}>{step.title}</Link>
              <span aria-hidden="true"> / </span>
            </span>
          ))}
        </nav>
      )}
      <div className="page-head">
        <h1>{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

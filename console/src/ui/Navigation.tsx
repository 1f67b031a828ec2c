import { Link, useLocation } from '@tanstack/react-router'
import { NAVIGATION } from '../navigation.ts'
import { useSession } from '../session/session.ts'

/** The pages the person may open; groups without any are left out. */
export function Navigation() {
  const { permissions } = useSession()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const groups = NAVIGATION.map((group) => ({
    ...group,
    entries: group.entries.filter(({ permission }) => !permission || permissions.includes(permission)),
  })).filter((group) => group.entries.length > 0)
  return (
    <nav className="shell-nav" aria-label="主导航">
      {groups.map((group) => (
        <div key={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <Link to={entry.to} activeOptions={{ exact: entry.to === '/' || isInside(here, entry.to), includeSearch: false }}>
                  {entry.title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

const ADDRESSES = NAVIGATION.flatMap(({ entries }) => entries.map(({ to }) => to))
/** Whether a page with an entry of its own, below that one, is open: then only that is the current one. */
const isInside = (here: string, above: string) =>
  ADDRESSES.some((to) => to.startsWith(`${above}/`) && (here.endsWith(to) || here.includes(`${to}/`)))

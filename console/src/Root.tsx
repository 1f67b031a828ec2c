import { Outlet } from '@tanstack/react-router'
import { Shell } from './ui/Shell.tsx'

/** What every page stands in. */
export function Root() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}

import { useParams } from '@tanstack/react-router'

/** A parameter of the page's path. @throws Error when the route has none of this name */
export function useParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name]
  if (value === undefined) throw new Error(`The route has no :${name}`)
  return value
}

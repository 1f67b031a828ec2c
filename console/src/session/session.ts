import { createContext, useContext } from 'react'
import type { Reply } from '../api/operations.ts'

export type Session = Reply<'currentSession'>
export type Permission = Session['permissions'][number]

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Every page inside the shell has one. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('No session here')
  return session
}

/** Whether the person signed in holds a right. What a person may do to one record, the server says with that record. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}

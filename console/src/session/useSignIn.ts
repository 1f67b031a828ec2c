import { useQueryClient } from '@tanstack/react-query'
import { api, q } from '../api/client.ts'
import { useSave } from '../ui/useSave.ts'
import type { Session } from './session.ts'

/** Signs in and makes the session known to every page. @param done after that */
export function useSignIn(done?: (session: Session) => void) {
  const queries = useQueryClient()
  return useSave(api.signIn, {
    said: null,
    done: (session) => {
      queries.setQueryData(q.currentSession().queryKey, session)
      done?.(session)
    },
  })
}

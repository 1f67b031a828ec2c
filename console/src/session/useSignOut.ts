import { api } from '../api/client.ts'
import { removeDrafts } from '../kit/draft.ts'
import { useSession } from './session.ts'

/** Ends the session, forgets this person's drafts on this machine, and starts from an empty page. */
export function useSignOut(): () => Promise<void> {
  const { accountId } = useSession()
  return async () => {
    removeDrafts(localStorage, accountId)
    await api.signOut()
    location.assign('/console/')
  }
}

import { useQuery } from '@tanstack/react-query'
import { q } from '../../api/client.ts'

/**
 * The wording of the law that judges the act, with its explanation, as the server chooses it.
 * @param actOn day of the act, of its end when it went on
 */
export function useGoverningLaw(causeCode: string | undefined, actOn: string, tier: string | undefined) {
  const asked = { causeCode: causeCode ?? '', actOn, ...(tier ? { tier } : {}) }
  return useQuery({ ...q.getGoverningLaw(asked), enabled: Boolean(causeCode) })
}

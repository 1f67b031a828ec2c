import { q } from '../api/client.ts'

/** Every kind of licence with its papers and terms; a setting may change a term, so it is asked for anew after a while. */
export const kindsQuery = () => ({ ...q.listLicenceKinds(), staleTime: 300_000 })

export { fingerprintOf, makeDocument } from './render.ts'
export type { IssuedDocument, MadeDocument } from './types.ts'

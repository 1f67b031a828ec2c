export { articleName, citationCode, citationText, parseCitation, placeText } from './citation.ts'
export { LAWS } from './data.ts'
export { inForceOn, lawOf, statuteOn, versionOf, versionTitle } from './rules.ts'
export { type Citation, CitationCode, Law, LawVersion } from './types.ts'

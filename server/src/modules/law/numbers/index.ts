export { cancelNumber, issueCaseNumber, issueNumber, listDocumentNumbers } from './actions.ts'
export { numberRoutes } from './routes.ts'
export { MARKS, normaliseNumber, type ParsedNumber, parseNumber, parsePrefix, refuseCaseNumber, refuseNumber } from './rules.ts'
export {
  DocumentMark,
  DocumentNumber,
  type IssueCaseNumber,
  type IssueNumber,
  MarkCode,
  NumberPage,
  NumberQuery,
} from './types.ts'

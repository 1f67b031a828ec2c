export { draftComment, issueComment } from './actions.ts'
export { commentRoutes } from './routes.ts'

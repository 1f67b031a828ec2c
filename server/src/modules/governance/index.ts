export { callMeeting, getMeeting, judgeTask, reportTask, signMinutes } from './actions.ts'
export { governanceRoutes } from './routes.ts'

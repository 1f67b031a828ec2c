export { asRight, type Counting, deadline, type Reminder, stateOf, whereLoaded } from './clock.ts'
export { Bound, DEADLINE_STATE_NAME, Deadline, DeadlineState } from './types.ts'

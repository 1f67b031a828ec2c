export { DEMO_PASSWORD, demoSignIns } from './accounts.ts'
export { type DemoLoaded, loadDemo } from './load.ts'
export type { Fault } from './teller.ts'

export { serveInForeground } from './foreground.ts'
export { type DemoSignIn, findSeed } from './optional.ts'
export { PARTS, type Part, type Serving, serve } from './serve.ts'

export { ctxOf, mount, Problem, SESSION_COOKIE } from './mount.ts'
export { type Download, type Route, route } from './route.ts'
export { makeServer } from './server.ts'

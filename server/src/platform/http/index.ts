export { ctxOf, mount, type Parts, Problem, SESSION_COOKIE } from './mount.ts'
export { type Download, type Route, route, type Upload } from './route.ts'
export { makeServer } from './server.ts'
export { giveCookie, mountSession, originOf } from './session.ts'

export { type Actor, ROLE_NAMES, Role, systemActor } from './actor.ts'
export { authorise, may, type Permission } from './permissions.ts'
export { actorOf, closeSession, hashToken, openSession } from './sessions.ts'

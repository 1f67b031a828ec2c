export * as audit from './audit/index.ts'
export {
  type Actor,
  authorise,
  createAccount,
  grantRole,
  may,
  type Permission,
  ROLE_NAMES,
  Role,
  revokeRole,
  systemActor,
} from './auth/index.ts'
export { type Ctx, makeCtx } from './context.ts'
export { type Download, type Route, route } from './http/route.ts'
export { changeSetting, type Setting, setting, settingOf } from './settings/index.ts'

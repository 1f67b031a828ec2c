export * as audit from './audit/index.ts'
export {
  type Actor,
  accountNames,
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
export {
  FILE_MAX_BYTES,
  type FileFolder,
  fileFolder,
  nameFile,
  openFile,
  type Received,
  receiveFile,
  StoredFile,
  saveFile,
} from './files/index.ts'
export { type Download, type Route, route, type Upload } from './http/route.ts'
export { type AnyJob, enqueue, type Job, nudge } from './jobs/index.ts'
export { changeSetting, type Setting, setting, settingOf } from './settings/index.ts'

export { settingRoutes } from './routes.ts'
export { changeSetting, declaredSettings, findDeclared, type Setting, setting, settingOf } from './setting.ts'

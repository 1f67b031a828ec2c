import { route } from '../../../platform/index.ts'
import { getLicenceWork } from './actions.ts'
import { LicenceWork } from './types.ts'

export const workRoutes = [route('GET', '/licences/work', { summary: '我的许可待办', reply: [200, LicenceWork] }, getLicenceWork)]

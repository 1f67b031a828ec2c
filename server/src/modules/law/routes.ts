import { causeRoutes } from './causes/index.ts'
import { numberRoutes } from './numbers/index.ts'
import { statuteRoutes } from './statutes/index.ts'

export const lawRoutes = [...statuteRoutes, ...causeRoutes, ...numberRoutes]

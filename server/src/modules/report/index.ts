export { allRecords, getFigure, listFigureRecords, listFigures } from './actions.ts'
export { reportRoutes } from './routes.ts'
export { type FigureEntry, FigureQuery, type FigureRecord, type FigureValue, UNIT_TEXT } from './types.ts'

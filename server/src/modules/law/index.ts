export * from './calendar/index.ts'
export * from './causes/index.ts'
export * from './statutes/index.ts'

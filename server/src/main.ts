import { serveInForeground } from './serve/index.ts'

serveInForeground(process.argv.slice(2))

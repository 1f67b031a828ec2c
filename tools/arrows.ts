import { FLOORS, KINDS, needsOf, PARTS, ROOMS, TEST_NEEDS } from '../server/src/needs.ts'
import { type Import, readSources, type Source } from './imports.ts'

export const FOLDERS = ['server', 'portal', 'cli', 'seed', 'console'] as const
const LONGEST_LINES = 400
/** What a pure rule may not reach, neither itself nor through a file of its module. */
const IMPURE =
  /^(postgres|pg-boss|fastify|node:(fs|net|http|https|child_process|dgram|worker_threads|timers)(\/.*)?)$|^server\/src\/kit\/(db\.ts|postgres\/)/
/** Loads a server program from a path only npm knows. */
const MAY_COMPUTE = new Set(['kit', 'top', 'serve', 'cli'])

/** Shares no code with what it checks, nor with any package. */
const VERIFIER = 'cli/src/log-verify/'

/** Every breach of the house's order, as `file:line what is wrong`. */
export async function findBreaches(root: string): Promise<string[]> {
  const sources = await readSources(root, FOLDERS)
  const byPath = new Map(sources.map((source) => [source.path, source]))
  return sources.flatMap((source) => [
    ...tooLong(source),
    ...source.imports.flatMap((line) => {
      const wrong = breach(line)
      return wrong ? [`${line.from}:${line.line} ${wrong}`] : []
    }),
    ...impureRule(source, byPath),
  ])
}

function tooLong({ path, lines }: Source): string[] {
  return lines > LONGEST_LINES ? [`${path}:${lines} has ${lines} lines, at most ${LONGEST_LINES} are allowed`] : []
}

/** The part of the house a file lies in: a room of `needs.ts`, or a part beside the rooms. */
export function areaOf(path: string): string {
  const module = /^server\/src\/modules\/([^/]+)/.exec(path)?.[1]
  if (module) return module
  if (path.startsWith('server/src/kit/test/')) return 'test'
  const room = /^server\/src\/([^/]+)\//.exec(path)?.[1]
  if (room) return room
  return path.startsWith('server/') ? 'top' : (path.split('/')[0] ?? '')
}

const isTest = (path: string) => /\.test\.tsx?$|\/(test|tests)\//.test(path)
const isOurs = (to: string) => /^(\.\.\/|(server|portal|cli|seed|console|tools|e2e|bench)\/)/.test(to)

function breach({ from, to, typeOnly }: Import): string | null {
  const area = areaOf(from)
  if (!ROOMS.includes(area) && !(area in PARTS)) return `lies in ${area}, which server/src/needs.ts does not name`
  if (to === null) return MAY_COMPUTE.has(area) || isTest(from) ? null : 'imports a computed path, which nobody can check'
  if (from.startsWith(VERIFIER) && !isTest(from) && !to.startsWith('node:') && !to.startsWith(VERIFIER))
    return `imports ${to}: the verifier of the log stands alone, with what comes with Node`
  if (!isOurs(to)) return to === 'postgres' && area !== 'kit' ? 'imports the database driver, which only the kit may' : null
  const target = areaOf(to)
  if (target === area) return insideModule(from, to, typeOnly)
  const allowed = [...(PARTS[area] ?? needsOf(area)), ...(isTest(from) && area !== 'console' ? TEST_NEEDS : [])]
  if (!allowed.includes(target)) return `imports ${to}: ${area} may not need ${target}${sideways(area, target)}`
  // a test may arrange what a module's own tests arrange
  if (isTest(from) && to.startsWith(`server/src/modules/${target}/test/`)) return null
  return throughDoor(area, target, to)
}

function sideways(area: string, target: string): string {
  const floor = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room))
  if (floor(area) < 0 || floor(target) < 0) return ''
  return floor(area) === floor(target) ? ' (sideways)' : ' (up)'
}

/** A module is entered by `index.ts`, from the portal by `public.ts`; the platform by an `index.ts`, or to migrate. */
function throughDoor(area: string, target: string, to: string): string | null {
  if (target === 'platform') {
    const open = /^server\/src\/platform\/([^/]+\/)?index\.ts$/.test(to) || to === 'server/src/platform/migrate.ts'
    return open ? null : `imports ${to}: enter the platform by an index.ts`
  }
  if (!to.startsWith('server/src/modules/')) return null
  const door = `server/src/modules/${target}/${area === 'portal' ? 'public' : 'index'}.ts`
  return to === door ? null : `imports ${to}: enter ${target} by ${door}`
}

const kindOf = (path: string): string => /([^/.-]+)[^/]*\.tsx?$/.exec(path)?.[1] ?? ''

/** `types ← rules, store ← actions ← routes, jobs`. A type may be borrowed from any kind below routes. */
function insideModule(from: string, to: string, typeOnly: boolean): string | null {
  if (!from.startsWith('server/src/modules/') || isTest(from)) return null
  const [user, used] = [kindOf(from), kindOf(to)]
  const allowed = KINDS[user]
  if (!allowed || !(used in KINDS) || allowed.includes(used)) return null
  if (typeOnly && user === 'types' && used === 'rules') return null
  return `imports ${to}: ${user} may not see ${used}`
}

/** Follows value imports from a rules file through its own module: none may end at the database, the disk or the network. */
function impureRule(source: Source, byPath: Map<string, Source>): string[] {
  if (!source.path.startsWith('server/src/modules/') || kindOf(source.path) !== 'rules' || isTest(source.path)) return []
  const seen = new Set<string>()
  const follow = (path: string, trail: string): string[] => {
    if (seen.has(path)) return []
    seen.add(path)
    return (byPath.get(path)?.imports ?? []).flatMap(({ to, typeOnly, line }) => {
      if (to === null || typeOnly) return []
      if (IMPURE.test(to)) return [`${source.path}:${trail || line} reaches ${to}: rules are pure`]
      const own = areaOf(to) === areaOf(source.path) && to.startsWith('server/src/modules/')
      if (own && kindOf(to) === 'store')
        return [`${source.path}:${trail || line} reaches ${to}: rules and store do not see each other`]
      return own ? follow(to, trail || String(line)) : []
    })
  }
  return follow(source.path, '')
}

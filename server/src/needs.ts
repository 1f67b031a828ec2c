/**
 * The house, floor by floor. A room imports from lower floors only: never sideways, never up.
 * `tools/arrows.test.ts` reads every import line and fails on any other.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['kit'],
  ['platform'],
  ['organisations', 'law'],
  ['draws'],
  ['cases', 'licences', 'learning', 'outreach', 'liaison', 'governance'],
  ['legal-review', 'inspection', 'publicity', 'remedies'],
  ['assessment'],
  ['report'],
]

/** Every room of the house, lowest first. */
export const ROOMS = FLOORS.flat()

/** The rooms this one may import from. */
export function needsOf(room: string): readonly string[] {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room))
  return FLOORS.slice(0, Math.max(floor, 0)).flat()
}

/**
 * Parts beside the rooms, and what each may import. `top` is `server/src/*.ts`, which puts the house together, and
 * `serve` starts and stops it;
 * `attack` holds tests only, of what must hold across the whole house;
 * `test` is `server/src/kit/test/`, which serves the whole application to test files. The console knows only the generated contract, which lies inside it.
 */
export const PARTS: Record<string, readonly string[]> = {
  top: [...ROOMS, 'serve', 'portal', 'seed', 'tools'],
  serve: [...ROOMS, 'top', 'portal', 'seed', 'tools'],
  portal: ROOMS,
  cli: [...ROOMS, 'top', 'serve', 'portal', 'seed', 'tools'],
  seed: ROOMS,
  console: [],
  test: ['kit', 'platform', 'top'],
  attack: [...ROOMS, 'top', 'test', 'serve', 'portal'],
}

/** What a test file may import beyond the file it tests: the served application and the test database. */
export const TEST_NEEDS = ['test', 'top'] as const

/**
 * Kinds of file in a module, by the start of their name, and the kinds each may import.
 * `types ← rules, store ← actions ← routes, jobs`; rules and store do not see each other. Other names are free.
 */
export const KINDS: Record<string, readonly string[]> = {
  types: ['types'],
  rules: ['types', 'rules'],
  store: ['types', 'store'],
  actions: ['types', 'rules', 'store', 'actions'],
  routes: ['types', 'rules', 'store', 'actions', 'routes'],
  jobs: ['types', 'rules', 'store', 'actions', 'jobs'],
}

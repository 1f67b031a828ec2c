import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{server,portal,cli,seed,tools}/**/*.test.ts', 'console/src/**/*.test.ts'],
    globalSetup: ['server/src/kit/test/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

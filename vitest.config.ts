import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{server,portal,cli,seed,tools}/**/*.test.ts', 'console/src/**/*.test.ts'],
    globalSetup: ['server/src/kit/test/cluster.ts'],
    // generous: a loaded machine makes a test slow, never red
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { quickJava } from './test/support/quick-java.ts'

// vitest would load graphql's ESM build beside the CommonJS one that yoga and pothos load
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }
const database = 'test/**/*.db.test.ts'
const engine = 'test/**/*.engine.test.ts'
const browser = 'test/**/*.browser.test.ts'
// a file that waits for its database leaves its processor to another one
const maxWorkers = Math.max(2, availableParallelism() - 1)

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: [database, engine, browser],
          maxWorkers,
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          include: [database],
          globalSetup: ['test/support/database-server.ts'],
          maxWorkers,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'engine',
          include: [engine],
          env: quickJava,
          globalSetup: ['test/support/database-server.ts', 'test/support/engine-server.ts'],
          // one engine with one clock: files take turns
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: ['test/support/database-server.ts', 'test/admin/support/front-end.ts'],
          // pages are slow enough alone
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

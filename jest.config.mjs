/** Node loads the tests, once for all files of a worker (scripts/test-loader.mjs). */
const own = {
  testEnvironment: 'node',
  runner: 'jest-light-runner',
  transform: {},
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
};

export default {
  projects: [
    {
      ...own,
      displayName: 'pure',
      testMatch: ['<rootDir>/{apps,packages,infra}/**/*.spec.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '\\.int\\.spec\\.ts$',
        '<rootDir>/packages/server/',
        '<rootDir>/apps/web/e2e/',
      ],
    },
    {
      ...own,
      displayName: 'service',
      // One PostgreSQL for the run, with a migrated template; each file clones it.
      globalSetup: '<rootDir>/packages/server/test/setup/start-database.mjs',
      globalTeardown: '<rootDir>/packages/server/test/setup/stop-database.mjs',
      testMatch: ['<rootDir>/packages/server/**/*.spec.ts', '<rootDir>/packages/bench/**/*.int.spec.ts'],
    },
    {
      ...own,
      displayName: 'pages',
      // The whole service and its web application, once for the run; each file has a browser of its own.
      globalSetup: '<rootDir>/apps/web/e2e/stack/start-stack.mjs',
      globalTeardown: '<rootDir>/apps/web/e2e/stack/stop-stack.mjs',
      testMatch: ['<rootDir>/apps/web/e2e/journeys/*.spec.ts'],
    },
    {
      ...own,
      displayName: 'lists',
      globalSetup: '<rootDir>/apps/web/e2e/stack/start-stack-for-lists.mjs',
      globalTeardown: '<rootDir>/apps/web/e2e/stack/stop-stack.mjs',
      testMatch: ['<rootDir>/apps/web/e2e/lists/*.spec.ts'],
    },
  ],
};

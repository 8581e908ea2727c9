/** Sources are TypeScript, run as ES modules through SWC, except those of the service, which Node loads (test/setup/natively.mjs). */
const compile = (parser, transform) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      experimental: { keepImportAttributes: true },
      parser,
      ...(transform ? { transform } : {}),
    },
    module: { type: 'es6' },
  },
];

const own = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
};

export default {
  // Long enough for a machine that does much else: a test that waits in vain ends before that, with what it waited for.
  testTimeout: 300_000,
  // Jest keeps the modules of every file that a worker has run: past this, a new worker takes over.
  workerIdleMemoryLimit: '1.5GB',
  projects: [
    {
      ...own,
      displayName: 'pure',
      transform: {
        '^.+\\.ts$': compile({ syntax: 'typescript' }),
        '^.+\\.tsx$': compile({ syntax: 'typescript', tsx: true }, { react: { runtime: 'automatic' } }),
      },
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
      runner: 'jest-light-runner',
      transform: {},
      testMatch: ['<rootDir>/packages/server/**/*.spec.ts', '<rootDir>/packages/bench/**/*.int.spec.ts'],
    },
    {
      ...own,
      displayName: 'pages',
      // The whole service and its web application, once for the run; each file has a browser of its own.
      globalSetup: '<rootDir>/apps/web/e2e/stack/start-stack.mjs',
      globalTeardown: '<rootDir>/apps/web/e2e/stack/stop-stack.mjs',
      transform: { '^.+\\.ts$': compile({ syntax: 'typescript' }) },
      testMatch: ['<rootDir>/apps/web/e2e/journeys/*.spec.ts'],
    },
    {
      ...own,
      displayName: 'lists',
      globalSetup: '<rootDir>/apps/web/e2e/stack/start-stack-for-lists.mjs',
      globalTeardown: '<rootDir>/apps/web/e2e/stack/stop-stack.mjs',
      transform: { '^.+\\.ts$': compile({ syntax: 'typescript' }) },
      testMatch: ['<rootDir>/apps/web/e2e/lists/*.spec.ts'],
    },
  ],
};

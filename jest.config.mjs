/** One Jest project for the whole workspace: sources are TypeScript, run as ES modules through SWC. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', experimental: { keepImportAttributes: true }, parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/{apps,packages}/**/*.spec.ts'],
  testTimeout: 120_000,
};

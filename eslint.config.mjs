import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { oneClockRules } from './scripts/one-clock.mjs';

const bannedNames = /(^|\/)(utils?|common|shared|helpers?|misc|base|managers?|info|V2)(\/|\.[cm]?[jt]sx?$)/;

/** File and folder names that say nothing are an error, as CONTRIBUTING.md explains. */
const plumbline = {
  rules: {
    ...oneClockRules,
    'telling-name': {
      create: (context) => ({
        Program(node) {
          const file = context.filename.slice(context.cwd.length);
          if (bannedNames.test(file))
            context.report({ node, message: `A file or folder name that says nothing: ${file}` });
        },
      }),
    },
  },
};

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only, so that a name means one thing everywhere.',
};
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in one place only.',
};
const numberOfRuns = {
  selector: "Property[key.name='numRuns']",
  message: 'How often a law is tried is decided in packages/facts/test/thorough.ts.',
};
/** Row-level security goes by this setting. */
const organisationSetting = ['Literal[value=', 'TemplateElement[value.raw='].map((node) => ({
  selector: `${node}/set_config|set\\s+((local|session)\\s+)?app\\./i]`,
  message: 'The organisation of a connection is set by platform/db/transaction.ts and nothing else.',
}));
const dependencies = [
  {
    selector: "CallExpression[callee.name='forwardRef']",
    message: 'Two things that need each other are one, or three.',
  },
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>5]",
    message: 'A class with more than five dependencies does more than one thing.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '.plumbline/',
      'coverage/',
      '**/src/generated/',
      '**/dist/',
      'apps/web/src/gql/index.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    // Rules that need types are in .oxlintrc.json. Of types, this parser only knows that decorators emit them.
    languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } },
    plugins: { plumbline },
    rules: {
      'plumbline/telling-name': 'error',
      // A word that nobody says aloud. The rest of plain English is by review.
      'no-warning-comments': ['error', { terms: ['whoever'], location: 'anywhere' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        namedExports,
        environment,
        numberOfRuns,
        ...organisationSetting,
        ...dependencies,
      ],
    },
  },
  {
    // The codes that have a text are the keys of all locale files, merged into one interface.
    files: ['packages/server/src/platform/text/codes.ts', 'packages/server/src/**/*.messages.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    // The places: what they read becomes an argument of everything else.
    files: ['packages/facts/test/thorough.ts', 'packages/server/src/platform/config/*.ts'],
    rules: { 'no-restricted-syntax': ['error', namedExports, ...organisationSetting] },
  },
  {
    // The only door to data, the tests that try to go round it, and the bare statements that it is measured against.
    files: [
      'packages/server/src/platform/db/transaction.ts',
      'packages/server/test/catalogue/*.ts',
      'packages/bench/src/service/answer-times.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', namedExports, environment, ...dependencies] },
  },
  {
    files: ['packages/server/{src,test}/**/*.ts', 'apps/**/*.{ts,tsx}'],
    // Migrations are written once. The one statement that asks is in clock.ts, and the rule's own test shows what it refuses.
    ignores: [
      'packages/server/src/migrations/**',
      'packages/server/src/platform/time/clock.ts',
      'packages/server/src/platform/time/one-clock.spec.ts',
    ],
    rules: { 'plumbline/no-time-in-sql': 'error' },
  },
  {
    files: ['packages/server/src/**/*.ts'],
    ignores: [
      '**/*.spec.ts',
      '**/testing/**',
      // Windows of rate limits, and how long a session or readiness is remembered: they concern one process, and last minutes.
      'packages/server/src/platform/auth/{attempts,session}.ts',
      // Codes of an app follow the clock of the process, as the library that checks them does.
      'packages/server/src/platform/auth/used-codes.ts',
      'packages/server/src/platform/health/health.ts',
      'packages/server/src/platform/http/live-connections.ts',
    ],
    rules: { 'plumbline/no-own-clock': 'error' },
  },
  {
    files: ['**/*.mjs', '**/*.config.ts', 'apps/web/codegen.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['packages/{facts,reference-data,matching,intake,risk,evidence}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'No randomness in a pure package.' },
        { object: 'Date', property: 'now', message: 'Time is an argument in a pure package.' },
      ],
      'no-restricted-syntax': [
        'error',
        namedExports,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument in a pure package.',
        },
        { selector: "MemberExpression[object.name='process']", message: 'A pure package knows no process.' },
      ],
    },
  },
  prettier,
);

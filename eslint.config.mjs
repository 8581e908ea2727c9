import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const bannedNames = /(^|\/)(utils?|common|shared|helpers?|misc|base|managers?|info|V2)(\/|\.[cm]?[jt]sx?$)/;

/** File and folder names that say nothing are an error, as CONTRIBUTING.md explains. */
const names = {
  rules: {
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

export default tseslint.config(
  { ignores: ['**/node_modules/', '.plumbline/', 'coverage/', '**/src/generated/'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'scripts/*.mjs', '*.cjs'] } },
    },
    plugins: { plumbline: names },
    rules: {
      'plumbline/telling-name': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only, so that a name means one thing everywhere.',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'The environment is read in one place only.',
        },
      ],
    },
  },
  {
    // The one place: what it reads becomes an argument of everything else.
    files: ['apps/cli/src/environment.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['packages/{facts,reference-data,matching,intake,risk}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'No randomness in a pure package.' },
        { object: 'Date', property: 'now', message: 'Time is an argument in a pure package.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only, so that a name means one thing everywhere.',
        },
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

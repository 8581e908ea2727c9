/** The dependency rule of ARCHITECTURE.md. A package may import only what stands to its left. */
const pure = { facts: [], 'reference-data': ['facts'], matching: ['facts', 'reference-data'] };
const domain = Object.keys(pure);
const allowed = {
  ...pure,
  intake: domain,
  risk: domain,
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan-import',
      comment: 'Every import must resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...Object.entries(allowed).map(([name, others]) => ({
      name: `${name}-imports`,
      severity: 'error',
      from: { path: `^packages/${name}/src` },
      to: { path: '^(apps|packages)/', pathNot: `^packages/(${[name, ...others].join('|')})/` },
    })),
    {
      name: 'no-io-in-pure-packages',
      comment:
        'Reading files is intake’s reading folder and its child process; everything else is a function of its arguments.',
      severity: 'error',
      from: {
        path: '^packages/(facts|reference-data|matching|risk|intake)/src',
        pathNot: '(^packages/intake/src/reading/)|\\.spec\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'apps-stand-alone',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/bench/' },
      to: { path: '^apps/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};

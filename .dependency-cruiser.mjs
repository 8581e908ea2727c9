import { readFileSync } from 'node:fs';

/** The dependency rule of ARCHITECTURE.md. A package may import only what stands to its left. */
const pure = { facts: [], 'reference-data': ['facts'], matching: ['facts', 'reference-data'] };
const domain = Object.keys(pure);
const allowed = {
  ...pure,
  intake: domain,
  risk: domain,
  questionnaire: ['facts'],
  evidence: [],
  jobs: [],
  ui: [],
  server: [...domain, 'intake', 'risk', 'questionnaire', 'evidence', 'jobs'],
};
/** Packages that an app may import. */
const allowedInApps = {
  api: ['server'],
  worker: ['server'],
  web: ['ui', 'questionnaire', 'facts', 'evidence'],
  cli: [...domain, 'intake', 'risk', 'questionnaire', 'evidence'],
};

const server = '^packages/server/src';
/** Tests and what they build with see everything. */
const tests = '\\.spec\\.ts$|/testing/|^packages/server/test/';

/** Features as ARCHITECTURE.md lists them: each may use those before it, so no circle of features is possible. */
const order = /may use those before it: +(?<names>.+)/
  .exec(readFileSync(new URL('ARCHITECTURE.md', import.meta.url), 'utf8'))
  .groups.names.split(', ');

const features = [
  {
    name: 'features-are-in-the-order',
    comment: 'Add the feature to the line of ARCHITECTURE.md, behind those that it uses.',
    from: {},
    to: { path: `${server}/features/`, pathNot: `${server}/features/(${order.join('|')})/` },
  },
  ...order.map((name, place) => ({
    name: `${name}-uses-features-before-it`,
    comment: 'The order stands in ARCHITECTURE.md.',
    from: { path: `${server}/features/${name}/`, pathNot: tests },
    to: { path: `${server}/features/(${order.slice(place + 1).join('|') || '$'})/` },
  })),
  {
    name: 'features-meet-at-the-top',
    comment: 'Another feature is used through the files at the top of its folder or its commands.',
    from: { path: `${server}/features/([^/]+)/`, pathNot: tests },
    to: { path: `${server}/features/[^/]+/[^/]+/`, pathNot: `${server}/features/($1/|[^/]+/commands/)` },
  },
];

/** Inside the back end: graphql and jobs -> commands and read-models -> policy, repository -> entity. */
const backEnd = [
  {
    name: 'platform-knows-no-feature',
    from: { path: `${server}/platform/`, pathNot: tests },
    to: { path: `${server}/(features|service)/` },
  },
  {
    name: 'features-know-no-process',
    comment: 'service/ puts features together into processes.',
    from: { path: `${server}/features/`, pathNot: tests },
    to: { path: `${server}/(service/|index\\.ts|emit-|admin\\.ts)` },
  },
  {
    name: 'graphql-reads-through-read-models',
    from: { path: `${server}/features/[^/]+/graphql/` },
    to: { path: '\\.(repository|entity)\\.ts$' },
  },
  {
    name: 'commands-know-no-transport',
    from: { path: `${server}/features/[^/]+/commands/`, pathNot: tests },
    to: { path: '(^|/)node_modules/(@nestjs/graphql|@nestjs/mercurius|mercurius|bullmq|fastify)/|/graphql/' },
  },
  {
    name: 'entities-and-repositories-stay-at-home',
    from: { path: `${server}/features/([^/]+)/`, pathNot: tests },
    to: { path: `${server}/features/[^/]+/.*\\.(entity|repository)\\.ts$`, pathNot: `${server}/features/$1/` },
  },
  {
    name: 'types-of-graphql-are-for-graphql',
    comment: 'Types that several features put into their schema stand at the top; only schemas use them.',
    from: { path: `${server}/features/`, pathNot: `/graphql/|\\.(types|view|module)\\.ts$|${tests}` },
    to: { path: `${server}/features/[^/]+/[^/]+\\.(types|view)\\.ts$` },
  },
  {
    name: 'files-are-looked-at-in-threads',
    comment:
      'A look at a file takes as long as the file makes it take, and a look through the official indexes tenths of a second: the thread that answers requests waits for FileLooks (docs/adr/0017).',
    from: { path: `${server}/`, pathNot: '/look-thread\\.ts$' },
    to: { path: '/(look-(at-file|thread)|nearest-phrases)\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  ...features,
].map((rule) => ({ severity: 'error', ...rule }));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan-import',
      comment: 'Every import must resolve.',
      severity: 'error',
      from: {},
      // Packages of types alone have nothing to resolve to.
      to: { couldNotResolve: true, pathNot: '^(@graphql-typed-document-node/core|vite/client)$' },
    },
    ...Object.entries(allowed).map(([name, others]) => ({
      name: `${name}-imports`,
      severity: 'error',
      from: { path: `^packages/${name}/src` },
      to: { path: '^(apps|packages)/', pathNot: `^packages/(${[name, ...others].join('|')})/` },
    })),
    ...Object.entries(allowedInApps).map(([name, packages]) => ({
      name: `${name}-imports`,
      severity: 'error',
      from: { path: `^apps/${name}/` },
      to: { path: '^packages/', pathNot: `^packages/(${packages.join('|')})/` },
    })),
    ...backEnd,
    {
      name: 'no-io-in-pure-packages',
      comment:
        'Reading files is intake’s reading folder and its child process; evidence writes packs with streams of Node in its node folder. Everything else is a function of its arguments.',
      severity: 'error',
      from: {
        path: '^packages/(facts|reference-data|matching|risk|intake|questionnaire|evidence)/src',
        pathNot: '(^packages/(intake/src/reading|evidence/src/node)/)|\\.spec\\.ts$',
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
    // Links to packages are left out as sources; what they lead to is seen.
    exclude: { path: '^(apps|packages)/[^/]+/(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};

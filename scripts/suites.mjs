import { fileURLToPath } from 'node:url';

/**
 * What `npm test` runs besides the checks; each also runs alone as `npm run test:<name>`. A suite is a project of jest.config.mjs or a
 * part of it: `only` are path patterns; a suite without them takes what the other suites of its project leave, so that every file is
 * in a suite. The longest come first. A suite that is `apart` takes too long for every day: .ci/run runs it before npm test.
 */
const suites = [
  { name: 'journeys', project: 'pages' },
  { name: 'kills', project: 'service', only: ['packages/server/test/faults/.*-killed'] },
  { name: 'programs', project: 'pure', only: ['apps/cli/', 'infra/', 'packages/bench/'] },
  { name: 'imports', project: 'service', only: ['packages/server/src/features/import/'] },
  { name: 'features', project: 'service' },
  // Also the journeys that move the clock of the service, which journeys that come after them would notice.
  {
    name: 'barriers',
    project: 'pages',
    only: ['apps/web/e2e/journeys/(barriers|right-to-left|overrides|mail|past-days|second-factor)'],
  },
  { name: 'e2e', project: 'service', only: ['packages/server/test/(e2e|catalogue|upgrade)/'] },
  { name: 'queue', project: 'service', only: ['packages/server/test/(queue/|faults/(?!.*-killed))'] },
  { name: 'pure', project: 'pure' },
  { name: 'lists', project: 'service', only: ['packages/server/test/lists/'], apart: true },
];

/** What Node is given to run Jest. */
export const jest = [
  '--no-warnings',
  '--import',
  new URL('test-loader.mjs', import.meta.url).href,
  fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url)),
];

/** The suites of npm test. */
export const everyday = suites.filter(({ apart }) => apart !== true);

/** @throws Error that lists the suites */
export function suiteNamed(wanted) {
  const suite = suites.find(({ name }) => name === wanted);
  if (suite === undefined) {
    throw new Error(`There is no suite "${wanted}". The suites are ${suites.map(({ name }) => name).join(', ')}.`);
  }
  return suite;
}

/** Arguments with which Jest runs the files of a suite. */
export function jestArguments({ name, project, only }) {
  const others = suites.filter((other) => other.project === project && other.name !== name);
  const taken = others.flatMap((other) => other.only ?? []);
  const rest = taken.length > 0 ? [`^(?!.*(?:${taken.join('|')}))`] : [];
  return [...(only ?? rest), '--selectProjects', project];
}

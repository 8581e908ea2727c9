/**
 * What `npm test` runs beside the checks, each also by itself as `npm run test:<name>`. A suite is a project of jest.config.mjs or a
 * part of it: `only` are patterns of paths; a suite without them takes what the other suites of its project leave, so that no file is
 * in none. Those that take longest come first.
 */
export const suites = [
  { name: 'pages', project: 'pages' },
  { name: 'features', project: 'service' },
  { name: 'kills', project: 'service', only: ['packages/server/test/faults/.*-killed'] },
  { name: 'e2e', project: 'service', only: ['packages/server/test/(e2e|catalogue|lists)/'] },
  { name: 'queue', project: 'service', only: ['packages/server/test/(queue/|faults/(?!.*-killed))'] },
  { name: 'pure', project: 'pure' },
  { name: 'programs', project: 'pure', only: ['apps/cli/', 'infra/', 'packages/bench/'] },
];

/** What Jest is told, so that it runs the files of a suite. */
export function jestArguments({ name, project, only }) {
  const others = suites.filter((other) => other.project === project && other.name !== name);
  const taken = others.flatMap((other) => other.only ?? []);
  const rest = taken.length > 0 ? [`^(?!.*(?:${taken.join('|')}))`] : [];
  return [...(only ?? rest), '--selectProjects', project];
}

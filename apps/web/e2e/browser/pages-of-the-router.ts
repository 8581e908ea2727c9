import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../src');
/** Parents first. */
const files = ['root-route.ts', ...globSync('*-routes.ts', { cwd: folder }).sort(), 'router.tsx'].map((name) =>
  join(folder, name),
);
const declared = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g;

/** Every page that the router knows, as its path and what addresses of it look like. Read from the source: Jest does not run the pages. */
export function pagesOfTheRouter(): ReadonlyMap<string, RegExp> {
  const source = files.map((file) => readFileSync(file, 'utf8')).join('');
  const paths = new Map([['root', '']]);
  for (const [, name = '', parent = '', path = ''] of source.matchAll(declared)) {
    paths.set(name, `${paths.get(parent) ?? `(unknown parent ${parent})`}${path}`);
  }
  const written = source.split(' = createRoute(').length - 1;
  if (paths.size - 1 !== written)
    throw new Error(`The router has ${written} routes; only ${paths.size - 1} are understood`);
  paths.delete('root');
  return new Map(
    [...paths.values()].map((path) => [
      path,
      new RegExp(`^${path.replace(/\/$/, '').replaceAll(/\$\w+/g, '[^/]+')}/?$`),
    ]),
  );
}

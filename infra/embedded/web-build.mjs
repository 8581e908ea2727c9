import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runStep } from './step.mjs';

const unread = new Set(['node_modules', 'dist', 'e2e', 'test']);
const unreadFile = /\.spec\.tsx?$/;

/** The folder of the web application and of every package of this repository that it is made of. */
function partsOf(folder, root, found = new Set()) {
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries(dependencies)) {
    if (version.startsWith('workspace:')) partsOf(`packages/${name.slice(name.indexOf('/') + 1)}`, root, found);
  }
  return found;
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!unread.has(entry.name)) yield* filesIn(path);
    } else if (entry.isFile() && !unreadFile.test(entry.name)) yield path;
  }
}

function fingerprint(root) {
  const hash = createHash('sha256');
  const files = [...partsOf('apps/web', root)].flatMap((folder) => [...filesIn(join(root, folder))]);
  for (const file of [join(root, 'pnpm-lock.yaml'), ...files]) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Builds the web application when a source of it has changed since it was last built.
 * @param {{ root: string, node: string, environment: Record<string, string | undefined>, log: string, signal: AbortSignal, say(line: string): void }} options
 */
export async function buildWeb({ root, node, environment, log, signal, say }) {
  const web = join(root, 'apps/web');
  if (!existsSync(join(web, 'index.html'))) return;
  const stamp = join(root, 'node_modules/.cache/plumbline/web-build');
  const wanted = fingerprint(root);
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (found === wanted && existsSync(join(web, 'dist/index.html'))) return;
  say('Building the web application.');
  const command = [node, join(web, 'node_modules/vite/bin/vite.js'), 'build'];
  // Those who test the service get what its users get: the environment of a test would make a development build.
  const production = { ...environment, NODE_ENV: 'production' };
  await runStep({
    ...{ what: 'Building the web application', command, environment: production, log, signal, folder: web },
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

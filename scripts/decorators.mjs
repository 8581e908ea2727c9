import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  createRequire,
  enableCompileCache,
  registerHooks,
  setSourceMapsSupport,
  stripTypeScriptTypes,
} from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// Run with `node --import ./scripts/decorators.mjs FILE.ts`. NestJS reads the types that decorators emit, which stripping types
// cannot provide, so SWC compiles the sources of the back end as they are loaded. All other sources of ours only lose their types, as Node itself would
// do it. What results is kept on disk, so that a process that runs for long holds neither compiler: each takes more memory than all of our sources.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const withDecorators = ['packages/server', 'apps/api', 'apps/worker'].map((folder) => join(root, folder) + sep);
const cache = join(root, 'node_modules/.cache/plumbline/decorators');
const ours = ['packages', 'apps', 'infra'].map((folder) => join(root, folder) + sep);
const require = createRequire(import.meta.url);

const options = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    experimental: { keepImportAttributes: true },
  },
};
const compiler = `${JSON.stringify(options)}\0${require('@swc/core/package.json').version}`;

const withSwc = (source, file) => require('@swc/core').transformSync(source, { ...options, filename: file }).code;

/** As Node strips types, by the same function, which would say on the terminal that its name may yet change. */
function withoutTypes(source) {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The source as JavaScript, cached by content, so that a compiler is loaded only when something changed. */
function compiled(file) {
  const [by, compile] = withDecorators.some((folder) => file.startsWith(folder))
    ? [compiler, withSwc]
    : [`types ${process.version}`, withoutTypes];
  const source = readFileSync(file, 'utf8');
  const key = createHash('sha256').update(`${by}\0${file}\0${source}`).digest('hex');
  const kept = join(cache, `${key}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const code = compile(source, file);
    mkdirSync(cache, { recursive: true });
    // Processes and threads that start together may write the same file, so each renames a complete one of its own into place.
    const own = `${kept}.${randomUUID()}`;
    writeFileSync(own, code);
    renameSync(own, kept);
    return code;
  }
}

setSourceMapsSupport(true);
// As in run-node.mjs: a process that a test starts also starts in half the time.
enableCompileCache(join(root, 'node_modules/.cache/plumbline'));

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    if (!ours.some((folder) => file.startsWith(folder))) return nextLoad(url, context);
    return { format: 'module', source: compiled(file), shortCircuit: true };
  },
});

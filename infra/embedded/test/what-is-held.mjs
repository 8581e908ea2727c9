import { createRequire, getCompileCacheDir } from 'node:module';

// Loads a source that only loses its types and one that SWC compiles, then says what is kept in memory beside them.
await import('../../../packages/intake/src/index.ts');
await import('../../../packages/server/src/features/risk/risk.module.ts');
const own = process.moduleLoadList.filter((name) => /amaro/.test(name));
const added = Object.keys(createRequire(import.meta.url).cache).filter((file) => /[\\/]@swc[\\/]/.test(file));
process.stdout.write(
  JSON.stringify({
    compilers: [...own, ...added.filter((file) => !file.endsWith('package.json'))],
    cacheOfCompiledCode: getCompileCacheDir() ?? null,
  }),
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const page = fileURLToPath(new URL('floor-page.ts', import.meta.url));

/** Bytes with gzip of React, Apollo Client and a windowed list, built as our pages are. @param folder for what is built */
export async function floorBytes(folder: string): Promise<number> {
  const outDir = join(folder, 'floor');
  await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { target: 'es2023', outDir, emptyOutDir: true, lib: { entry: page, formats: ['es'], fileName: 'floor' } },
  });
  const files = readdirSync(outDir).filter((name) => /\.m?js$/.test(name));
  return files.reduce((sum, name) => sum + compressed(readFileSync(join(outDir, name))), 0);
}

/** Bytes of a file as a browser gets it with gzip. */
export function compressed(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes with gzip of React, Apollo Client and a windowed list, built as our pages are. @param folder for what is built */
export async function floorBytes(folder: string): Promise<number> {
  const scripts = await built(new URL('floor-page.ts', import.meta.url), join(folder, 'floor'));
  return scripts.reduce((sum, script) => sum + compressed(script), 0);
}

/** The script of a page with a plain table and nothing else. @param folder for what is built */
export async function plainTable(folder: string): Promise<string> {
  return (await built(new URL('plain-table-page.ts', import.meta.url), join(folder, 'plain-table'))).join('\n');
}

async function built(page: URL, outDir: string): Promise<Buffer[]> {
  const entry = fileURLToPath(page);
  await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { target: 'es2023', outDir, emptyOutDir: true, lib: { entry, formats: ['es'], fileName: 'page' } },
  });
  const files = readdirSync(outDir).filter((name) => /\.m?js$/.test(name));
  return files.map((name) => readFileSync(join(outDir, name)));
}

/** Bytes of a file as a browser gets it with gzip. */
export function compressed(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

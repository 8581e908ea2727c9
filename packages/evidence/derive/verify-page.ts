import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = (name: string): string => fileURLToPath(new URL(`../src/page/${name}`, import.meta.url));

/** Makes the one file that stands in each pack: page, style and program together, with a policy that lets nothing else run and nothing be fetched. */
export async function verifyPage(): Promise<string> {
  const style = readFileSync(source('verify-page.css'), 'utf8').replaceAll(/\s+/g, ' ').trim();
  // The end of a script element would end it within a text too.
  const script = (await program()).trim().replaceAll('</script', '<\\/script');
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(script)}'`,
    `style-src '${digestOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return readFileSync(source('verify-page.html'), 'utf8')
    .replace('POLICY', policy)
    .replace('<!-- STYLE -->', () => `<style>${style}</style>`)
    .replace('<!-- SCRIPT -->', () => `<script>${script}</script>`);
}

async function program(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: { entry: source('verify-page.ts'), formats: ['iife'], name: 'verifyPage' },
    },
  });
  const [result] = [built].flat();
  if (result === undefined || !('output' in result)) throw new Error('Vite has built nothing');
  const [chunk, ...more] = result.output;
  if (more.length > 0) throw new Error('The page has more than one program');
  return chunk.code;
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

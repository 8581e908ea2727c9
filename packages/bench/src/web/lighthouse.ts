import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that the target names. It is fetched for the run only: nothing else needs it. */
export const LIGHTHOUSE = '12.2.3';

/** Scores in hundredths, and what blocked the main thread in milliseconds, on the desktop that Lighthouse imitates. */
export interface LighthouseReading {
  readonly page: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly blocking: number;
}

interface LighthouseReport {
  readonly categories: Readonly<Record<'performance' | 'accessibility', { readonly score: number }>>;
  readonly audits: Readonly<Record<'total-blocking-time', { readonly numericValue: number }>>;
}

/** @param cookie of the person who is signed in; empty for a page before that @throws Error when Lighthouse ends without a report */
export async function lighthouse(
  page: string,
  address: string,
  { folder, program, cookie }: { readonly folder: string; readonly program: string; readonly cookie: string },
): Promise<LighthouseReading> {
  const path = join(folder, `lighthouse-${String(Date.now())}.json`);
  const child = spawn(
    'env',
    [
      ...[`CHROME_PATH=${program}`, 'npx'],
      ...['--yes', `lighthouse@${LIGHTHOUSE}`, address, '--quiet', '--output=json', `--output-path=${path}`],
      ...['--preset=desktop', '--only-categories=performance,accessibility'],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ...(cookie === '' ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`Lighthouse ended with ${String(code)}`);
  const { categories, audits } = JSON.parse(readFileSync(path, 'utf8')) as LighthouseReport;
  return {
    page,
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
    blocking: audits['total-blocking-time'].numericValue,
  };
}

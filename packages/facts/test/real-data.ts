import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/**
 * The folder of real supplier lists and reference sources that stands beside a full checkout, or null in a clone without it.
 * Tests that read it are left out, counted and named in one line at the end of the run; no other test may be left out.
 */
export function realData(): string | null {
  return existsSync(folder) ? folder : null;
}

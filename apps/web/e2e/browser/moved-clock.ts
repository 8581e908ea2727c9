import { readFile, rename, writeFile } from 'node:fs/promises';
import type { RunningStack } from '../stack/running-stack.mjs';

const DAY = 86_400_000;

/**
 * Puts the clock of the service forward by whole days, so that its midnights come. Nothing puts it back: what has happened by
 * then would lie in the future. Files of journeys that come later in the same worker of Jest find it so.
 */
export async function forward({ clock }: RunningStack, days: number): Promise<void> {
  const ahead = Number(await readFile(clock, 'utf8')) + days * DAY;
  // The service reads it all the time, and never half of it.
  await writeFile(`${clock}.new`, String(ahead));
  await rename(`${clock}.new`, clock);
}

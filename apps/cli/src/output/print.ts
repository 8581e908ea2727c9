import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes to the output of a run and waits while its reader is slow, so that memory stays bounded. */
export async function print(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

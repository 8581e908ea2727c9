import { once } from 'node:events';
import { stdout } from 'node:process';

/** Writes to stdout and waits while the reader is slow, so that memory stays bounded. */
export async function print(text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}

/** A closed pipe (`| head`) ends the run quietly. */
export function endQuietlyWithReader(): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

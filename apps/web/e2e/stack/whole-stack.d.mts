import type { RunningStack } from './running-stack.mjs';

/** Starts another api and worker with other settings, on the database and files of a service that runs. */
export function startBeside(
  service: Pick<RunningStack, 'folder' | 'clock' | 'environment'>,
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; stop(): Promise<void> }>;

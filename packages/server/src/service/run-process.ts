import { readConfig, UnusableEnvironment, type Config } from '../platform/config/config.ts';

/** Something that runs until it is asked to stop. */
export interface Running {
  close(): Promise<void>;
}

/** The longest that a process takes to finish what it is doing. */
const patience = 8_000;

/**
 * Runs one process: reads the settings, starts, and closes gracefully when asked. A start that fails ends in one sentence and exit code 1.
 */
export async function runProcess(name: string, start: (config: Config) => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start(readConfig());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      error instanceof UnusableEnvironment ? `${message}\n` : `The ${name} could not start: ${message}\n`,
    );
    process.exit(1);
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    void running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

import { readConfig, UnusableEnvironment, type Config } from '../platform/config/config.ts';
import { createLog } from '../platform/logging/log.ts';
import { startHeart } from '../platform/heart/start-heart.ts';
import { processOutput } from '../platform/logging/log-output.ts';

/** Something that runs until it is asked to stop. */
export interface Running {
  close(): Promise<void>;
}

/** Maximum milliseconds that a process may take to finish its work. */
const patience = 8_000;
/** Maximum milliseconds that the rest of the log may take to be written. */
const logPatience = 1_000;

/**
 * Runs one process: reads the settings, starts, and closes gracefully when asked. If the start fails, prints one sentence and exits with code 1.
 */
export async function runProcess(name: string, start: (config: Config) => Promise<Running>): Promise<void> {
  startHeart();
  let running: Running;
  let config: Config;
  try {
    config = readConfig();
    running = await start(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      error instanceof UnusableEnvironment ? `${message}\n` : `The ${name} could not start: ${message}\n`,
    );
    process.exit(1);
  }
  // Node would print the whole error, including values that PostgreSQL quotes in it.
  const end = (err: unknown): void => {
    createLog(config, name).fatal({ err }, 'The process ends: it met an error that nothing handles');
    void exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => void exit(1), patience).unref();
    void running.close().then(
      () => exit(0),
      () => exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Ends the process. Node waits at its end for writes that have begun, and one to a log that nobody reads never ends: then the process is killed. */
async function exit(code: number): Promise<void> {
  const isWritten = await processOutput.flushed(logPatience);
  if (isWritten) process.exit(code);
  process.kill(process.pid, 'SIGKILL');
}

import { CommanderError } from 'commander';
import type { Environment } from './environment.ts';
import { program } from './program.ts';
import { FailedCheck, Refusal, UnprovenSender } from './refusal.ts';

/**
 * Runs what was typed after `plumbline`.
 * @returns the exit code: 0 done, 2 cannot be used as asked (one sentence on stderr), 1 a pack that does not hold, or a fault of Plumbline, 3 a pack of which it is not proven who signed it
 */
export async function run(args: readonly string[], surroundings: Environment): Promise<0 | 1 | 2 | 3> {
  try {
    await program(surroundings).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof FailedCheck) return 1;
    if (error instanceof UnprovenSender) return 3;
    if (error instanceof Refusal) {
      surroundings.err.write(`${error.message}\n`);
      return 2;
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.err.write(`Plumbline has failed, which is a fault of its own: ${what}\n`);
    return 1;
  }
}

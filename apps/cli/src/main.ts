import { stderr } from 'node:process';
import { CommanderError } from 'commander';
import { environment } from './environment.ts';
import { endQuietlyWithReader } from './output/print.ts';
import { program } from './program.ts';
import { Refusal } from './refusal.ts';

/** Exit codes: 0 done, 2 cannot be used as asked (one sentence on stderr), 1 a fault of Plumbline. */
endQuietlyWithReader();
try {
  await program(environment()).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Refusal) {
    stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else {
    stderr.write(
      `Plumbline has failed, which is a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}

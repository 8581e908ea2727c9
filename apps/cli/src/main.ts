import { environment } from './environment.ts';
import { run } from './run.ts';

// A reader that has read enough (`| head`) ends the run quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await run(process.argv.slice(2), environment(process));

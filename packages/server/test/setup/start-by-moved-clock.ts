import { readFileSync } from 'node:fs';
import { Config } from '../../src/platform/config/config.ts';
import { after } from '../../src/platform/time/after.ts';
import { runProcess } from '../../src/service/run-process.ts';

// start-by-moved-clock.ts api|worker FILE: the process of main.ts, by a clock that is ahead of PostgreSQL's by the milliseconds in a file.
// Journeys write that file. No setting of the product leads here.
const [name = '', file = ''] = process.argv.slice(2);
// Each loads hundreds of files that the other does not need.
const starts = {
  api: async (config: Config) => (await import('../../src/service/start-api.ts')).startApi(config),
  worker: async (config: Config) => (await import('../../src/service/start-worker.ts')).startWorker(config),
};
if (!(name in starts)) throw new Error('Say which process starts: api or worker');
const start = starts[name as keyof typeof starts];
const ahead = (): number => Number(readFileSync(file, 'utf8'));

await runProcess(name, ({ environment }) =>
  start(new Config(environment, (told) => after(told, { milliseconds: ahead() }))),
);

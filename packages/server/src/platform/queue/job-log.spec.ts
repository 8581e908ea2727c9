import { expect, test } from '@jest/globals';
import type { Config } from '../config/config.ts';
import { createLog } from '../logging/log.ts';
import type { Claim } from '../outbox/outbox-claim.ts';
import { JobLog } from './job-log.ts';

const claimed = { outboxId: 'a job', job: 'import.check', failedAttempts: 4, starts: 5 } as Claim;

function lineOf(aftermath: Parameters<JobLog['failed']>[2]): Record<string, unknown> {
  const lines: string[] = [];
  const config = { environment: { LOG_LEVEL: 'info' } } as Config;
  new JobLog(createLog(config, 'test', { write: (line) => lines.push(line) })).failed(claimed, new Error(), aftermath);
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

test('a job that is given up is an error with a code, on which an alert can hang', () => {
  expect(lineOf('given-up')).toMatchObject({ level: 50, code: 'job.given-up', outboxId: 'a job', job: 'import.check' });
});

test('a job that is tried again is a warning: nobody has to be woken', () => {
  expect(lineOf('again')).toMatchObject({ level: 40, aftermath: 'again' });
  expect(lineOf('again-soon')).toMatchObject({ level: 40 });
});

import { defineJob } from '@plumbline/jobs';
import { z } from 'zod';
import type { Database } from '../../src/platform/db/transaction.ts';
import type { AnyJobHandler, JobContext, JobHandler } from '../../src/platform/queue/job-handler.ts';
import { HopelessJob, JobCancelled } from '../../src/platform/queue/job-handler.ts';

const payload = { note: z.guid() };

/** Jobs that exist for these tests only. */
export const writesOnce = defineJob({ name: 'practice.write', queue: 'io', payload, attempts: 3, backoffSeconds: 0.2 });
export const failsTwice = defineJob({
  name: 'practice.fail-twice',
  queue: 'io',
  payload,
  attempts: 3,
  backoffSeconds: 0.2,
});
export const failsAlways = defineJob({ name: 'practice.fail', queue: 'io', payload, attempts: 3, backoffSeconds: 0.2 });
export const hopeless = defineJob({
  name: 'practice.hopeless',
  queue: 'external',
  payload,
  attempts: 3,
  backoffSeconds: 0.2,
});
export const dawdles = defineJob({ name: 'practice.dawdle', queue: 'cpu', payload, attempts: 3, backoffSeconds: 0.2 });
export const dawdlesBesideOthers = defineJob({
  name: 'practice.dawdle-beside-others',
  queue: 'io',
  payload,
  attempts: 3,
  backoffSeconds: 0.2,
});
export const waitsForCancel = defineJob({
  name: 'practice.wait',
  queue: 'external',
  payload,
  attempts: 3,
  backoffSeconds: 0.2,
});
export const waitsForStop = defineJob({
  name: 'practice.wait-for-stop',
  queue: 'external',
  payload,
  attempts: 3,
  backoffSeconds: 0.2,
});

export const PRACTICE_JOBS = [
  writesOnce,
  failsTwice,
  failsAlways,
  hopeless,
  dawdles,
  dawdlesBesideOthers,
  waitsForCancel,
  waitsForStop,
];

type Payload = z.infer<typeof writesOnce.payload>;

/** Table for the effects of practice jobs. */
export const EFFECTS = `CREATE TABLE effects (organisation_id uuid NOT NULL, id uuid PRIMARY KEY DEFAULT uuidv7(), job text NOT NULL, note uuid NOT NULL);`;

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/** @param dawdle what `practice.dawdle` waits for before it writes, even if its signal is aborted */
export function practiceHandlers(database: Database, dawdle: () => Promise<unknown>): AnyJobHandler[] {
  const write = async (job: string, { organisationId, note }: Payload, context: JobContext): Promise<void> =>
    database.transaction(organisationId, async (tx) => {
      await tx.query('INSERT INTO effects (organisation_id, job, note) VALUES ($1, $2, $3)', [
        organisationId,
        job,
        note,
      ]);
      await context.complete(tx);
    });
  const mark = async (job: string, { organisationId, note }: Payload): Promise<void> => {
    await database.transaction(organisationId, (tx) =>
      tx.query('INSERT INTO effects (organisation_id, job, note) VALUES ($1, $2, $3)', [organisationId, job, note]),
    );
  };
  const handlers: JobHandler<Payload>[] = [
    { job: writesOnce, handle: (asked, context) => write('written', asked, context) },
    {
      job: failsTwice,
      handle: async (asked, context) => {
        await mark('tried', asked);
        if (context.attempt < 3) throw new Error('Not yet');
        await write('written', asked, context);
      },
    },
    {
      job: failsAlways,
      handle: async (asked) => {
        await mark('tried', asked);
        throw new Error('Never');
      },
      onGivenUp: async ({ organisationId, note }, tx) => {
        await tx.query('INSERT INTO effects (organisation_id, job, note) VALUES ($1, $2, $3)', [
          organisationId,
          'given-up',
          note,
        ]);
      },
    },
    {
      job: hopeless,
      handle: async (asked) => {
        await mark('tried', asked);
        throw new HopelessJob('job.kills-its-process', { rows: 3 });
      },
    },
    {
      job: dawdles,
      handle: async (asked, context) => {
        await mark('started', asked);
        context.progress(1, 2, 'practice');
        await dawdle();
        await write('written', asked, context);
      },
    },
    {
      job: dawdlesBesideOthers,
      handle: async (asked, context) => {
        await mark('started', asked);
        await dawdle();
        await write('written', asked, context);
      },
    },
    {
      job: waitsForCancel,
      handle: async (asked, context) => {
        await mark('started', asked);
        await sleep(60_000, context.signal);
        throw new JobCancelled();
      },
      onCancelled: async ({ organisationId, note }, tx) => {
        await tx.query('INSERT INTO effects (organisation_id, job, note) VALUES ($1, $2, $3)', [
          organisationId,
          'cancelled',
          note,
        ]);
      },
    },
    {
      job: waitsForStop,
      handle: async (asked, context) => {
        await mark('started', asked);
        await sleep(60_000, context.signal);
        throw new JobCancelled();
      },
    },
  ];
  return handlers;
}

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../../src/platform/config/config.ts';
import { nowOf } from '../../src/platform/db/testing/database.ts';
import { addToOutbox } from '../../src/platform/outbox/add-to-outbox.ts';
import {
  dawdles,
  dawdlesBesideOthers,
  failsAlways,
  failsTwice,
  hopeless,
  waitsForCancel,
  waitsForStop,
  writesOnce,
} from './practice-jobs.ts';
import { PracticeService } from './practice-service.ts';

/** A backend of the queues, for this suite. */
export interface QueueBackend {
  readonly name: string;
  /** Starts it and returns the environment that selects it. */
  start(): Promise<Partial<Environment>>;
  /** Makes the queues lose everything. */
  loseEverything(service: PracticeService): Promise<void>;
  stop(): Promise<void>;
}

/** The tests that both backends must pass. */
export function describeQueueContract(backend: QueueBackend): void {
  describe(`jobs through ${backend.name}`, () => {
    let service: PracticeService;

    beforeAll(async () => {
      service = await PracticeService.open(await backend.start());
    });

    afterEach(async () => service.stopWorkers());

    afterAll(async () => {
      await service.close();
      await backend.stop();
    });

    test('are done once, and end their run', async () => {
      await service.startWorker();
      const asked = await service.ask(writesOnce);
      expect(await service.ended(asked)).toBe('done');
      expect(await service.effects(asked)).toEqual(['written']);
      expect(await service.outbox(asked)).toMatchObject({ attempts: 0, starts: 1, relay_count: 1, reason_code: null });
    });

    test('are not even asked for when the transaction that asks is rolled back', async () => {
      const organisationId = randomUUID();
      const refused = service.test.database.transaction(organisationId, async (tx) => {
        await addToOutbox(tx, writesOnce, { organisationId, note: randomUUID() });
        throw new Error('The command was refused');
      });
      await expect(refused).rejects.toThrow('refused');
      const { rows } = await service.test.admin.query('SELECT FROM outbox WHERE organisation_id = $1', [
        organisationId,
      ]);
      expect(rows).toHaveLength(0);
    });

    test('are tried again after a failure, and may then succeed', async () => {
      await service.startWorker();
      const asked = await service.ask(failsTwice);
      expect(await service.ended(asked)).toBe('done');
      expect(await service.effects(asked)).toEqual(['tried', 'tried', 'tried', 'written']);
      expect(await service.run(asked)).toMatchObject({ attempts: 3, reason_code: null });
    });

    test('are given up after the attempts of their contract: the run has failed and says why', async () => {
      await service.startWorker();
      const [asked, other] = await Promise.all([service.ask(failsAlways), service.ask(writesOnce)]);
      expect(await service.ended(asked)).toBe('failed');
      expect(await service.effects(asked)).toEqual(['tried', 'tried', 'tried', 'given-up']);
      expect(await service.run(asked)).toMatchObject({ attempts: 3, reason_code: 'job.unexpected' });
      const row = await service.outbox(asked);
      expect(row).toMatchObject({ attempts: 3, handled_at: null, reason_code: 'job.unexpected' });
      expect(row.dead_at).not.toBeNull();
      // The other job is done meanwhile.
      expect(await service.ended(other)).toBe('done');
    });

    test('are given up at once when trying again is hopeless', async () => {
      await service.startWorker();
      const asked = await service.ask(hopeless);
      expect(await service.ended(asked)).toBe('failed');
      expect(await service.effects(asked)).toEqual(['tried']);
      expect(await service.run(asked)).toMatchObject({
        reason_code: 'job.kills-its-process',
        reason_parameters: { rows: 3 },
      });
    });

    test('survive the kill of the process that does them: nothing is lost, nothing is doubled', async () => {
      const doomed = await service.startProcess();
      const asked = await service.ask(dawdles);
      await service.until(async () => (await service.effects(asked)).length === 1);
      doomed.kill('SIGKILL');
      await service.startWorker();
      expect(await service.ended(asked)).toBe('done');
      expect(await service.written(asked)).toBe(1);
      // A kill is not the job's fault.
      const { attempts, starts } = await service.outbox(asked);
      expect(attempts).toBe(0);
      expect(starts).toBeGreaterThan(1);
    });

    test('that end their process again and again are given up, and say so', async () => {
      const asked = await service.ask(failsAlways);
      await service.test.admin.query('UPDATE outbox SET starts = 25 WHERE id = $1', [asked.outboxId]);
      await service.startWorker();
      expect(await service.ended(asked)).toBe('failed');
      expect(await service.effects(asked)).toEqual(['given-up']);
      expect(await service.run(asked)).toMatchObject({ reason_code: 'job.kills-its-process' });
    });

    test('go back to the line when their worker is asked to stop, and that counts as no attempt', async () => {
      const worker = await service.startWorker();
      const asked = await service.ask(waitsForStop);
      await service.until(async () => (await service.effects(asked)).length === 1);
      await worker.stop();
      expect(await service.outbox(asked)).toMatchObject({ attempts: 0, handled_at: null, dead_at: null });
      expect(await service.run(asked)).toMatchObject({ state: 'waiting' });
      await service.startWorker();
      await service.until(async () => (await service.effects(asked)).length === 2);
    });

    test('are refused their late write when a process comes back from the dead', async () => {
      const zombie = await service.startProcess();
      const asked = await service.ask(dawdles);
      await service.until(async () => (await service.effects(asked)).length > 0);
      zombie.kill('SIGSTOP');
      const started = (await service.effects(asked)).length;
      const living = await service.startProcess(60_000);
      await service.until(async () => (await service.effects(asked)).length > started);
      const refused = once(zombie.stdout, 'data');
      zombie.stdin.write('go on\n');
      zombie.kill('SIGCONT');
      await refused;
      expect(zombie.exitCode).toBeNull();
      expect(await service.written(asked)).toBe(0);
      living.stdin.write('go on\n');
      expect(await service.ended(asked)).toBe('done');
      expect(await service.written(asked)).toBe(1);
      expect(await service.outbox(asked)).toMatchObject({ attempts: 0 });
    });

    test('are fed again when the queue has lost everything', async () => {
      const organisationId = randomUUID();
      const asked = await Promise.all(Array.from({ length: 6 }, () => service.ask(dawdles, organisationId)));
      // Stopped while one is running, some are in the queue and the others in the outbox.
      await service.startWorker();
      await service.until(
        async () => (await Promise.all(asked.map((each) => service.effects(each)))).flat().length > 0,
      );
      await service.stopWorkers();
      await backend.loseEverything(service);
      await service.letLeasesRunOut();
      await service.startWorker();
      for (const each of asked) expect(await service.ended(each)).toBe('done');
      for (const each of asked) expect(await service.written(each)).toBe(1);
    });

    test('end when a person cancels their run, before or while they are done', async () => {
      await service.startWorker();
      const running = await service.ask(waitsForCancel);
      await service.until(async () => (await service.effects(running)).length === 1);
      await service.test.admin.query('UPDATE job_runs SET cancel_requested_at = $2 WHERE id = $1', [
        running.jobRunId,
        await nowOf(service.test),
      ]);
      expect(await service.ended(running)).toBe('cancelled');
      expect(await service.effects(running)).toEqual(['started', 'cancelled']);
      await service.stopWorkers();
      const waiting = await service.ask(waitsForCancel);
      await service.test.admin.query('UPDATE job_runs SET cancel_requested_at = $2 WHERE id = $1', [
        waiting.jobRunId,
        await nowOf(service.test),
      ]);
      await service.startWorker();
      expect(await service.ended(waiting)).toBe('cancelled');
      expect(await service.effects(waiting)).toEqual(['cancelled']);
    });

    test('of one organisation with a long line do not hold up those of another', async () => {
      const [busy, other] = [randomUUID(), randomUUID()];
      for (let count = 0; count < 30; count++) await service.ask(writesOnce, busy);
      const late = await service.ask(writesOnce, other);
      await service.startWorker();
      expect(await service.ended(late)).toBe('done');
      const { rows } = await service.test.admin.query<{ before: number }>(
        `SELECT count(*)::integer AS before FROM outbox o, outbox late
         WHERE late.id = $1 AND o.organisation_id = $2 AND o.handled_at < late.handled_at`,
        [late.outboxId, busy],
      );
      expect(rows[0]?.before).toBeLessThanOrEqual(8);
      const { rows: left } = await service.test.admin.query('SELECT FROM outbox WHERE organisation_id = $1', [busy]);
      expect(left).toHaveLength(30);
      await service.until(async () => {
        const { rows: open } = await service.test.admin.query(
          'SELECT FROM outbox WHERE organisation_id = $1 AND handled_at IS NULL',
          [busy],
        );
        return open.length === 0;
      });
    });

    test('of one organisation leave a place for the first of another, and do not wait behind each other', async () => {
      const [busy, other] = [randomUUID(), randomUUID()];
      const ends: (() => void)[] = [];
      service.dawdle = () => new Promise<void>((resolve) => ends.push(resolve));
      const many = [];
      for (let count = 0; count < 20; count += 1) many.push(await service.ask(dawdlesBesideOthers, busy));
      await service.startWorker();
      await service.until(async () => ends.length === 2);
      const late = await service.ask(dawdlesBesideOthers, other);
      await service.until(async () => (await service.outbox(late)).relay_count === 1);
      ends[0]?.();
      await service.until(async () => ends.length >= 3);
      const effects = await service.effects(late);
      service.dawdle = () => wait(5);
      ends.forEach((end) => end());
      for (const each of [...many, late]) expect(await service.ended(each)).toBe('done');
      service.dawdle = () => wait(50);
      // Two of the organisation with many had begun before, and none other.
      expect(effects).toContain('started');
    });

    test('wait in the outbox while no worker runs, and ask for nothing twice when two do', async () => {
      const asked = await Promise.all(Array.from({ length: 12 }, () => service.ask(writesOnce)));
      await Promise.all([service.startWorker(), service.startWorker()]);
      for (const each of asked) expect(await service.ended(each)).toBe('done');
      for (const each of asked) expect(await service.effects(each)).toEqual(['written']);
    });

    test('go on after every connection to the database was cut', async () => {
      await service.startWorker();
      const before = await service.ask(dawdles);
      await service.until(async () => (await service.effects(before)).length >= 1);
      // Waits until each is gone, so that none can be mistaken for a later one.
      await service.test.admin.query(
        `SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      expect(await service.ended(before)).toBe('done');
      expect(await service.written(before)).toBe(1);
      const after = await service.ask(writesOnce);
      expect(await service.ended(after)).toBe('done');
    });
  });
}

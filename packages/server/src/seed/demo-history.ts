import { setTimeout as wait } from 'node:timers/promises';
import type { AuthDatabase } from '../platform/auth/auth-database.ts';
import type { Database } from '../platform/db/transaction.ts';
import { wakeRelay } from '../platform/outbox/add-to-outbox.ts';
import { addMissingMidnights } from '../platform/outbox/midnights.ts';
import { after, before } from '../platform/time/after.ts';
import type { Clock } from '../platform/time/clock.ts';

/** Milliseconds between looks whether the jobs are done. */
const interval = 50;

/**
 * The weeks in which the demo came to be. What people do and what jobs make of it goes by one clock, which runs behind PostgreSQL's and catches up in steps: the process that
 * fills the demo runs its jobs too, and no other does.
 */
export class DemoHistory {
  /** Milliseconds that the clock is behind. */
  #behind = 0;

  readonly clock: Clock = (told) => before(told, { milliseconds: this.#behind });

  /**
   * Sets the clock to so many days ago, before any job runs. Time does not go back: not before what an earlier run has made, and not at all where there is an organisation that
   * is no demo, since its jobs would go by this clock too.
   */
  async begin(database: Database, auth: Pick<AuthDatabase, 'query'>, daysAgo: number): Promise<void> {
    const { today, made } = await database.systemTransaction('the demo was made until then', async (tx) => {
      const [last] = await tx.query<{ at: Date | null }>('SELECT max(at) AS at FROM audit_heads');
      return { today: after(tx.now, { milliseconds: this.#behind }), made: last?.at ?? new Date(0) };
    });
    const wanted = (await isAlone(auth)) ? before(today, { days: daysAgo }) : today;
    this.#behind = Math.max(0, today.getTime() - Math.max(wanted.getTime(), made.getTime()));
  }

  /** Lets time pass until so many days ago, once everything is done that was due by then, with the jobs of a night. */
  async until(database: Database, auth: Pick<AuthDatabase, 'query'>, daysAgo: number): Promise<void> {
    await quiet(database);
    await addMissingMidnights(database);
    await this.begin(database, auth, daysAgo);
    await database.systemTransaction('jobs of the night that has passed are due', wakeRelay);
    await quiet(database);
  }
}

/** Waits until no job is due. */
async function quiet(database: Database): Promise<void> {
  const isBusy = (): Promise<boolean> =>
    database.systemTransaction('the demo waits for the jobs of all its organisations', async (tx) => {
      const due = await tx.query(
        'SELECT FROM outbox WHERE handled_at IS NULL AND dead_at IS NULL AND due_at <= $1 LIMIT 1',
        [tx.now],
      );
      return due.length > 0;
    });
  while (await isBusy()) await wait(interval);
}

/** Whether all organisations that people are in are of the demo. */
async function isAlone(auth: Pick<AuthDatabase, 'query'>): Promise<boolean> {
  return (await auth.query('SELECT FROM auth.organisations WHERE NOT demo LIMIT 1')).length === 0;
}

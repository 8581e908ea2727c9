import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { Listener } from '../../platform/db/listen.ts';
import type { Log } from '../../platform/logging/log.ts';
import { LOG } from '../../platform/logging/log-token.ts';
import { JOB_RUN_CHANNEL } from '../../platform/outbox/job-runs.ts';
import { QUOTAS } from '../../platform/quotas/quotas.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** Ids of changed runs of one organisation, queued for one watcher. A run that changes often is queued once. */
export class Watch {
  readonly #forget: (watch: Watch) => void;
  readonly #changed = new Set<string>();
  #wake: (() => void) | null = null;
  #closed = false;

  constructor(forget: (watch: Watch) => void) {
    this.#forget = forget;
  }

  add(ids: Iterable<string>): void {
    for (const id of ids) this.#changed.add(id);
    this.#wake?.();
  }

  /** Returns the next changed run; null once the watch is closed. */
  async next(): Promise<string | null> {
    for (;;) {
      if (this.#closed) return null;
      const [id] = this.#changed;
      if (id !== undefined) {
        this.#changed.delete(id);
        return id;
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#wake = null;
    }
  }

  close(): void {
    this.#closed = true;
    this.#changed.clear();
    this.#wake?.();
    this.#forget(this);
  }
}

interface Watcher {
  readonly organisationId: string;
  readonly userId: string;
  readonly readMissed: () => Promise<readonly string[]>;
}

/** Listens to PostgreSQL for changed runs and notifies the watchers of their organisation. One connection per process. */
@Injectable()
export class JobRunChanges implements OnModuleInit, OnModuleDestroy {
  readonly #watchers = new Map<Watch, Watcher>();
  readonly #listener: Listener;
  readonly #log: Log;

  constructor(config: Config, @Inject(LOG) log: Log) {
    this.#log = log;
    this.#listener = new Listener({
      url: config.environment.DATABASE_URL,
      channels: [JOB_RUN_CHANNEL],
      onNotice: ({ payload }) => this.#tell(payload),
      onConnected: () => void this.#catchUp(),
      onError: (error) => log.warn({ err: error }, 'The connection that hears of job runs was lost'),
    });
  }

  async onModuleInit(): Promise<void> {
    await this.#listener.start();
  }

  async onModuleDestroy(): Promise<void> {
    for (const watch of [...this.#watchers.keys()]) watch.close();
    await this.#listener.close();
  }

  /** @param readMissed reads the runs that may have changed while the connection was lost */
  watch(
    { organisationId, userId }: Pick<Viewer, 'organisationId' | 'userId'>,
    readMissed: () => Promise<readonly string[]>,
  ): Watch {
    // Each watch costs a statement per change, and Mercurius does not end a watch whose id is reused.
    const inOrganisation = [...this.#watchers].filter(([, watcher]) => watcher.organisationId === organisationId);
    const own = inOrganisation.filter(([, watcher]) => watcher.userId === userId);
    if (own.length >= QUOTAS.watches.person) own[0]?.[0].close();
    else if (inOrganisation.length >= QUOTAS.watches.organisation) oldestOfMost(inOrganisation)?.close();
    const watch = new Watch((closed) => this.#watchers.delete(closed));
    this.#watchers.set(watch, { organisationId, userId, readMissed });
    return watch;
  }

  #tell(payload: string): void {
    const [organisationId, jobRunId] = payload.split(' ');
    if (organisationId === undefined || jobRunId === undefined) return;
    for (const [watch, watcher] of this.#watchers) if (watcher.organisationId === organisationId) watch.add([jobRunId]);
  }

  async #catchUp(): Promise<void> {
    for (const [watch, { readMissed }] of this.#watchers) {
      try {
        watch.add(await readMissed());
      } catch (error) {
        this.#log.warn({ err: error }, 'Runs of jobs could not be read again');
      }
    }
  }
}

/** The oldest watch of the person with the most watches, so that nobody ends those of a colleague with few. */
function oldestOfMost(watchers: readonly (readonly [Watch, Watcher])[]): Watch | undefined {
  const counts = new Map<string, number>();
  for (const [, { userId }] of watchers) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  const [most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  return watchers.find(([, { userId }]) => userId === most)?.[0];
}

import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../db/transaction.ts';
import type { Right } from '../errors/refused.ts';
import { markedRequest } from '../idempotency/request-mark.ts';
import { LOG } from '../logging/log-token.ts';
import type { Log } from '../logging/log.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import { appendAccess, type AccessVerb, type AuditEntry } from './append-audit.ts';

type Act = Omit<AuditEntry<AccessVerb>, 'actorId' | 'parameters'> & {
  readonly parameters?: Readonly<Record<string, string>>;
};

/** A file of the organisation that a member downloads. */
export interface Download {
  readonly kind: 'evidence' | 'export' | 'given' | 'pack' | 'received' | 'rejected';
  readonly subjectType: 'StoredFile' | 'Import' | 'Evidence' | 'EvidenceFile' | 'Pack' | 'ReceivedFile';
  readonly subjectId: string;
}

interface Repeated {
  more: number;
  readonly write: () => Promise<void>;
  readonly timer: NodeJS.Timeout;
}

/** Milliseconds in which the same act of the same person is one entry. */
const WINDOW = 60_000;

/**
 * Writes downloads and refusals into the organisation's log of access. The first of its kind is written at once; what the same person does again within the minute is
 * counted, and written as one entry at its end, so that nobody can fill the disk or hide something by repeating it. Sign-ins come by another way: triggers write them as member
 * events, in the transaction of the session.
 */
@Injectable()
export class AccessLog {
  readonly #database: Database;
  readonly #log: Log;
  readonly #repeated = new Map<string, Repeated>();
  readonly #writing = new Set<Promise<void>>();

  constructor(database: Database, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#log = log;
  }

  /** Call it before the first byte: what cannot be recorded is not handed out. @throws Error if it cannot be written */
  async downloaded(viewer: Viewer, { kind, subjectType, subjectId }: Download): Promise<void> {
    await this.#record(viewer, { verb: 'downloaded', subjectType, subjectId, parameters: { kind } });
  }

  /** Nobody waits for it: a refusal is answered whether or not it can be written. */
  refused(viewer: Viewer, verb: Right): void {
    const writing = this.#record(viewer, { verb: 'refused', subjectType: 'Verb', subjectId: verb })
      .catch((err: unknown) => this.#log.error({ err, code: 'access.not-recorded' }, 'A refusal could not be recorded'))
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  /** Writes what is counted, counts anew, and waits for what is being written. */
  async flush(): Promise<void> {
    await Promise.all(this.#writing);
    const repeated = [...this.#repeated.values()];
    this.#repeated.clear();
    for (const each of repeated) {
      clearTimeout(each.timer);
      await this.#writeRepeats(each);
    }
  }

  async #record({ organisationId, userId }: Viewer, act: Act): Promise<void> {
    const key = [organisationId, userId, act.verb, act.subjectId].join(' ');
    const known = this.#repeated.get(key);
    if (known !== undefined) {
      known.more += 1;
      return;
    }
    // Apart from the request: its change was not made, and its key can be used again.
    const write = (more: number): Promise<void> =>
      markedRequest.exit(() =>
        this.#database.transaction(organisationId, (tx) =>
          appendAccess(tx, organisationId, { ...act, actorId: userId, parameters: { ...act.parameters, more } }),
        ),
      );
    const repeated: Repeated = {
      more: 0,
      write: () => write(repeated.more),
      timer: setTimeout(() => {
        this.#repeated.delete(key);
        void this.#writeRepeats(repeated);
      }, WINDOW).unref(),
    };
    this.#repeated.set(key, repeated);
    try {
      await write(0);
    } catch (error) {
      clearTimeout(repeated.timer);
      this.#repeated.delete(key);
      throw error;
    }
  }

  async #writeRepeats({ more, write }: Repeated): Promise<void> {
    if (more === 0) return;
    await write().catch((err: unknown) =>
      this.#log.error({ err, code: 'access.not-recorded', more }, 'Repeated acts could not be recorded'),
    );
  }
}

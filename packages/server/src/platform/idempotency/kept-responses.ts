import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AuthDatabase } from '../auth/auth-database.ts';
import type { Config } from '../config/config.ts';
import type { Database, Transaction } from '../db/transaction.ts';
import { before } from '../time/after.ts';
import { markedRequest, type MarkedRequest } from './request-mark.ts';

/** Hours to keep a response. */
const HOURS = 24;
/** How often it is looked whether a change was kept, while the person waits, and the milliseconds between. */
const LOOKS = 6;
const BETWEEN_LOOKS = 500;

/** What is known about a key. */
export type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'answered'; readonly response: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'applied' }
  | { readonly kind: 'another-request' };

interface KeptRow {
  readonly digest: string;
  readonly response: string | null;
  readonly applied: boolean;
  readonly ours: boolean;
  readonly alive: boolean;
}

const WHERE = 'organisation_id = $1 AND user_id = $2 AND key = $3';

/** Keeps the responses to changes for a day, by the browser's key, so that a repeated request has one effect and one answer. */
export class KeptResponses {
  readonly #database: Database;
  readonly #auth: AuthDatabase;
  readonly #secret: Buffer;
  /** Keys of requests that this process is working on. */
  readonly #running = new Set<string>();

  constructor(database: Database, auth: AuthDatabase, { environment }: Config) {
    this.#database = database;
    this.#auth = auth;
    this.#secret = Buffer.from(hkdfSync('sha256', environment.AUTH_SECRET, '', 'kept responses', 32));
  }

  /** Claims the key for this request, unless it is taken. */
  async claim(request: MarkedRequest, digest: string): Promise<Claim> {
    const { organisationId } = request;
    const name = nameOf(request);
    if (this.#running.has(name)) return { kind: 'running' };
    this.#running.add(name);
    try {
      const { claim, oldest } = await this.#database.transaction(organisationId, async (tx) => ({
        claim: await this.#claimIn(tx, request, digest),
        oldest: before(tx.now, { hours: HOURS }),
      }));
      await this.#auth.query('DELETE FROM auth.applied_requests WHERE organisation_id = $1 AND applied_at < $2', [
        organisationId,
        oldest,
      ]);
      if (claim.kind !== 'new') this.#running.delete(name);
      return claim;
    } catch (error) {
      this.#running.delete(name);
      throw error;
    }
  }

  async #claimIn(tx: Transaction, request: MarkedRequest, digest: string): Promise<Claim> {
    const key = [request.organisationId, request.userId, request.key];
    await removeExpired(tx, request.organisationId);
    const added = await tx.write(
      `INSERT INTO kept_responses (organisation_id, user_id, key, request_digest, claimed_by, created_at)
       VALUES ($1, $2, $3, $4, current_setting('application_name'), $5) ON CONFLICT DO NOTHING`,
      [...key, digest, tx.now],
    );
    if (added === 1) return { kind: 'new' };
    const [row] = await tx.query<KeptRow>(
      `SELECT request_digest AS digest, response, applied_at IS NOT NULL AS applied, claimed_by = current_setting('application_name') AS ours,
         -- A process names its connections after itself: they end with it.
         EXISTS (SELECT FROM pg_stat_activity WHERE usename = current_user AND application_name = claimed_by) AS alive
       FROM kept_responses WHERE ${WHERE} FOR UPDATE`,
      key,
    );
    if (row === undefined) return { kind: 'running' };
    if (row.digest !== digest) return { kind: 'another-request' };
    if (row.response !== null) return { kind: 'answered', response: this.#open(request, row.response) };
    if (row.alive && !row.ours) return { kind: 'running' };
    if (row.applied || (await this.#isAppliedToPeople(key))) return { kind: 'applied' };
    await tx.write(
      `UPDATE kept_responses SET claimed_by = current_setting('application_name'), created_at = $4 WHERE ${WHERE}`,
      [...key, tx.now],
    );
    return { kind: 'new' };
  }

  /** Stores the response. */
  async keep(request: MarkedRequest, response: string): Promise<void> {
    await this.#end(request, (tx, key) =>
      tx.write(`UPDATE kept_responses SET response = $4 WHERE ${WHERE}`, [...key, this.#seal(request, response)]),
    );
  }

  /** Releases the key if nothing was done, so that the request can be repeated. Changes that were applied stay marked. */
  async release(request: MarkedRequest): Promise<void> {
    await this.#end(request, async (tx, key) => {
      if (!request.applied) await tx.write(`DELETE FROM kept_responses WHERE ${WHERE} AND applied_at IS NULL`, key);
    });
  }

  async #end(request: MarkedRequest, write: (tx: Transaction, key: string[]) => Promise<unknown>): Promise<void> {
    try {
      const { organisationId, userId, key } = request;
      // This write must not count as an effect of the request.
      await markedRequest.exit(() =>
        this.#database.transaction(organisationId, (tx) => write(tx, [organisationId, userId, key])),
      );
    } finally {
      this.#running.delete(nameOf(request));
    }
  }

  /** Whether a change was kept whose commit nobody answered; null while the database cannot say. A transaction that is not over yet holds the row, and is waited for. */
  async wasApplied({ organisationId, userId, key }: MarkedRequest): Promise<boolean | null> {
    const names = [organisationId, userId, key];
    for (let tries = 1; tries <= LOOKS; tries += 1) {
      try {
        const rows = await markedRequest.exit(() =>
          this.#database.transaction(organisationId, (tx) =>
            tx.query<{ applied: boolean }>(
              `SELECT applied_at IS NOT NULL AS applied FROM kept_responses WHERE ${WHERE} FOR UPDATE`,
              names,
            ),
          ),
        );
        return rows[0]?.applied === true || (await this.#isAppliedToPeople(names));
      } catch {
        await wait(BETWEEN_LOOKS);
      }
    }
    return null;
  }

  async #isAppliedToPeople(key: readonly string[]): Promise<boolean> {
    return (await this.#auth.query(`SELECT 1 FROM auth.applied_requests WHERE ${WHERE}`, key)).length > 0;
  }

  // Some responses hold links that open an account. Encrypted, they are useless to a reader of the table without the secret.
  #seal(request: MarkedRequest, text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#secret, nonce).setAAD(Buffer.from(nameOf(request)));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  #open(request: MarkedRequest, stored: string): string {
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#secret, bytes.subarray(0, 12)).setAAD(
      Buffer.from(nameOf(request)),
    );
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}

function nameOf({ organisationId, userId, key }: MarkedRequest): string {
  return `${organisationId} ${userId} ${key}`;
}

/** Removes the responses of one organisation that are older than a day. */
async function removeExpired(tx: Transaction, organisationId: string): Promise<void> {
  await tx.write('DELETE FROM kept_responses WHERE organisation_id = $1 AND created_at < $2', [
    organisationId,
    before(tx.now, { hours: HOURS }),
  ]);
}

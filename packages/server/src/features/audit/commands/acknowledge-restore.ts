import { CHAIN_START } from '../../../platform/audit/append-audit.ts';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import type { AnchorFile } from '../anchors/anchor-file.ts';
import type { AnchoredChain, Restored } from '../anchors/anchor-line.ts';
import { lockAnchorFile, type AnchorWriter } from '../anchors/anchor-writer.ts';
import type { FindingCode } from '../anchors/check-anchors.ts';
import { isIntact, type CheckLog, type LogCheck } from '../check-log.ts';
import { everyOrganisation } from '../every-organisation.ts';
import { readHeads } from './anchor-heads.ts';

/** A log that is not what was anchored of it. */
export interface OlderLog {
  readonly organisationId: string;
  readonly chain: AnchoredChain;
  /** Whether the backup does not have the organisation. */
  readonly isGone: boolean;
}

/** What came of an acknowledgement. */
export interface Acknowledged {
  readonly acknowledged: readonly OlderLog[];
  /** Logs in which something was found that no restore explains. Nothing is acknowledged of them. */
  readonly refused: readonly OlderLog[];
}

/** What a log looks like after a backup was restored, whether or not work went on. */
const OF_A_RESTORE: ReadonlySet<FindingCode> = new Set(['restored', 'replaced', 'went-back']);

/**
 * Writes down, signed, that an operator knows of a restored backup: for each log that is in an older state since, a line in the file of anchors. It names the head of
 * the log, so that everything in it is anchored from then on; anchors of the time before the restore no longer count against it, and those that the log still fits do.
 */
export class AcknowledgeRestore {
  readonly #database: Database;
  readonly #auth: AuthDatabase;
  readonly #file: AnchorFile;
  readonly #check: CheckLog;
  readonly #writer: AnchorWriter;

  constructor(database: Database, auth: AuthDatabase, file: AnchorFile, check: CheckLog, writer: AnchorWriter) {
    this.#database = database;
    this.#auth = auth;
    this.#file = file;
    this.#check = check;
    this.#writer = writer;
  }

  /** @param said `from` is found here: the first line that the log does not fit */
  async execute(said: Omit<Restored, 'from'>): Promise<Acknowledged> {
    const { existing, gone } = await everyOrganisation(this.#auth, this.#file);
    const acknowledged: (OlderLog & { readonly from: number })[] = [];
    const refused: OlderLog[] = [];
    for (const [organisationId, checks] of await this.#check.of([...existing, ...gone]))
      for (const chain of ['audit', 'access', 'views', 'custody'] as const) {
        const check = checks[chain];
        if (isIntact(check)) continue;
        const older = { organisationId, chain, isGone: gone.includes(organisationId) };
        if (check.contradicting !== null && isExplained(check, older.isGone))
          acknowledged.push({ ...older, from: check.contradicting });
        else refused.push(older);
      }
    if (acknowledged.length > 0) await this.#write(acknowledged, said);
    return { acknowledged, refused };
  }

  async #write(
    older: readonly (OlderLog & { readonly from: number })[],
    { backup, by, reason }: Omit<Restored, 'from'>,
  ): Promise<void> {
    await this.#database.systemTransaction('heads of all organisations go into one file', async (tx) => {
      await lockAnchorFile(tx);
      const heads = await readHeads(tx, null);
      const contents = older.map(({ organisationId, chain, from }) => {
        const head = heads.find((each) => each.organisationId === organisationId && each.chain === chain);
        const { sequence, hash } = head ?? { sequence: 0, hash: CHAIN_START };
        return { organisation: organisationId, chain, sequence, hash, restored: { from, backup, by, reason } };
      });
      await this.#writer.append(tx, contents, await this.#file.read(() => undefined));
    });
  }
}

/** An organisation that came after the backup was made is gone with its log. */
function isExplained({ firstBroken, findings }: LogCheck, isGone: boolean): boolean {
  if (isGone) return findings.length > 0 && findings.every(({ code }) => code === 'deleted');
  return firstBroken === null && findings.every(({ code }) => OF_A_RESTORE.has(code));
}

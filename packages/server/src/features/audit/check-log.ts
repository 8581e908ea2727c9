import { Injectable } from '@nestjs/common';
import type { RingKey } from '@plumbline/evidence';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { KeyRing } from '../../platform/key-ring/key-ring.ts';
import { AnchorFile } from './anchors/anchor-file.ts';
import { isAnchor, type AnchoredChain, type AnchorLine } from './anchors/anchor-line.ts';
import { checkAnchors, type Anchored, type Comparison, type Evidence, type Mark } from './anchors/check-anchors.ts';
import { signatureOfLine } from './anchors/signature-of-line.ts';
import { failureCode } from './anchors/failure-code.ts';
import { TABLES, verifyChain, type ChainCheck } from './verify-chain.ts';

/** A chain, checked in itself and against its anchors. */
export interface LogCheck extends ChainCheck, Omit<Comparison, 'fitting'> {
  /** The last anchor that the log fits. */
  readonly anchored: { readonly sequence: number; readonly at: Date } | null;
}

/** The logs of an organisation, who looked at evidence, and its custody. */
export type LogChecks = Readonly<Record<AnchoredChain, LogCheck>>;

/** The file of anchors, as far as it concerns some organisations. */
interface Reading {
  readonly file: Evidence['file'];
  /** Lines by organisation and chain. */
  readonly lines: ReadonlyMap<string, readonly AnchorLine[]>;
  /** Hashes of lines that marks name, by their number. */
  readonly hashes: ReadonlyMap<number, string>;
}

/** Whether nothing was found against a log. */
export function isIntact({ firstBroken, findings }: Pick<LogCheck, 'firstBroken' | 'findings'>): boolean {
  return firstBroken === null && findings.length === 0;
}

/** Checks the chains of organisations in themselves and against everything that was anchored of them. */
@Injectable()
export class CheckLog {
  readonly #database: Database;
  readonly #file: AnchorFile;
  readonly #keys: KeyRing;

  constructor(database: Database, file: AnchorFile, keys: KeyRing) {
    this.#database = database;
    this.#file = file;
    this.#keys = keys;
  }

  /**
   * Reads the file once for all of them. Work goes on meanwhile, so the order matters: a mark is in the file, and what is in the file is in the chain, as each is written
   * after the other.
   */
  async of(organisationIds: readonly string[]): Promise<ReadonlyMap<string, LogChecks>> {
    const marks = new Map<string, Mark>();
    for (const id of organisationIds)
      for (const mark of await this.#database.transaction(id, (tx) => readMarks(tx, id)))
        marks.set(keyOf(id, mark.chain), mark);
    const reading = await this.#read(new Set(organisationIds), new Set([...marks.values()].map(({ line }) => line)));
    const keys = await this.#keys.keys();
    const checks = new Map<string, LogChecks>();
    for (const id of organisationIds) {
      const check = (chain: AnchoredChain): Promise<LogCheck> =>
        this.#check(id, chain, { reading, keys, mark: marks.get(keyOf(id, chain)) ?? null });
      checks.set(id, {
        audit: await check('audit'),
        access: await check('access'),
        views: await check('views'),
        custody: await check('custody'),
      });
    }
    return checks;
  }

  async #check(
    organisationId: string,
    chain: AnchoredChain,
    { reading, keys, mark }: { reading: Reading; keys: readonly RingKey[]; mark: Mark | null },
  ): Promise<LogCheck> {
    const lines = reading.lines.get(keyOf(organisationId, chain)) ?? [];
    const anchors: Anchored[] = [];
    for (const line of lines) anchors.push({ line, signature: await signatureOfLine(keys, line) });
    return this.#database.transaction(organisationId, async (tx) => {
      const check = await verifyChain(tx, organisationId, chain);
      const stored = await storedHashes(tx, organisationId, chain, lines);
      const markedLineHash = (mark && reading.hashes.get(mark.line)) ?? null;
      const evidence: Evidence = { chain, ...stored, anchors, mark, markedLineHash, file: reading.file };
      const { fitting, ...compared } = checkAnchors(evidence);
      const isAcknowledgedGone = stored.head === 0 && fitting?.sequence === 0;
      return {
        ...check,
        ...compared,
        firstBroken: isAcknowledgedGone ? null : check.firstBroken,
        anchored: fitting && { sequence: fitting.sequence, at: new Date(fitting.at) },
      };
    });
  }

  async #read(organisationIds: ReadonlySet<string>, marked: ReadonlySet<number>): Promise<Reading> {
    const lines = new Map<string, AnchorLine[]>();
    const hashes = new Map<number, string>();
    try {
      const file = await this.#file.read((line, hash) => {
        if (isAnchor(line) && organisationIds.has(line.organisation)) {
          const key = keyOf(line.organisation, line.chain);
          const known = lines.get(key);
          if (known === undefined) lines.set(key, [line]);
          else known.push(line);
        }
        if (marked.has(line.line)) hashes.set(line.line, hash);
      });
      return { file, lines, hashes };
    } catch (error) {
      return { file: { unreadable: failureCode(error) }, lines, hashes };
    }
  }
}

function keyOf(organisationId: string, chain: AnchoredChain): string {
  return `${organisationId} ${chain}`;
}

async function readMarks(
  tx: Transaction,
  organisationId: string,
): Promise<(Mark & { readonly chain: AnchoredChain })[]> {
  return tx.query('SELECT chain, line, line_hash AS "lineHash", at FROM audit_anchors WHERE organisation_id = $1', [
    organisationId,
  ]);
}

async function storedHashes(
  tx: Transaction,
  organisationId: string,
  chain: AnchoredChain,
  lines: readonly AnchorLine[],
): Promise<Pick<Evidence, 'head' | 'hashes'>> {
  const { entries } = TABLES[chain];
  const [newest] = await tx.query<{ head: number }>(
    `SELECT coalesce(max(sequence), 0) AS head FROM ${entries} WHERE organisation_id = $1`,
    [organisationId],
  );
  const rows = await tx.query<{ sequence: number; hash: string }>(
    `SELECT sequence, hash FROM ${entries} WHERE organisation_id = $1 AND sequence = ANY ($2::bigint[])`,
    [organisationId, lines.map(({ sequence }) => sequence)],
  );
  return { head: newest?.head ?? 0, hashes: new Map(rows.map(({ sequence, hash }) => [sequence, hash])) };
}

import { Injectable } from '@nestjs/common';
import type { Chain } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';
import { AnchorFile, type FileState } from '../anchors/anchor-file.ts';
import { ANCHOR_TYPE, hashOfLine, signedText, textOfLine, type AnchorLine } from '../anchors/anchor-line.ts';

/** A log that is not what was anchored of it, as far as its head tells. */
export interface Contradiction {
  readonly organisationId: string;
  readonly chain: Chain;
  /** Number of the last entry that was anchored. */
  readonly anchored: number;
  /** Number of the last entry in the database; 0 for none. */
  readonly head: number;
}

/** What a round did. */
export interface AnchorRound {
  /** How many heads were signed. */
  readonly signed: number;
  readonly contradictions: readonly Contradiction[];
  /** Whether the file lacks a line that the database knows: it was cut, changed or is missing. */
  readonly lacksLines: boolean;
}

interface Head {
  readonly organisationId: string;
  readonly chain: Chain;
  readonly sequence: number;
  readonly hash: string;
  /** Number and hash of the line that the database knows as the last anchor. */
  readonly markedLine: number | null;
  readonly markedHash: string | null;
}

/** A line of the file with its hash. */
interface Written {
  readonly line: AnchorLine;
  readonly lineHash: string;
}

/** One round at a time, whatever process it runs in. The number means nothing else. */
const LOCK = 'SELECT pg_advisory_xact_lock(7274281)';
/** Milliseconds that a round waits for another one. */
const PATIENCE = 20_000;

const HEADS = `
  SELECT head.organisation_id AS "organisationId", head.chain, head.sequence, head.hash,
    mark.line AS "markedLine", mark.line_hash AS "markedHash"
  FROM (
    SELECT 'audit' AS chain, organisation_id, sequence, hash FROM audit_heads
    UNION ALL SELECT 'access', organisation_id, sequence, hash FROM access_heads) head
  LEFT JOIN audit_anchors mark ON mark.organisation_id = head.organisation_id AND mark.chain = head.chain
  WHERE head.sequence > 0 AND ($1::uuid IS NULL OR head.organisation_id = $1) ORDER BY head.organisation_id, head.chain`;

/**
 * Signs the heads of chains that have changed since they were last signed, and appends them to the file of anchors. The file is the truth: the mark in the database
 * is written after it, and caught up by the next round where a kill came between the two.
 */
@Injectable()
export class AnchorHeads {
  readonly #database: Database;
  readonly #file: AnchorFile;
  readonly #keys: KeyRing;

  constructor(database: Database, file: AnchorFile, keys: KeyRing) {
    this.#database = database;
    this.#file = file;
    this.#keys = keys;
  }

  /** @param organisationId null for all organisations */
  async execute(organisationId: string | null): Promise<AnchorRound> {
    return this.#database.systemTransaction('heads of all organisations go into one file', async (tx) => {
      await tx.query(`SET LOCAL lock_timeout = ${PATIENCE}`);
      await tx.query(LOCK);
      const heads = await tx.query<Head>(HEADS, [organisationId]);
      const last = new Map<string, Written>();
      const missing = new Map(heads.map(({ markedLine, markedHash }) => [markedLine ?? 0, markedHash]));
      missing.delete(0);
      const file = await this.#file.read((line, lineHash) => {
        last.set(keyOf(line), { line, lineHash });
        if (missing.get(line.line) === lineHash) missing.delete(line.line);
      });
      const written = await this.#write(tx, heads, last, file);
      for (const head of heads) {
        const anchor = written.get(keyOfHead(head)) ?? last.get(keyOfHead(head));
        // A mark whose line is missing is the only trace of what the file has lost, so it stays.
        const isLost = head.markedLine !== null && missing.has(head.markedLine);
        if (anchor !== undefined && anchor.lineHash !== head.markedHash && !isLost) await mark(tx, anchor);
      }
      const contradictions = contradictionsIn(last, heads, organisationId);
      return { signed: written.size, contradictions, lacksLines: missing.size > 0 };
    });
  }

  /** Appends a line for each head that the file does not have as the last one of its chain. */
  async #write(
    tx: Transaction,
    heads: readonly Head[],
    last: ReadonlyMap<string, Written>,
    file: FileState,
  ): Promise<Map<string, Written>> {
    const written = new Map<string, Written>();
    let { lines, lastHash } = file;
    for (const head of heads) {
      const before = last.get(keyOfHead(head))?.line;
      if (before?.sequence === head.sequence && before.hash === head.hash) continue;
      const anchor = {
        line: (lines += 1),
        previous: lastHash,
        at: tx.now.toISOString(),
        organisation: head.organisationId,
        chain: head.chain,
        sequence: head.sequence,
        hash: head.hash,
      };
      const { keyId, signature } = await this.#keys.sign(ANCHOR_TYPE, signedText(anchor), tx.now);
      const line: AnchorLine = { ...anchor, key: keyId, signature };
      lastHash = hashOfLine(textOfLine(line));
      written.set(keyOfHead(head), { line, lineHash: lastHash });
    }
    if (written.size > 0)
      await this.#file.append(
        [...written.values()].map(({ line }) => line),
        file,
      );
    return written;
  }
}

async function mark(tx: Transaction, { line, lineHash }: Written): Promise<void> {
  await tx.write(
    `INSERT INTO audit_anchors (organisation_id, chain, line, line_hash, sequence, at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (organisation_id, chain) DO UPDATE
     SET line = excluded.line, line_hash = excluded.line_hash, sequence = excluded.sequence, at = excluded.at`,
    [line.organisation, line.chain, line.line, lineHash, line.sequence, line.at],
  );
}

/** Chains whose head lies before what was anchored, is another entry of the same number, or is gone. */
function contradictionsIn(
  last: ReadonlyMap<string, Written>,
  heads: readonly Head[],
  organisationId: string | null,
): Contradiction[] {
  const headOf = new Map(heads.map((head) => [keyOfHead(head), head]));
  return [...last].flatMap(([key, { line }]): Contradiction[] => {
    const { organisation, chain, sequence, hash } = line;
    if (organisationId !== null && organisation !== organisationId) return [];
    const head = headOf.get(key);
    if (head !== undefined && (head.sequence > sequence || (head.sequence === sequence && head.hash === hash)))
      return [];
    return [{ organisationId: organisation, chain, anchored: sequence, head: head?.sequence ?? 0 }];
  });
}

function keyOf({ organisation, chain }: AnchorLine): string {
  return `${organisation} ${chain}`;
}

function keyOfHead({ organisationId, chain }: Head): string {
  return `${organisationId} ${chain}`;
}

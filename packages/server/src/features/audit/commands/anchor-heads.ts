import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { AnchorFile, type FileState } from '../anchors/anchor-file.ts';
import { isAnchor, type AnchoredChain, type AnchorLine } from '../anchors/anchor-line.ts';
import { afterLine, NOTHING_STAMPED, type StampProgress } from '../anchors/stamp-progress.ts';
import { AnchorWriter, lockAnchorFile, type Written } from '../anchors/anchor-writer.ts';

/** A log that is not what was anchored of it, as far as its head tells. */
export interface Contradiction {
  readonly organisationId: string;
  readonly chain: AnchoredChain;
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
  /** Number of the last line of the file. */
  readonly lines: number;
  readonly stamps: StampProgress;
  readonly at: Date;
}

interface Head {
  readonly organisationId: string;
  readonly chain: AnchoredChain;
  readonly sequence: number;
  readonly hash: string;
  /** Number and hash of the line that the database knows as the last anchor. */
  readonly markedLine: number | null;
  readonly markedHash: string | null;
}

const HEADS = `
  SELECT head.organisation_id AS "organisationId", head.chain, head.sequence, head.hash,
    mark.line AS "markedLine", mark.line_hash AS "markedHash"
  FROM (
    SELECT 'audit' AS chain, organisation_id, sequence, hash FROM audit_heads
    UNION ALL SELECT 'access', organisation_id, sequence, hash FROM access_heads
    UNION ALL SELECT 'views', organisation_id, sequence, hash FROM view_heads
    UNION ALL SELECT 'custody', organisation_id, sequence, hash FROM custody_heads) head
  LEFT JOIN audit_anchors mark ON mark.organisation_id = head.organisation_id AND mark.chain = head.chain
  WHERE head.sequence > 0 AND ($1::uuid[] IS NULL OR head.organisation_id = ANY ($1)) ORDER BY head.organisation_id, head.chain`;

/**
 * Signs the heads of chains that have changed since they were last signed, and appends them to the file of anchors. The file is the truth: the mark in the database
 * is written after it, and caught up by the next round where a kill came between the two.
 */
@Injectable()
export class AnchorHeads {
  readonly #database: Database;
  readonly #file: AnchorFile;
  readonly #writer: AnchorWriter;

  constructor(database: Database, file: AnchorFile, writer: AnchorWriter) {
    this.#database = database;
    this.#file = file;
    this.#writer = writer;
  }

  /** @param organisationIds null for all organisations */
  async execute(organisationIds: readonly string[] | null): Promise<AnchorRound> {
    return this.#database.systemTransaction('heads of all organisations go into one file', async (tx) => {
      await lockAnchorFile(tx);
      const heads = await readHeads(tx, organisationIds);
      const last = new Map<string, Written>();
      const missing = new Map(heads.map(({ markedLine, markedHash }) => [markedLine ?? 0, markedHash]));
      missing.delete(0);
      let progress = NOTHING_STAMPED;
      const file = await this.#file.read((line, lineHash) => {
        if (isAnchor(line)) last.set(keyOf(line), { line, lineHash });
        progress = afterLine(progress, line);
        if (missing.get(line.line) === lineHash) missing.delete(line.line);
      });
      const written = await this.#write(tx, heads, last, file);
      for (const head of heads) {
        const anchor = written.get(keyOfHead(head)) ?? last.get(keyOfHead(head));
        // A mark whose line is missing is the only trace of what the file has lost, so it stays.
        const isLost = head.markedLine !== null && missing.has(head.markedLine);
        if (anchor !== undefined && anchor.lineHash !== head.markedHash && !isLost) await mark(tx, anchor);
      }
      const contradictions = contradictionsIn(last, heads, organisationIds);
      const signed = written.size;
      let stamps = await this.#writer.checked(progress);
      for (const { line } of written.values()) stamps = afterLine(stamps, line);
      const lines = file.lines + signed;
      return { signed, contradictions, lacksLines: missing.size > 0, lines, stamps, at: tx.now };
    });
  }

  /** Appends a line for each head that the file does not have as the last one of its chain. */
  async #write(
    tx: Transaction,
    heads: readonly Head[],
    last: ReadonlyMap<string, Written>,
    file: FileState,
  ): Promise<Map<string, Written>> {
    const changed = heads.filter((head) => {
      const before = last.get(keyOfHead(head))?.line;
      return before?.sequence !== head.sequence || before.hash !== head.hash;
    });
    const contents = changed.map(({ organisationId: organisation, chain, sequence, hash }) => ({
      organisation,
      chain,
      sequence,
      hash,
    }));
    const written = await this.#writer.append(tx, contents, file);
    return new Map(written.map((each) => [keyOf(each.line), each]));
  }
}

/** @param organisationIds null for all organisations */
export async function readHeads(tx: Transaction, organisationIds: readonly string[] | null): Promise<Head[]> {
  return tx.query<Head>(HEADS, [organisationIds]);
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
  organisationIds: readonly string[] | null,
): Contradiction[] {
  const headOf = new Map(heads.map((head) => [keyOfHead(head), head]));
  return [...last].flatMap(([key, { line }]): Contradiction[] => {
    const { organisation, chain, sequence, hash } = line;
    if (organisationIds?.includes(organisation) === false) return [];
    const head = headOf.get(key) ?? (sequence === 0 ? { sequence, hash } : undefined);
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

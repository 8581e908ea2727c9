import { Injectable } from '@nestjs/common';
import type { Chain } from '../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { KeyRing, signatureState } from '../../platform/key-ring/key-ring.ts';
import { AnchorFile } from './anchors/anchor-file.ts';
import { ANCHOR_TYPE, signedText, type AnchorLine } from './anchors/anchor-line.ts';
import {
  checkAnchors,
  lastFitting,
  type Anchored,
  type Evidence,
  type Finding,
  type Mark,
} from './anchors/check-anchors.ts';
import { failureCode } from './anchors/failure-code.ts';
import { TABLES, verifyChain, type ChainCheck } from './verify-chain.ts';

/** A chain, checked in itself and against its anchors. */
export interface LogCheck extends ChainCheck {
  /** What contradicts the anchors; empty for an intact log. */
  readonly findings: readonly Finding[];
  /** The last anchor that the log fits. */
  readonly anchored: { readonly sequence: number; readonly at: Date } | null;
}

/** Whether nothing was found against a log. */
export function isIntact({ firstBroken, findings }: Pick<LogCheck, 'firstBroken' | 'findings'>): boolean {
  return firstBroken === null && findings.length === 0;
}

/** Checks the chain of an organisation in itself and against everything that was anchored of it. */
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

  /** Work goes on meanwhile, so the order matters: a mark is in the file, and what is in the file is in the chain, as each is written after the other. */
  async of(organisationId: string, chain: Chain): Promise<LogCheck> {
    const mark = await this.#database.transaction(organisationId, (tx) => readMark(tx, organisationId, chain));
    const { file, lines, markedLineHash } = await this.#readFile(organisationId, chain, mark);
    const keys = await this.#keys.keys();
    const anchors: Anchored[] = [];
    for (const line of lines) {
      const { key: keyId, signature, ...anchor } = line;
      const signed = { type: ANCHOR_TYPE, body: signedText(anchor), at: new Date(line.at), keyId, signature };
      anchors.push({ line, signature: await signatureState(keys, signed) });
    }
    return this.#database.transaction(organisationId, async (tx) => {
      const check = await verifyChain(tx, organisationId, chain);
      const stored = await storedHashes(tx, organisationId, chain, lines);
      const evidence: Evidence = { chain, ...stored, anchors, mark, markedLineHash, file };
      const fitting = lastFitting(evidence);
      return {
        ...check,
        findings: checkAnchors(evidence),
        anchored: fitting && { sequence: fitting.sequence, at: new Date(fitting.at) },
      };
    });
  }

  async #readFile(
    organisationId: string,
    chain: Chain,
    mark: Mark | null,
  ): Promise<Pick<Evidence, 'file' | 'markedLineHash'> & { lines: AnchorLine[] }> {
    const lines: AnchorLine[] = [];
    let markedLineHash: string | null = null;
    try {
      const file = await this.#file.read((line, hash) => {
        if (line.organisation === organisationId && line.chain === chain) lines.push(line);
        if (line.line === mark?.line) markedLineHash = hash;
      });
      return { file, lines, markedLineHash };
    } catch (error) {
      return { file: { unreadable: failureCode(error) }, lines, markedLineHash };
    }
  }
}

async function readMark(tx: Transaction, organisationId: string, chain: Chain): Promise<Mark | null> {
  const [mark] = await tx.query<Mark>(
    'SELECT line, line_hash AS "lineHash", at FROM audit_anchors WHERE organisation_id = $1 AND chain = $2',
    [organisationId, chain],
  );
  return mark ?? null;
}

async function storedHashes(
  tx: Transaction,
  organisationId: string,
  chain: Chain,
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

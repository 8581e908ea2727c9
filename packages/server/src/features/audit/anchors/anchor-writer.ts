import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';
import { AnchorFile, type FileState } from './anchor-file.ts';
import { ANCHOR_TYPE, hashOfLine, signedText, textOfLine, type Anchor, type AnchorLine } from './anchor-line.ts';

/** A line of the file with its hash. */
export interface Written {
  readonly line: AnchorLine;
  readonly lineHash: string;
}

/** The number means nothing else. */
const LOCK = 'SELECT pg_advisory_xact_lock(7274281)';
/** Milliseconds that a writer waits for another one. */
const PATIENCE = 20_000;

/** Lets one transaction at a time write the file of anchors, whatever process it runs in. */
export async function lockAnchorFile(tx: Transaction): Promise<void> {
  await tx.query(`SET LOCAL lock_timeout = ${PATIENCE}`);
  await tx.query(LOCK);
}

/** Signs lines and appends them to the file of anchors. */
@Injectable()
export class AnchorWriter {
  readonly #file: AnchorFile;
  readonly #keys: KeyRing;

  constructor(file: AnchorFile, keys: KeyRing) {
    this.#file = file;
    this.#keys = keys;
  }

  /**
   * @param tx has locked the file
   * @param state of the file, read under that lock
   */
  async append(
    { now }: Transaction,
    contents: readonly Omit<Anchor, 'line' | 'previous' | 'at'>[],
    state: FileState,
  ): Promise<Written[]> {
    const written: Written[] = [];
    let { lines, lastHash } = state;
    for (const content of contents) {
      const anchor = { line: (lines += 1), previous: lastHash, at: now.toISOString(), ...content };
      const { keyId, signature } = await this.#keys.sign(ANCHOR_TYPE, signedText(anchor), now);
      const line = { ...anchor, key: keyId, signature };
      lastHash = hashOfLine(textOfLine(line));
      written.push({ line, lineHash: lastHash });
    }
    if (written.length > 0)
      await this.#file.append(
        written.map(({ line }) => line),
        state,
      );
    return written;
  }
}

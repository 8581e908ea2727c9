import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';
import { AnchorFile, type FileState } from './anchor-file.ts';
import {
  ANCHOR_TYPE,
  hashOfLine,
  signedText,
  textOfLine,
  type Anchor,
  type AnchorLine,
  type Receipt,
} from './anchor-line.ts';
import { signatureOfLine } from './signature-of-line.ts';
import type { StampProgress } from './stamp-progress.ts';

/** An anchor of the file with the hash of its line. */
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
   * Appends anchors.
   * @param tx has locked the file
   * @param state of the file, read under that lock
   */
  async append(
    { now }: Transaction,
    heads: readonly Omit<Anchor, 'line' | 'previous' | 'at'>[],
    state: FileState,
  ): Promise<Written[]> {
    const written: Written[] = [];
    let { lines, lastHash } = state;
    for (const head of heads) {
      const anchor = { line: (lines += 1), previous: lastHash, at: now.toISOString(), ...head };
      const line = { ...anchor, ...(await this.#sign(anchor, now)) };
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

  /** Appends the receipt of a token, in the same way. */
  async appendReceipt({ now }: Transaction, stamped: Receipt['stamped'], state: FileState): Promise<void> {
    const receipt = { line: state.lines + 1, previous: state.lastHash, at: now.toISOString(), stamped };
    await this.#file.append([{ ...receipt, ...(await this.#sign(receipt, now)) }], state);
  }

  /** The progress, unless its last receipt is not one of ours: then lines wait, as if there were none. */
  async checked(progress: StampProgress): Promise<StampProgress> {
    const { receipt } = progress;
    if (receipt === null || (await signatureOfLine(await this.#keys.keys(), receipt)) === 'good') return progress;
    return { receipt: null, waitingSince: new Date(receipt.at) };
  }

  async #sign(content: Anchor | Receipt, now: Date): Promise<Pick<AnchorLine, 'key' | 'signature'>> {
    const { keyId: key, signature } = await this.#keys.sign(ANCHOR_TYPE, signedText(content), now);
    return { key, signature };
  }
}

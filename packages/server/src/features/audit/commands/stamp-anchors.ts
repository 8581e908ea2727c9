import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { AnchorFile } from '../anchors/anchor-file.ts';
import { AnchorWriter, lockAnchorFile } from '../anchors/anchor-writer.ts';
import { askAuthority } from '../anchors/ask-authority.ts';
import { afterLine, isDue, NOTHING_STAMPED, type StampProgress } from '../anchors/stamp-progress.ts';
import { certificatesIn, checkToken, TokenRefused } from '@plumbline/evidence/time-stamp';
import { TokenFile } from '../anchors/token-file.ts';

/** One process asks at a time. The number means nothing else. */
const TRY_LOCK = 'SELECT pg_try_advisory_xact_lock(7274282) AS mine';

/**
 * Asks a time-stamp authority, if the settings name one, to vouch for the last line of the file of anchors, and so for all lines before. It is asked at most once an hour, and
 * only if there is something new. The token goes into its own file; then a receipt of it into the file of anchors.
 */
@Injectable()
export class StampAnchors {
  readonly #database: Database;
  readonly #file: AnchorFile;
  readonly #writer: AnchorWriter;
  readonly #tokens: TokenFile;
  readonly #address: URL | null;
  readonly #certificates: string;

  constructor({ environment }: Config, database: Database, file: AnchorFile, writer: AnchorWriter, tokens: TokenFile) {
    this.#database = database;
    this.#file = file;
    this.#writer = writer;
    this.#tokens = tokens;
    this.#address = environment.ANCHOR_TSA === undefined ? null : new URL(environment.ANCHOR_TSA);
    this.#certificates = environment.ANCHOR_TSA_CERTIFICATES ?? '';
  }

  /** @param signal ends the request early @throws Error if there is no good token; the next round tries again */
  async execute(signal: AbortSignal): Promise<void> {
    const address = this.#address;
    if (address === null) return;
    await this.#database.systemTransaction('the file of anchors is that of all organisations', async (tx) => {
      if (!(await isFirst(tx))) return;
      const { last, progress } = await this.#lastLine();
      if (last !== null && isDue(progress, tx.now)) await this.#stamp(tx, address, last, signal);
    });
  }

  async #stamp(tx: Transaction, address: URL, last: Last, signal: AbortSignal): Promise<void> {
    const trusted = certificatesIn(await readFile(this.#certificates, 'utf8'));
    const asked = { ...last, nonce: aNonce() };
    const token = await askAuthority(address, asked, signal);
    const { fault } = await checkToken(token, asked, trusted);
    if (fault !== null) throw new TokenRefused(`The token is not good: ${fault}`);
    await this.#tokens.append({ line: last.line, nonce: asked.nonce, token: Buffer.from(token).toString('base64') });
    await lockAnchorFile(tx);
    const stamped = { line: last.line, token: createHash('sha256').update(token).digest('hex') };
    await this.#writer.appendReceipt(tx, stamped, await this.#file.read(() => undefined));
  }

  async #lastLine(): Promise<{ last: Last | null; progress: StampProgress }> {
    let last: Last | null = null;
    let progress = NOTHING_STAMPED;
    await this.#file.read((line, hash) => {
      last = { line: line.line, hash, at: new Date(line.at) };
      progress = afterLine(progress, line);
    });
    return { last, progress: await this.#writer.checked(progress) };
  }
}

interface Last {
  readonly line: number;
  readonly hash: string;
  readonly at: Date;
}

/** In hexadecimal. It begins with a one, so that it is a positive number that every program writes in the same way. */
function aNonce(): string {
  return `01${randomBytes(15).toString('hex')}`;
}

async function isFirst(tx: Transaction): Promise<boolean> {
  const [lock] = await tx.query<{ mine: boolean }>(TRY_LOCK);
  return lock?.mine === true;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Certificate } from 'pkijs';
import type { Config } from '../../platform/config/config.ts';
import type { KeyRing } from '../../platform/key-ring/key-ring.ts';
import type { AnchorFile } from './anchors/anchor-file.ts';
import { isAnchor, type ReceiptLine } from './anchors/anchor-line.ts';
import { failureCode } from './anchors/failure-code.ts';
import { signatureOfLine } from './anchors/signature-of-line.ts';
import { afterLine, NOTHING_STAMPED, type StampProgress } from './anchors/stamp-progress.ts';
import { certificatesIn, checkToken, type TokenFault } from '@plumbline/evidence/time-stamp';
import type { TokenFile } from './anchors/token-file.ts';

/** What is wrong with the tokens: a code of `audit.stamp.`, the first line that they should vouch for, and how many there are. */
export interface TokenFinding {
  readonly code: TokenFault | 'missing' | 'receipt-false';
  readonly line: number;
  readonly tokens: number;
}

/** What a verification of all tokens found. */
export interface TokenCheck {
  readonly findings: readonly TokenFinding[];
  readonly good: number;
  /** The last line that a good token vouches for, and since when. */
  readonly last: { readonly line: number; readonly at: Date } | null;
  /** When the authority vouched first, and since when the lines are of which it did. */
  readonly first: { readonly at: Date; readonly since: Date } | null;
  /** The lines that waited longest for a good token after the first of them was signed; those of the first token aside. */
  readonly longest: { readonly from: number; readonly to: number; readonly milliseconds: number } | null;
  readonly progress: StampProgress;
  /** Why the certificates cannot be read; null if they were. */
  readonly unreadable: string | null;
}

export function areGood({ findings, unreadable }: TokenCheck): boolean {
  return findings.length === 0 && unreadable === null;
}

interface Lines {
  /** Each line by its number. */
  readonly known: ReadonlyMap<number, { readonly hash: string; readonly at: Date; readonly isReceipt: boolean }>;
  readonly receipts: readonly ReceiptLine[];
  readonly progress: StampProgress;
}

/** Verifies every token of the time-stamp authority against the file of anchors, without asking the authority. */
export class CheckTokens {
  readonly #file: AnchorFile;
  readonly #tokens: TokenFile;
  readonly #keys: KeyRing;
  readonly #certificates: string | undefined;

  constructor({ environment }: Config, file: AnchorFile, tokens: TokenFile, keys: KeyRing) {
    this.#file = file;
    this.#tokens = tokens;
    this.#keys = keys;
    this.#certificates = environment.ANCHOR_TSA_CERTIFICATES;
  }

  /** Null where the settings name no certificates. */
  async execute(): Promise<TokenCheck | null> {
    if (this.#certificates === undefined) return null;
    // What a receipt says is in the file of tokens before it.
    const { known, receipts, progress } = await this.#readLines();
    const nothing = { findings: [], good: 0, last: null, first: null, longest: null, progress };
    let trusted: Certificate[];
    try {
      trusted = certificatesIn(await readFile(this.#certificates, 'utf8'));
    } catch (error) {
      return { ...nothing, unreadable: failureCode(error) };
    }
    const there = new Set<string>();
    const findings = new Map<string, TokenFinding>();
    const good: { line: number; at: Date }[] = [];
    const note = (code: TokenFinding['code'], line: number): void => {
      const before = findings.get(code);
      findings.set(code, { code, line: before?.line ?? line, tokens: (before?.tokens ?? 0) + 1 });
    };
    for await (const { line, nonce, token } of this.#tokens.read()) {
      const bytes = Buffer.from(token, 'base64');
      there.add(createHash('sha256').update(bytes).digest('hex'));
      const stamped = known.get(line);
      const result = stamped && (await checkToken(bytes, { ...stamped, nonce }, trusted));
      if (result?.fault === null) good.push({ line, at: result.at });
      else note(result?.fault ?? 'other-content', line);
    }
    const keys = await this.#keys.keys();
    for (const receipt of receipts) {
      const { line, token } = receipt.stamped;
      if ((await signatureOfLine(keys, receipt)) !== 'good') note('receipt-false', receipt.line);
      else if (!there.has(token)) note('missing', line);
    }
    return {
      findings: [...findings.values()],
      good: good.length,
      last: good.at(-1) ?? null,
      first: firstOf(good, known),
      longest: longestWait(good, known),
      ...{ progress, unreadable: null },
    };
  }

  async #readLines(): Promise<Lines> {
    const known = new Map<number, { hash: string; at: Date; isReceipt: boolean }>();
    const receipts: ReceiptLine[] = [];
    let progress = NOTHING_STAMPED;
    await this.#file.read((line, hash) => {
      known.set(line.line, { hash, at: new Date(line.at), isReceipt: !isAnchor(line) });
      progress = afterLine(progress, line);
      if (!isAnchor(line)) receipts.push(line);
    });
    return { known, receipts, progress };
  }
}

function firstOf([first]: readonly { at: Date }[], known: Lines['known']): TokenCheck['first'] {
  const line = known.get(1);
  return first === undefined || line === undefined ? null : { at: first.at, since: line.at };
}

/** Lines that were written later than they say cannot have a token of the time that they say. */
function longestWait(good: readonly { line: number; at: Date }[], known: Lines['known']): TokenCheck['longest'] {
  let longest: TokenCheck['longest'] = null;
  let covered = 0;
  for (const { line, at } of good.toSorted((one, other) => one.line - other.line)) {
    if (line <= covered) continue;
    // Receipts wait for nothing.
    let from = covered + 1;
    while (from < line && known.get(from)?.isReceipt === true) from += 1;
    const first = known.get(from);
    if (first === undefined) continue;
    const milliseconds = at.getTime() - first.at.getTime();
    if (covered > 0 && milliseconds > (longest?.milliseconds ?? -1)) longest = { from, to: line, milliseconds };
    covered = line;
  }
  return longest;
}

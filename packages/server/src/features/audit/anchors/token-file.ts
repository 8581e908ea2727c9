import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../../platform/config/config.ts';

const recordSchema = z.strictObject({
  /** Number of the line of the file of anchors that it vouches for, and so for all lines before. */
  line: z.int().min(1),
  /** What was sent along with the request, in hexadecimal. */
  nonce: z.hex(),
  /** RFC 3161, DER in base64. */
  token: z.base64(),
});

/** Bytes in which the longest token has room, even with a piece that a kill left behind it. */
const LONGEST_RECORDS = 256 * 1024;

/** A token as it stands in the file. */
export type TokenRecord = z.output<typeof recordSchema>;

/** The tokens of a time-stamp authority, beside the file of anchors: one line of JSON each, only ever added to. */
@Injectable()
export class TokenFile {
  readonly #path: string;

  constructor({ environment }: Config) {
    this.#path = `${environment.ANCHOR_FILE}.tokens`;
  }

  /** All tokens in their order; none where there is no file. What is none is passed over: the receipt of a token that was spoilt tells that it is missing. */
  async *read(): AsyncGenerator<TokenRecord> {
    const stream = createReadStream(this.#path, 'utf8');
    try {
      for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
        const record = recordIn(text);
        if (record !== null) yield record;
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  /** The last token, read from the end of the file. Null if there is none, or the file cannot be read. */
  async last(): Promise<TokenRecord | null> {
    const file = await open(this.#path, 'r').catch(() => null);
    if (file === null) return null;
    try {
      const { size } = await file.stat();
      const tail = Buffer.alloc(Math.min(size, LONGEST_RECORDS));
      await file.read(tail, 0, tail.length, size - tail.length);
      return (
        tail
          .toString()
          .split('\n')
          .map(recordIn)
          .findLast((record) => record !== null) ?? null
      );
    } finally {
      await file.close();
    }
  }

  /** Appends a token, and waits until it is on the disk. It begins a line of its own, whatever a kill has left of the one before. */
  async append({ line, nonce, token }: TokenRecord): Promise<void> {
    const file = await open(this.#path, 'a', 0o600);
    try {
      await file.writeFile(`\n${JSON.stringify({ line, nonce, token })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

function recordIn(text: string): TokenRecord | null {
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

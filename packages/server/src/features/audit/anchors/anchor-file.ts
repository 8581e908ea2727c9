import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import { FILE_START, hashOfLine, readLine, textOfLine, type FileLine } from './anchor-line.ts';

/** What a reading of the whole file found. */
export interface FileState {
  /** Number of the last line; 0 if there is no file, or nothing in it. */
  readonly lines: number;
  readonly lastHash: string;
  /** Number of the first line that does not follow from the one before: it was changed, or lines before it are missing. Null for an intact file. */
  readonly firstBroken: number | null;
  /** Whether the last write was not finished. */
  readonly endsOpen: boolean;
}

/**
 * The file of anchors: one line of JSON for each signed head, only ever added to. Each line holds the hash of the one before it. Only
 * `AnchorWriter` appends, under its lock.
 */
@Injectable()
export class AnchorFile {
  readonly #path: string;

  constructor({ environment }: Config) {
    this.#path = environment.ANCHOR_FILE;
  }

  /**
   * Reads all lines, in their order. What cannot be read is left out, and the line behind it tells which it was: a write that a kill cut off belongs to no
   * chain, and the next line follows from the one before it; behind a line that was spoilt, the next one does not.
   */
  async read(each: (line: FileLine, hash: string) => void): Promise<FileState> {
    let [lines, lastHash, endsOpen] = [0, FILE_START, false];
    let firstBroken: number | null = null;
    const stream = createReadStream(this.#path, 'utf8');
    try {
      stream.on('data', (chunk) => (endsOpen = !chunk.toString().endsWith('\n')));
      for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
        const line = readLine(text);
        if (line === null) continue;
        if (line.line !== lines + 1 || line.previous !== lastHash) firstBroken ??= lines + 1;
        lines = line.line;
        lastHash = hashOfLine(text);
        each(line, lastHash);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return { lines, lastHash, firstBroken, endsOpen };
  }

  /** Appends lines, and waits until they are on the disk. */
  async append(lines: readonly FileLine[], { endsOpen }: FileState): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const file = await open(this.#path, 'a', 0o600);
    try {
      await file.writeFile(`${endsOpen ? '\n' : ''}${lines.map((line) => `${textOfLine(line)}\n`).join('')}`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

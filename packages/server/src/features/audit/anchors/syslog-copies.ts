import { readFile, rename, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../../platform/config/config.ts';
import { AnchorFile } from './anchor-file.ts';
import { textOfLine, type FileLine } from './anchor-line.ts';
import { sendToSyslog, syslogMessage } from './syslog.ts';

/** Lines that are sent together. */
const AT_ONCE = 500;

const sentSchema = z.strictObject({ sent: z.int().min(0) });

/** How far a syslog server has the file of anchors. */
export interface CopiesState {
  /** Number of the last line that was sent. */
  readonly sent: number;
  /** How many lines came later. */
  readonly waiting: number;
}

/**
 * Copies of the file of anchors on a syslog server, if the settings name one: what is there cannot be cut together with the file and the database. How far it got stands in a
 * file beside, so that what could not be sent is sent later; after a kill some lines may be sent twice.
 */
@Injectable()
export class SyslogCopies {
  readonly #file: AnchorFile;
  readonly #address: URL | null;
  readonly #sentFile: string;

  constructor({ environment }: Config, file: AnchorFile) {
    this.#file = file;
    this.#address = environment.ANCHOR_SYSLOG === undefined ? null : new URL(environment.ANCHOR_SYSLOG);
    this.#sentFile = `${environment.ANCHOR_FILE}.syslog`;
  }

  /** Sends the lines that the server has not been sent. @throws Error if it cannot be reached; what came before was sent */
  async send(): Promise<void> {
    if (this.#address === null) return;
    const lines = await this.#later(await this.#sent());
    for (let from = 0; from < lines.length; from += AT_ONCE) {
      const some = lines.slice(from, from + AT_ONCE);
      await sendToSyslog(
        this.#address,
        some.map((line) => syslogMessage(line.at, textOfLine(line))),
      );
      await this.#keep(some.at(-1)?.line ?? 0);
    }
  }

  /** Null where the settings name no server. @param last number of the last line of the file */
  async state(last: number): Promise<CopiesState | null> {
    if (this.#address === null) return null;
    const sent = await this.#sent();
    // A file that was lost and begun again is sent from its start.
    return { sent, waiting: last < sent ? last : last - sent };
  }

  async #later(sent: number): Promise<FileLine[]> {
    const lines: FileLine[] = [];
    const { lines: last } = await this.#file.read((line) => {
      if (line.line > sent) lines.push(line);
    });
    if (last >= sent) return lines;
    // The file was lost and begun again: what is in it was not sent.
    await this.#file.read((line) => lines.push(line));
    return lines;
  }

  async #sent(): Promise<number> {
    try {
      return sentSchema.parse(JSON.parse(await readFile(this.#sentFile, 'utf8'))).sent;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }

  async #keep(sent: number): Promise<void> {
    await writeFile(`${this.#sentFile}.new`, JSON.stringify({ sent }), { mode: 0o600 });
    await rename(`${this.#sentFile}.new`, this.#sentFile);
  }
}

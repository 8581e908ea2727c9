import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { TestBrowser } from './a-page.ts';
import { type Complaints } from './a-page.ts';
import { chromiumArguments } from './chromium-arguments.ts';

/** What a page says of a line that is down. */
export const NO_LINE = /Failed to load resource: net::ERR_|status of 50\d/;

/** A phone with a browser of its own, which keeps what it holds when it is killed. */
export class Phone {
  readonly #stack: TestBrowser['stack'];
  readonly #complaints: Complaints;
  readonly #folder: string;
  #context: BrowserContext | undefined;

  constructor({ stack, complaints }: TestBrowser) {
    this.#stack = stack;
    this.#complaints = complaints;
    this.#folder = mkdtempSync(join(stack.folder, 'phone-'));
  }

  /** Opens the browser, again or for the first time. @param hasLine whether there is a line from the start @returns a blank page */
  async open(hasLine = true): Promise<Page> {
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      executablePath: this.#stack.program,
      args: chromiumArguments(),
      ...{ baseURL: this.#stack.address, viewport: { width: 390, height: 844 }, locale: 'en-GB' },
      ...{ reducedMotion: 'reduce', hasTouch: true },
    });
    this.#context.on('page', (page) => this.#complaints.listen(page));
    await this.#context.setOffline(!hasLine);
    return this.#context.newPage();
  }

  async setLine(hasLine: boolean): Promise<void> {
    await this.#context?.setOffline(!hasLine);
  }

  /** Ends the browser without a word to it, as a battery does. */
  async kill(): Promise<void> {
    const closed = new Promise((resolve) => this.#context?.once('close', resolve));
    for (const pid of this.#processes()) process.kill(pid, 'SIGKILL');
    await closed;
    while (this.#processes().length > 0) await wait(20);
    this.#context = undefined;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  #processes(): number[] {
    const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
    return lines
      .filter((line) => line.includes(`--user-data-dir=${this.#folder}`))
      .map((line) => Number.parseInt(line));
  }
}

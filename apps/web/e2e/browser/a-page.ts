import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArguments } from './chromium-arguments.ts';
import { runningStack, type SignedIn } from '../stack/running-stack.mjs';
import { patience } from './until.ts';

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>;

export interface PageOptions {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Another language than English: chosen in the browser, and what the browser asks for. */
  readonly language?: string;
  /** The few colours that a person has chosen in the system take the place of ours. */
  readonly contrast?: boolean;
}

/** No browser asks for the made-up language. */
const MADE_UP = 'ar-XB';

/**
 * Not a fault: the worker that keeps the pages of an answer took over the page between a preload and its use, so that Chromium reads the file once more, from its
 * own cache, or a slow machine used it late.
 */
const TAKEN_OVER =
  /^A preload for .* is not used because it is a cross-world service worker resource mismatch|was preloaded using link preload but not used within a few seconds/;

/** Pages that a worker keeps; anywhere else a file that is preloaded in vain is a fault. */
const KEPT = /^\/(answer|r)\//;

/** What a browser has said in a page; anything is a fault, also a style or a request that the policy of the page forbids. */
export class Complaints {
  readonly #lines: string[] = [];

  listen(page: Page): void {
    page.on('console', (message) => {
      const text = message.text();
      const isTakenOver = TAKEN_OVER.test(text) && KEPT.test(new URL(page.url()).pathname);
      if (!['error', 'warning'].includes(message.type()) || isTakenOver) return;
      this.#lines.push(`${text} at ${page.url()}`);
    });
    page.on('pageerror', (error) => this.#lines.push(`${error.stack ?? error.message} at ${page.url()}`));
  }

  /** Takes out the lines that the test itself has caused. */
  expect(pattern: RegExp): void {
    const left = this.#lines.filter((line) => !pattern.test(line));
    this.#lines.splice(0, this.#lines.length, ...left);
  }

  take(): string[] {
    return this.#lines.splice(0);
  }
}

/** One browser for a file of journeys, and a window of its own for each person. */
export class TestBrowser {
  readonly stack = runningStack();
  readonly complaints = new Complaints();
  #browser: Browser | undefined;
  /** Kept from test to test, as a browser keeps the files that it has loaded: the service limits requests by address. */
  readonly #windows = new Map<string, BrowserContext>();
  readonly #provedWindows = new WeakSet<BrowserContext>();

  /** @param options `optimizes` is for measurements, and costs journeys more than it saves */
  async open(options?: { readonly optimizes: boolean }): Promise<void> {
    this.#browser = await chromium.launch({
      executablePath: this.stack.program,
      args: chromiumArguments(options),
    });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** Closes the pages of a test. @returns what they complained about */
  async endTest(): Promise<string[]> {
    const pages = [...this.#windows.values()].flatMap((window) => window.pages());
    await Promise.all(pages.map((page) => page.close()));
    return this.complaints.take();
  }

  /** A page in which nobody is signed in; what a test before it has signed in is forgotten. */
  async stranger(options: PageOptions = {}): Promise<Page> {
    const window = await this.#kept('', options, []);
    await window.clearCookies();
    return window.newPage();
  }

  /** A page of somebody whose browser has never been here; who closes its window forgets all of it. */
  async newcomer(options: PageOptions = {}): Promise<Page> {
    return (await this.#window(options, [])).newPage();
  }

  /** A page in which the person is signed in. @returns it, still blank, and the organisation of the person */
  async as(email: string, options: PageOptions = {}): Promise<{ page: Page; organisation: string }> {
    const person = this.stack.people.find((one) => one.email === email);
    if (person === undefined) throw new Error(`${email} is not in the demo`);
    const window = await this.#kept(email, options, cookiesOf(person));
    await this.#proved(window, email);
    return { page: await window.newPage(), organisation: person.organisation };
  }

  /** Proves once who is there, as everybody does who works for longer than ten minutes: these sessions began when the stack did. */
  async #proved(window: BrowserContext, email: string): Promise<void> {
    if (this.#provedWindows.has(window)) return;
    this.#provedWindows.add(window);
    const answer = await window.request.post('/people/proof', {
      headers: { 'x-plumbline': '1' },
      data: { by: 'password', secret: this.stack.password },
    });
    if (!answer.ok()) throw new Error(`${email} could not prove who they are: ${await answer.text()}`);
  }

  async #kept(who: string, options: PageOptions, cookies: State['cookies']): Promise<BrowserContext> {
    const key = JSON.stringify([who, options]);
    const window = this.#windows.get(key) ?? (await this.#window(options, cookies));
    this.#windows.set(key, window);
    return window;
  }

  async #window(
    { dark = false, width = 1440, height = 900, language, contrast = false }: PageOptions,
    cookies: State['cookies'],
  ): Promise<BrowserContext> {
    if (this.#browser === undefined) throw new Error('The browser is not open');
    const { address } = this.stack;
    const chosen = language === undefined ? [] : [{ name: 'plumbline-language', value: language }];
    const window = await this.#browser.newContext({
      ...{
        baseURL: address,
        viewport: { width, height },
        locale: language === undefined || language === MADE_UP ? 'en-GB' : language,
        reducedMotion: 'reduce',
      },
      ...{ colorScheme: dark ? 'dark' : 'light', acceptDownloads: true },
      forcedColors: contrast ? 'active' : 'none',
      storageState: { cookies, origins: [{ origin: address, localStorage: chosen }] },
    });
    window.setDefaultTimeout(patience);
    window.on('page', (page) => this.complaints.listen(page));
    return window;
  }
}

function cookiesOf({ cookies }: SignedIn): State['cookies'] {
  return cookies.map(({ url, ...cookie }) => ({
    ...cookie,
    ...{ domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' },
  }));
}

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { runningStack, type SignedIn } from '../stack/running-stack.mjs';

const patience = 15_000;

export interface PageOptions {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Another language than English. */
  readonly language?: string;
}

/** What a browser has said in a page; anything is a fault, also a style or a request that the policy of the page forbids. */
export class Complaints {
  readonly #lines: string[] = [];

  listen(page: Page): void {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#lines.push(`${message.text()} at ${page.url()}`);
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
  readonly #strangers: BrowserContext[] = [];

  async open(): Promise<void> {
    this.#browser = await chromium.launch({
      executablePath: this.stack.program,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
    });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** Closes the pages of a test. @returns what they complained about */
  async endTest(): Promise<string[]> {
    const pages = [...this.#windows.values()].flatMap((window) => window.pages());
    await Promise.all(pages.map((page) => page.close()));
    await Promise.all(this.#strangers.splice(0).map((window) => window.close()));
    return this.complaints.take();
  }

  /** A page of a window of its own in which nobody is signed in. */
  async stranger(options: PageOptions = {}): Promise<Page> {
    const window = await this.#window(options, {});
    this.#strangers.push(window);
    return window.newPage();
  }

  /** A page in which the person is signed in. @returns it, still blank, and the organisation of the person */
  async as(email: string, options: PageOptions = {}): Promise<{ page: Page; organisation: string }> {
    const person = this.stack.people.find((one) => one.email === email);
    if (person === undefined) throw new Error(`${email} is not in the demo`);
    const key = JSON.stringify([email, options]);
    const window = this.#windows.get(key) ?? (await this.#window(options, { storageState: stateOf(person) }));
    this.#windows.set(key, window);
    return { page: await window.newPage(), organisation: person.organisation };
  }

  async #window(
    { dark = false, width = 1440, height = 900, language }: PageOptions,
    own: BrowserContextOptions,
  ): Promise<BrowserContext> {
    if (this.#browser === undefined) throw new Error('The browser is not open');
    const window = await this.#browser.newContext({
      ...{ baseURL: this.stack.address, viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce' },
      ...{ colorScheme: dark ? 'dark' : 'light', acceptDownloads: true, ...own },
    });
    window.setDefaultTimeout(patience);
    if (language !== undefined) {
      await window.addInitScript((chosen) => localStorage.setItem('plumbline-language', chosen), language);
    }
    window.on('page', (page) => this.complaints.listen(page));
    return window;
  }
}

function stateOf({ cookies }: SignedIn): NonNullable<BrowserContextOptions['storageState']> {
  return {
    cookies: cookies.map(({ url, ...cookie }) => ({
      ...cookie,
      ...{ domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' },
    })),
    origins: [],
  };
}

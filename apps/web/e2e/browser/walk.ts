import type { Page } from 'playwright-core';
import type { PageOptions, TestBrowser } from './a-page.ts';
import { act, pathOf, show, type View } from './a-view.ts';
import { goInside } from './go-inside.ts';

/** Of a page that does not exist, which stands between two views so that neither is taken for the other. It is a view itself. */
const BETWEEN = '/no-such-page';

interface WalkOptions extends PageOptions {
  /** Each view is opened by its address, which loads the application anew; otherwise as links do it. */
  readonly byAddress?: boolean;
}

interface Opened {
  readonly page: Page;
  readonly organisation: string;
}

/** Goes from view to view in one page for each person who looks, since a new page costs more than most views. */
export class Walk {
  readonly #browser: TestBrowser;
  readonly #options: PageOptions;
  readonly #byAddress: boolean;
  readonly #open = new Map<string, Opened>();

  constructor(browser: TestBrowser, { byAddress = false, ...options }: WalkOptions = {}) {
    this.#browser = browser;
    this.#options = options;
    this.#byAddress = byAddress;
  }

  /** Shows a view and lets a test look at it. A page on which that fails is not used again. */
  async see(view: View, look: (page: Page) => Promise<void>): Promise<void> {
    const known = view.who === null ? undefined : this.#open.get(view.who);
    const { page, organisation } = known ?? (await this.#opened(view));
    if (view.who !== null) this.#open.delete(view.who);
    try {
      if (known === undefined || this.#byAddress) await show(page, view, organisation);
      else {
        // What the last view did is over: nothing is pointed at, and the service itself answers.
        await page.mouse.move(0, 0);
        await page.unrouteAll();
        const between = pathOf({ ...view, path: BETWEEN }, organisation);
        // The last view may have been the page between itself.
        if (new URL(page.url()).pathname !== between) await goInside(page, between);
        if (view.path !== BETWEEN) await goInside(page, pathOf(view, organisation));
        await act(page, view);
      }
      await look(page);
    } catch (error) {
      await page.close();
      throw error;
    }
    if (view.who === null) await page.close();
    else this.#open.set(view.who, { page, organisation });
  }

  async #opened({ who }: View): Promise<Opened> {
    if (who !== null) return this.#browser.as(who, this.#options);
    return { page: await this.#browser.stranger(this.#options), organisation: '' };
  }
}

import type { Page } from 'playwright-core';

/** A page or a state of one that somebody looks at. */
export interface View {
  readonly name: string;
  /** Who looks; null where nobody is signed in. */
  readonly who: string | null;
  /** Below the organisation, or from the start where nobody is signed in. */
  readonly path: string;
  /** What is done there before it is looked at. */
  readonly then?: (page: Page) => Promise<void>;
  /** A journey comes by and looks for barriers there. */
  readonly onJourney?: true;
}

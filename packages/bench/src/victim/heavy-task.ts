import type { HeavyLinkHolder } from '../../../server/test/e2e/heavy/link-holders-ways.ts';
import type { HeavyMember } from '../../../server/test/e2e/heavy/members-ways.ts';
import type { BrowserPlace } from '../../../server/test/e2e/browser.ts';

/** Connections of who is heavy. */
export const CONNECTIONS = 5;

/** Who is heavy, in which way. */
export interface HeavyTask {
  readonly way: string;
  readonly place: BrowserPlace;
  readonly cookie: string;
  /** What the sender of this way knows besides. */
  readonly known: Partial<Omit<HeavyMember, 'browser'> & Omit<HeavyLinkHolder, 'browser'>>;
}

import type { ProductionStep } from './production.ts';
import type { Subject } from './subjects.ts';

/** How an entry stands, from best to worst: what is there but not signed for, too old, not known, or not there at all. */
export const ENTRY_STATES = ['IN', 'UNSIGNED', 'STALE', 'UNKNOWN', 'MISSING'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Why something lacks; its text is `purpose.lack.<reason>`. */
export const LACK_REASONS = [
  'not-held',
  'covers-not-said',
  'undated',
  'ended',
  'older',
  'weaker-source',
  'no-issuer',
  'declined',
  'nobody-knows',
  'not-asked',
  'not-assessed',
  'role-not-said',
  'no-site',
  'never-asked',
  'not-decided',
  'no-remedy',
  'no-lot',
  'no-edition',
  'not-translated',
] as const;
export type LackReason = (typeof LACK_REASONS)[number];

/** One thing that an entry needs and that is not simply there. */
export interface Lack {
  readonly state: Exclude<EntryState, 'IN'>;
  readonly reason: LackReason;
  readonly subject: Subject;
  /** Key of the fact; null where it is about something else. */
  readonly fact: string | null;
  /** Kinds of paper of which one would do. */
  readonly kinds: readonly string[];
  /** The paper that is there and does not simply count. */
  readonly evidenceId: string | null;
  readonly step: ProductionStep | null;
}

/** The worst of some states; in, if there are none. */
export function worstOf(states: readonly EntryState[]): EntryState {
  return ENTRY_STATES.findLast((state) => states.includes(state)) ?? 'IN';
}

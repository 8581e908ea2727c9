import type { FlagStatus } from '../../../gql/graphql.ts';

/** What a person can do with a flag in a dialog. */
export const FLAG_ACTS = ['dispute', 'hold', 'clear', 'approve', 'decline', 'reopen', 'check'] as const;
export type FlagAct = (typeof FLAG_ACTS)[number];

/** What is known of a flag that decides what can be done about it. */
export interface FlagState {
  readonly status: FlagStatus;
  /** It still holds on what is recorded. */
  readonly holds: boolean;
  readonly canWork: boolean;
  readonly canDecide: boolean;
  /** A check for retaliation is not done yet. */
  readonly hasOpenCheck: boolean;
}

/** The acts that are open to the viewer, in the order of the buttons. */
export function actsOn({ status, holds, canWork, canDecide, hasOpenCheck }: FlagState): readonly FlagAct[] {
  const decides: readonly FlagAct[] = canDecide ? (holds ? ['approve', 'decline'] : ['decline']) : [];
  if (!canWork) return decides;
  const checks: readonly FlagAct[] = hasOpenCheck ? ['check'] : [];
  if (!holds) return [...decides, ...checks];
  if (status === 'CLEARED') return [...checks, 'reopen'];
  if (status === 'PROPOSED') return [...decides, ...checks];
  return ['clear', ...(status === 'DISPUTED' ? [] : (['dispute'] as const)), 'hold', ...checks];
}

/** Whether somebody can take the flag up: it is open and nobody has. A proposal is taken back by it. */
export function canReview({ status, holds, canWork }: FlagState): boolean {
  return canWork && holds && status !== 'UNDER_REVIEW' && status !== 'CLEARED';
}

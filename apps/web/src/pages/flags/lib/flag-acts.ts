import type { FlagStatus } from '../../../gql/graphql.ts';

/** What a person can do with a flag in a dialog. */
export const FLAG_ACTS = [
  'dispute',
  'hold',
  'clear',
  'approve',
  'decline',
  'reopen',
  'proposeReopening',
  'approveReopening',
  'declineReopening',
  'withdrawReopening',
  'check',
] as const;
export type FlagAct = (typeof FLAG_ACTS)[number];

/** Acts that ask for no note. */
export const WITHOUT_NOTE: ReadonlySet<FlagAct> = new Set<FlagAct>([
  'clear',
  'approve',
  'approveReopening',
  'withdrawReopening',
]);

/** What is known of a flag that decides what can be done about it. */
export interface FlagState {
  readonly status: FlagStatus;
  /** It still holds on what is recorded. */
  readonly holds: boolean;
  readonly canWork: boolean;
  readonly canDecide: boolean;
  /** Two people clear it, and two open it again by hand. */
  readonly byTwo: boolean;
  /** It is cleared, and waits for a second person to open it again. */
  readonly reopening: boolean;
  /** The viewer's own proposal to open it again. */
  readonly canWithdraw: boolean;
  /** A check for retaliation is not done yet. */
  readonly hasOpenCheck: boolean;
}

/** The acts that are open to the viewer, in the order of the buttons. */
export function actsOn(state: FlagState): readonly FlagAct[] {
  const { status, holds, canWork, byTwo, reopening, hasOpenCheck } = state;
  const decides = decidesOn(state);
  if (!canWork) return decides;
  const checks: readonly FlagAct[] = hasOpenCheck ? ['check'] : [];
  if (!holds) return [...decides, ...checks];
  if (status === 'CLEARED') {
    const reopen: FlagAct = byTwo ? 'proposeReopening' : 'reopen';
    return [...decides, ...checks, ...(reopening ? [] : [reopen])];
  }
  if (status === 'PROPOSED') return [...decides, ...checks];
  return ['clear', ...(status === 'DISPUTED' ? [] : (['dispute'] as const)), 'hold', ...checks];
}

/** What the viewer can say to a proposal. Of a flag that holds no more, nothing is approved. */
function decidesOn({ holds, canDecide, reopening, canWithdraw }: FlagState): readonly FlagAct[] {
  if (canWithdraw) return ['withdrawReopening'];
  if (!canDecide) return [];
  if (reopening) return holds ? ['approveReopening', 'declineReopening'] : ['declineReopening'];
  return holds ? ['approve', 'decline'] : ['decline'];
}

/** Whether somebody can take the flag up: it is open and nobody has. A proposal is taken back by it. */
export function canReview({ status, holds, canWork }: FlagState): boolean {
  return canWork && holds && status !== 'UNDER_REVIEW' && status !== 'CLEARED';
}

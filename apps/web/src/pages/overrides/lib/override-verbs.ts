/** What can be done about an override. */
export type OverrideVerb =
  'approve' | 'decline' | 'withdraw' | 'proposeEnd' | 'approveEnd' | 'declineEnd' | 'withdrawEnd';

/** What is done with a reason. */
export const WITH_REASON: ReadonlySet<OverrideVerb> = new Set<OverrideVerb>(['decline', 'proposeEnd', 'declineEnd']);

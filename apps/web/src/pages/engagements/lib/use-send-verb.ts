import { useMutation } from '@apollo/client/react';

import type { Reason } from '../../../frame/ReasonDialog.tsx';
import { ApproveEngagement, DeclineEngagement, EndEngagement, WithdrawEngagement } from '../engagement-operations.ts';

/** What can be done about an engagement. */
export type EngagementVerb = 'approve' | 'decline' | 'withdraw' | 'end';

/** Sends what is done about an engagement; resolves to what was refused. */
export function useSendVerb({ id, version }: { readonly id: string; readonly version: number }) {
  const [approve] = useMutation(ApproveEngagement);
  const [decline] = useMutation(DeclineEngagement);
  const [withdraw] = useMutation(WithdrawEngagement);
  const [end] = useMutation(EndEngagement);
  const payloadOf = async (verb: EngagementVerb, why: Reason) => {
    const input = { engagementId: id, version };
    const [bare, reasoned] = [{ variables: { input } }, { variables: { input: { ...input, ...why } } }];
    switch (verb) {
      case 'approve':
        return (await approve(bare)).data?.approveEngagement;
      case 'decline':
        return (await decline(reasoned)).data?.declineEngagement;
      case 'withdraw':
        return (await withdraw(bare)).data?.withdrawEngagement;
      case 'end':
        return (await end(reasoned)).data?.endEngagement;
    }
  };
  return async (verb: EngagementVerb, why: Reason) => (await payloadOf(verb, why))?.userErrors;
}

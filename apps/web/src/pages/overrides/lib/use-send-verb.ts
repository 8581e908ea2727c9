import { useMutation } from '@apollo/client/react';

import type { Reason } from '../../../frame/ReasonDialog.tsx';
import {
  ApproveOverride,
  ApproveOverrideEnd,
  DeclineOverride,
  DeclineOverrideEnd,
  ProposeOverrideEnd,
  SupplierOverridesQuery,
  WithdrawOverride,
  WithdrawOverrideEnd,
} from '../override-operations.ts';
import type { OverrideVerb } from './override-verbs.ts';

/** Sends what is done about an override; resolves to what was refused. */
export function useSendVerb(supplierId: string, { id, version }: { readonly id: string; readonly version: number }) {
  const again = {
    refetchQueries: [{ query: SupplierOverridesQuery, variables: { supplierId } }],
    awaitRefetchQueries: true,
  };
  const [approve] = useMutation(ApproveOverride, again);
  const [decline] = useMutation(DeclineOverride, again);
  const [withdraw] = useMutation(WithdrawOverride, again);
  const [proposeEnd] = useMutation(ProposeOverrideEnd, again);
  const [approveEnd] = useMutation(ApproveOverrideEnd, again);
  const [declineEnd] = useMutation(DeclineOverrideEnd, again);
  const [withdrawEnd] = useMutation(WithdrawOverrideEnd, again);
  const payloadOf = async (verb: OverrideVerb, why: Reason) => {
    const input = { overrideId: id, version };
    const [bare, reasoned] = [{ variables: { input } }, { variables: { input: { ...input, ...why } } }];
    switch (verb) {
      case 'approve':
        return (await approve(bare)).data?.approveOverride;
      case 'decline':
        return (await decline(reasoned)).data?.declineOverride;
      case 'withdraw':
        return (await withdraw(bare)).data?.withdrawOverride;
      case 'proposeEnd':
        return (await proposeEnd(reasoned)).data?.proposeOverrideEnd;
      case 'approveEnd':
        return (await approveEnd(bare)).data?.approveOverrideEnd;
      case 'declineEnd':
        return (await declineEnd(reasoned)).data?.declineOverrideEnd;
      case 'withdrawEnd':
        return (await withdrawEnd(bare)).data?.withdrawOverrideEnd;
    }
  };
  return async (verb: OverrideVerb, why: Reason) => (await payloadOf(verb, why))?.userErrors;
}

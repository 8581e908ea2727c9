import { useMutation } from '@apollo/client/react';

import { readFragment } from '../../../gql/fragment-masking.ts';
import { FlagAnswer_PayloadFragmentDoc } from '../../../gql/graphql.ts';
import {
  ApproveClearing,
  ApproveReopening,
  DeclineClearing,
  DeclineReopening,
  DisputeFlag,
  HoldFlag,
  ProposeClearing,
  RecordRetaliationCheck,
  ReopenFlag,
  WithdrawReopening,
} from '../flag-operations.ts';
import type { FlagAct } from './flag-acts.ts';
import { EMPTY_EVIDENCE, type FlagDraft } from './flag-draft.ts';

/** The flag that an act is about. */
export interface ActSubject {
  readonly supplierId: string;
  /** Id of the flag on the page of its supplier. */
  readonly flag: string;
  /** Empty for a flag that nobody has worked on. */
  readonly recordId: string;
  readonly version: number;
}

/** What was done changes the flag, and with it the result of its supplier. */
const after = { refetchQueries: ['SupplierFlags', 'Supplier'], awaitRefetchQueries: true };

/** Sends an act on a flag; resolves to what was refused. */
export function useSendAct({ supplierId, flag, recordId, version }: ActSubject) {
  const [dispute, disputing] = useMutation(DisputeFlag, after);
  const [hold, holding] = useMutation(HoldFlag, after);
  const [propose, proposing] = useMutation(ProposeClearing, after);
  const [approve, approving] = useMutation(ApproveClearing, after);
  const [decline, declining] = useMutation(DeclineClearing, after);
  const [reopen, reopening] = useMutation(ReopenFlag, after);
  const [approveAgain, approvingAgain] = useMutation(ApproveReopening, after);
  const [declineAgain, decliningAgain] = useMutation(DeclineReopening, after);
  const [withdraw, withdrawing] = useMutation(WithdrawReopening, after);
  const [check, checking] = useMutation(RecordRetaliationCheck, after);
  const decidingAgain = [approvingAgain, decliningAgain, withdrawing];
  const all = [disputing, holding, proposing, approving, declining, reopening, checking, ...decidingAgain];

  const payloadOf = async (act: FlagAct, kinds: readonly string[], draft: FlagDraft) => {
    const { note, choice, outcome, day, numbersChecked } = draft;
    const chosen = { supplierId, flag, version, numbersChecked };
    const record = { flagRecordId: recordId, version };
    const noted = { ...record, note, numbersChecked };
    switch (act) {
      case 'dispute':
        return (await dispute({ variables: { input: { ...chosen, reason: choice, note } } })).data?.disputeFlag;
      case 'hold':
        return (await hold({ variables: { input: { ...chosen, wait: choice, nextOn: day, note } } })).data?.holdFlag;
      case 'clear': {
        const evidence = kinds.map((kind) => ({ kind, ...(draft.evidence[kind] ?? EMPTY_EVIDENCE) }));
        const evidenceIds = (draft.files ?? []).map(({ id }) => id);
        const input = { ...chosen, evidence, evidenceIds };
        return (await propose({ variables: { input } })).data?.proposeClearing;
      }
      case 'approve':
        return (await approve({ variables: { input: record } })).data?.approveClearing;
      case 'decline':
        return (await decline({ variables: { input: noted } })).data?.declineClearing;
      case 'reopen':
      case 'proposeReopening':
        return (await reopen({ variables: { input: noted } })).data?.reopenFlag;
      case 'approveReopening':
        return (await approveAgain({ variables: { input: record } })).data?.approveReopening;
      case 'declineReopening':
        return (await declineAgain({ variables: { input: noted } })).data?.declineReopening;
      case 'withdrawReopening':
        return (await withdraw({ variables: { input: record } })).data?.withdrawReopening;
      case 'check': {
        const input = { ...noted, days: Number(draft.check), on: day, by: choice, outcome };
        return (await check({ variables: { input } })).data?.recordRetaliationCheck;
      }
    }
  };
  const send = async (act: FlagAct, kinds: readonly string[], draft: FlagDraft) =>
    readFragment(FlagAnswer_PayloadFragmentDoc, await payloadOf(act, kinds, draft))?.userErrors ?? [];
  return { send, busy: all.some(({ loading }) => loading) };
}

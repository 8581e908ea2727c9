import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { ReasonDialog, type Reason } from '../../../frame/ReasonDialog.tsx';
import { readFragment } from '../../../gql/fragment-masking.ts';
import type { ProposalActions_DecisionFragment } from '../../../gql/graphql.ts';
import { AfterDecision, ApproveDecision, DeclineDecision, WithdrawDecision } from '../decision-operations.ts';
import { DecisionText } from './DecisionText.tsx';
import classes from './ProposalDialog.module.css';

export type ProposalVerb = 'approve' | 'decline' | 'withdraw';

interface ProposalDialogProps {
  verb: ProposalVerb;
  decision: ProposalActions_DecisionFragment;
  supplierName: string;
  /** Called once it is done. */
  onDone?: () => void;
  onClose: () => void;
}

/** Asks before a proposal is approved, declined or withdrawn, or a hold confirmed or lifted, with the whole of it in view. */
export function ProposalDialog({ verb, decision, supplierName, onDone, onClose }: ProposalDialogProps) {
  const { t } = useTranslation('decisions');
  const isHold = decision.kind === 'HOLD';
  const [approve] = useMutation(ApproveDecision);
  const [decline] = useMutation(DeclineDecision);
  const [withdraw] = useMutation(WithdrawDecision);
  const act = async (why: Reason) => {
    const input = { decisionId: decision.id, version: decision.version };
    if (verb === 'approve') return (await approve({ variables: { input } })).data?.approveDecision;
    if (verb === 'withdraw') return (await withdraw({ variables: { input } })).data?.withdrawDecision;
    return (await decline({ variables: { input: { ...input, ...why } } })).data?.declineDecision;
  };
  const send = async (why: Reason) => {
    const refused = readFragment(AfterDecision, await act(why))?.userErrors;
    if (refused?.length === 0) onDone?.();
    return refused;
  };
  return (
    <ReasonDialog
      title={
        isHold && verb !== 'withdraw'
          ? t(`hold.${verb}Title`, { name: supplierName })
          : t(`proposal.${verb}Title`, { kind: decision.kindText, name: supplierName })
      }
      confirm={isHold && verb !== 'withdraw' ? t(`hold.${verb}`) : t(`proposal.${verb}`)}
      {...(verb === 'decline' ? { label: t(isHold ? 'hold.declineReason' : 'proposal.declineReason') } : {})}
      send={send}
      onClose={onClose}
    >
      <p>{isHold && verb !== 'withdraw' ? t(`hold.${verb}Text`) : t(`proposal.${verb}Text`)}</p>
      <div className={classes.proposal}>
        <DecisionText decision={decision} withAnswers />
      </div>
    </ReasonDialog>
  );
}

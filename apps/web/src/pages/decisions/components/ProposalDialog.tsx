import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog } from '@plumbline/ui';

import type { ProposalActions_DecisionFragment } from '../../../gql/graphql.ts';
import { failureOf } from '../../../service/failure.ts';
import { ApproveDecision, DeclineDecision, WithdrawDecision } from '../decision-operations.ts';
import { errorsByField, type FieldErrors } from '../lib/field-errors.ts';
import classes from './ProposalDialog.module.css';
import { DecisionText } from './DecisionText.tsx';

export type ProposalVerb = 'approve' | 'decline' | 'withdraw';

interface ProposalDialogProps {
  verb: ProposalVerb;
  decision: ProposalActions_DecisionFragment;
  supplierName: string;
  onClose: () => void;
}

/** Asks before a proposal is approved, declined or withdrawn, with the whole proposal in view. */
export function ProposalDialog({ verb, decision, supplierName, onClose }: ProposalDialogProps) {
  const { t } = useTranslation('decisions');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [approve, approving] = useMutation(ApproveDecision);
  const [decline, declining] = useMutation(DeclineDecision);
  const [withdraw, withdrawing] = useMutation(WithdrawDecision);
  const input = { decisionId: decision.id, version: decision.version };

  const send = async () => {
    if (verb === 'approve') return (await approve({ variables: { input } })).data?.approveDecision.userErrors;
    if (verb === 'withdraw') return (await withdraw({ variables: { input } })).data?.withdrawDecision.userErrors;
    return (await decline({ variables: { input: { ...input, reason } } })).data?.declineDecision.userErrors;
  };
  const confirm = async () => {
    try {
      const refused = errorsByField((await send()) ?? []);
      setErrors(refused);
      if (Object.keys(refused).length === 0) onClose();
    } catch (error) {
      setErrors({ '': t('failed', { id: failureOf(error as Error).requestId ?? '' }) });
    }
  };
  const { reason: reasonError, ...others } = errors;
  return (
    <ConfirmDialog
      opened
      title={t(`proposal.${verb}Title`, { kind: decision.kindText, name: supplierName })}
      confirm={t(`proposal.${verb}`)}
      busy={approving.loading || declining.loading || withdrawing.loading}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <div className={classes.content}>
        <p>{t(`proposal.${verb}Text`)}</p>
        <div className={classes.proposal}>
          <DecisionText decision={decision} />
        </div>
        {verb === 'decline' && (
          <Textarea
            label={t('proposal.declineReason')}
            description={t('form.noPersonalData')}
            autosize
            minRows={3}
            required
            value={reason}
            error={reasonError}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        {Object.entries(others).map(([field, message]) => (
          <p key={field} role="alert" className={classes.refused}>
            {message}
          </p>
        ))}
      </div>
    </ConfirmDialog>
  );
}

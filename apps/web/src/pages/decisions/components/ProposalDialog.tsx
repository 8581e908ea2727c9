import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog } from '@plumbline/ui';

import type { ProposalActions_DecisionFragment } from '../../../gql/graphql.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { ApproveDecision, DeclineDecision, WithdrawDecision } from '../decision-operations.ts';
import { asksForNumbers, errorsByField, type FieldErrors } from '../lib/field-errors.ts';
import classes from './ProposalDialog.module.css';
import { NumbersChecked } from './NumbersChecked.tsx';
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
  const sayFailure = useChangeFailure();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [numbersFound, setNumbersFound] = useState(false);
  const [numbersChecked, setNumbersChecked] = useState(false);
  const [approve, approving] = useMutation(ApproveDecision);
  const [decline, declining] = useMutation(DeclineDecision);
  const [withdraw, withdrawing] = useMutation(WithdrawDecision);
  const input = { decisionId: decision.id, version: decision.version };

  const send = async () => {
    if (verb === 'approve') return (await approve({ variables: { input } })).data?.approveDecision.userErrors;
    if (verb === 'withdraw') return (await withdraw({ variables: { input } })).data?.withdrawDecision.userErrors;
    return (await decline({ variables: { input: { ...input, reason, numbersChecked } } })).data?.declineDecision
      .userErrors;
  };
  const confirm = async () => {
    try {
      const userErrors = (await send()) ?? [];
      const refused = errorsByField(userErrors);
      setErrors(refused);
      if (asksForNumbers(userErrors)) setNumbersFound(true);
      if (Object.keys(refused).length === 0) onClose();
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
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
        {numbersFound && <NumbersChecked checked={numbersChecked} onChange={setNumbersChecked} />}
        {Object.entries(others).map(([field, message]) => (
          <p key={field} role="alert" className={classes.refused}>
            {message}
          </p>
        ))}
      </div>
    </ConfirmDialog>
  );
}

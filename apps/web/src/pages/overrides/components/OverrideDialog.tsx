import { useMutation } from '@apollo/client/react';
import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog } from '@plumbline/ui';

import type { OverrideActions_OverrideFragment } from '../../../gql/graphql.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../decisions/lib/field-errors.ts';
import {
  ApproveOverride,
  DeclineOverride,
  EndOverride,
  SupplierOverridesQuery,
  WithdrawOverride,
} from '../override-operations.ts';
import classes from './OverridePanel.module.css';
import { OverrideText } from './OverrideText.tsx';

export type OverrideVerb = 'approve' | 'decline' | 'withdraw' | 'end';

interface OverrideDialogProps {
  verb: OverrideVerb;
  override: OverrideActions_OverrideFragment;
  supplierId: string;
  supplierName: string;
  onClose: () => void;
}

/** Asks before an override is approved, declined, withdrawn or ended, with the whole of it in view. */
export function OverrideDialog({ verb, override, supplierId, supplierName, onClose }: OverrideDialogProps) {
  const { t } = useTranslation('overrides');
  const sayFailure = useChangeFailure();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [numbersFound, setNumbersFound] = useState(false);
  const [numbersChecked, setNumbersChecked] = useState(false);
  const again = {
    refetchQueries: [{ query: SupplierOverridesQuery, variables: { supplierId } }],
    awaitRefetchQueries: true,
  };
  const [approve, approving] = useMutation(ApproveOverride, again);
  const [decline, declining] = useMutation(DeclineOverride, again);
  const [withdraw, withdrawing] = useMutation(WithdrawOverride, again);
  const [end, ending] = useMutation(EndOverride, again);
  const asksWhy = verb === 'decline' || verb === 'end';
  const input = {
    overrideId: override.id,
    version: override.version,
    ...(asksWhy ? { reason, numbersChecked } : {}),
  };
  const send = async () => {
    const variables = { input };
    if (verb === 'approve') return (await approve({ variables })).data?.approveOverride.userErrors;
    if (verb === 'decline') return (await decline({ variables })).data?.declineOverride.userErrors;
    if (verb === 'withdraw') return (await withdraw({ variables })).data?.withdrawOverride.userErrors;
    return (await end({ variables })).data?.endOverride.userErrors;
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
      title={t(`action.${verb}Title`, { name: supplierName })}
      confirm={t(`action.${verb}`)}
      busy={approving.loading || declining.loading || withdrawing.loading || ending.loading}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <div className={classes.form}>
        <p>{t(`action.${verb}Text`)}</p>
        <OverrideText override={override} />
        {asksWhy && (
          <Textarea
            label={t('form.reason')}
            description={t('form.noPersonalData')}
            autosize
            minRows={3}
            required
            value={reason}
            error={reasonError}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        {numbersFound && (
          <Checkbox
            label={t('form.numbersChecked')}
            checked={numbersChecked}
            onChange={({ currentTarget }) => setNumbersChecked(currentTarget.checked)}
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

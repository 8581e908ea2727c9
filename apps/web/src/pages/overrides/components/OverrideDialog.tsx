import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { ReasonDialog, type Reason } from '../../../frame/ReasonDialog.tsx';
import type { OverrideActions_OverrideFragment } from '../../../gql/graphql.ts';
import {
  ApproveOverride,
  DeclineOverride,
  EndOverride,
  SupplierOverridesQuery,
  WithdrawOverride,
} from '../override-operations.ts';
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
  const again = {
    refetchQueries: [{ query: SupplierOverridesQuery, variables: { supplierId } }],
    awaitRefetchQueries: true,
  };
  const [approve] = useMutation(ApproveOverride, again);
  const [decline] = useMutation(DeclineOverride, again);
  const [withdraw] = useMutation(WithdrawOverride, again);
  const [end] = useMutation(EndOverride, again);
  const asksWhy = verb === 'decline' || verb === 'end';
  const send = async (why: Reason) => {
    const input = { overrideId: override.id, version: override.version };
    if (verb === 'approve') return (await approve({ variables: { input } })).data?.approveOverride.userErrors;
    if (verb === 'withdraw') return (await withdraw({ variables: { input } })).data?.withdrawOverride.userErrors;
    const variables = { input: { ...input, ...why } };
    if (verb === 'decline') return (await decline({ variables })).data?.declineOverride.userErrors;
    return (await end({ variables })).data?.endOverride.userErrors;
  };
  return (
    <ReasonDialog
      title={t(`action.${verb}Title`, { name: supplierName })}
      confirm={t(`action.${verb}`)}
      {...(asksWhy ? { label: t('form.reason') } : {})}
      send={send}
      onClose={onClose}
    >
      <p>{t(`action.${verb}Text`)}</p>
      <OverrideText override={override} />
    </ReasonDialog>
  );
}

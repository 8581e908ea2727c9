import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { ReasonDialog, type Reason } from '../../frame/ReasonDialog.tsx';
import { WithdrawFact } from './fact-operations.ts';

interface WithdrawFactDialogProps {
  handFactId: string;
  name: string;
  onClose: () => void;
}

/** Asks why a fact that was recorded by hand is withdrawn. */
export function WithdrawFactDialog({ handFactId, name, onClose }: WithdrawFactDialogProps) {
  const { t } = useTranslation('facts');
  const [withdraw] = useMutation(WithdrawFact, { refetchQueries: 'active' });
  const send = async (why: Reason) =>
    (await withdraw({ variables: { input: { handFactId, ...why } } })).data?.withdrawFact.userErrors;
  return (
    <ReasonDialog
      destructive
      title={t('withdraw.title', { name })}
      confirm={t('withdraw.confirm')}
      label={t('reason')}
      send={send}
      onClose={onClose}
    >
      <p>{t('withdraw.text')}</p>
    </ReasonDialog>
  );
}

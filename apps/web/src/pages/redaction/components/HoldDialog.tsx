import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { ReasonDialog, type Reason } from '../../../frame/ReasonDialog.tsx';
import { HoldEvidence, LiftHold } from '../redaction-operations.ts';

interface HoldDialogProps {
  evidenceId: string;
  isHeld: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** Asks why a legal hold is set or lifted. */
export function HoldDialog({ evidenceId, isHeld, onDone, onClose }: HoldDialogProps) {
  const { t } = useTranslation('redaction');
  const [hold] = useMutation(HoldEvidence);
  const [lift] = useMutation(LiftHold);
  const send = async (why: Reason) => {
    const variables = { input: { evidenceId, ...why } };
    const refused = isHeld
      ? (await lift({ variables })).data?.liftHold.userErrors
      : (await hold({ variables })).data?.holdEvidence.userErrors;
    if (refused?.length === 0) onDone();
    return refused;
  };
  return (
    <ReasonDialog
      title={t(isHeld ? 'keep.liftTitle' : 'keep.holdTitle')}
      confirm={t(isHeld ? 'keep.lift' : 'keep.hold')}
      label={t('keep.why')}
      send={send}
      onClose={onClose}
    >
      <p>{t(isHeld ? 'keep.liftText' : 'keep.holdText')}</p>
    </ReasonDialog>
  );
}

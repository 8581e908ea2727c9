import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import { useChange } from '../../../service/use-change.ts';
import classes from './Dialog.module.css';
import type { InvitationRow_InvitationFragment as Invitation } from '../../../gql/graphql.ts';

const RevokeInvitation = graphql(/* GraphQL */ `
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      invitationId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

interface RevokeDialogProps {
  invitation: Invitation;
  onRevoked: () => void;
  onClose: () => void;
}

export function RevokeDialog({ invitation, onRevoked, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('members');
  const { run, busy, errors } = useChange(RevokeInvitation, (data) => data.revokeInvitation);
  const revoke = async () => {
    const payload = await run({ invitationId: invitation.id });
    onRevoked();
    if (payload !== null) onClose();
  };
  return (
    <ConfirmDialog
      opened
      destructive
      busy={busy}
      title={t('revoke.title', { email: invitation.email })}
      confirm={t('revoke.submit')}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      <div className={classes.form}>
        {errors.map((error) => (
          <Notice key={error.message} tone="problem">
            {error.message}
          </Notice>
        ))}
        <p>{t('revoke.text')}</p>
      </div>
    </ConfirmDialog>
  );
}

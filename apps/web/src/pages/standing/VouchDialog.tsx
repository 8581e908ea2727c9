import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, usePersonText } from '@plumbline/ui';

import { graphql } from '../../gql/gql.ts';
import type { MemberRow_MemberFragment as Member } from '../../gql/graphql.ts';
import { useChange } from '../../service/use-change.ts';

const VouchForMember = graphql(/* GraphQL */ `
  mutation VouchForMember($input: VouchForMemberInput!) {
    vouchForMember(input: $input) {
      member {
        id
        ...MemberRow_member
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

interface VouchDialogProps {
  member: Member;
  onChanged: () => void;
  onClose: () => void;
}

/** An owner says that an account is that of its person. */
export function VouchDialog({ member, onChanged, onClose }: VouchDialogProps) {
  const { t } = useTranslation('standing');
  const personText = usePersonText();
  const { run, busy, errors } = useChange(VouchForMember, (data) => data.vouchForMember);
  const vouch = async () => {
    if ((await run({ memberId: member.id })) === null) return;
    onChanged();
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      busy={busy}
      title={t('vouchTitle', { name: personText(member.person) })}
      confirm={t('vouchSubmit')}
      onConfirm={() => void vouch()}
      onClose={onClose}
    >
      {errors.map((error) => (
        <Notice key={error.message} tone="problem">
          {error.message}
        </Notice>
      ))}
      <p>{t('vouchText')}</p>
    </ConfirmDialog>
  );
}

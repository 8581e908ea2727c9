import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, usePersonText } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import { useChange } from '../../../service/use-change.ts';
import classes from './Dialog.module.css';
import type { MemberRow_MemberFragment as Member } from '../../../gql/graphql.ts';

const RemoveMember = graphql(/* GraphQL */ `
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      memberId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

interface RemoveDialogProps {
  member: Member;
  onChanged: () => void;
  onClose: () => void;
}

/** Ends a membership, or leaves. What the person recorded stays, under the name. */
export function RemoveDialog({ member, onChanged, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('members');
  const personText = usePersonText();
  const navigate = useNavigate();
  const { run, busy, errors } = useChange(RemoveMember, (data) => data.removeMember);
  const kind = member.isYou ? 'leave' : 'remove';

  const remove = async () => {
    const payload = await run({ memberId: member.id });
    if (payload === null) return;
    if (member.isYou) {
      await navigate({ to: '/' });
      return;
    }
    onChanged();
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      destructive
      busy={busy}
      title={t(`${kind}.title`, { name: personText(member.person) })}
      confirm={t(`${kind}.submit`)}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <div className={classes.form}>
        {errors.map((error) => (
          <Notice key={error.message} tone="problem">
            {error.message}
          </Notice>
        ))}
        <p>{t(`${kind}.text`)}</p>
      </div>
    </ConfirmDialog>
  );
}

import { useApolloClient } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton, usePersonText } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { MemberRow_MemberFragment as Member, Role } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import classes from './Dialog.module.css';
import { RoleChoice } from './RoleChoice.tsx';

const ChangeMemberRoles = graphql(/* GraphQL */ `
  mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) {
    changeMemberRoles(input: $input) {
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

interface ChangeRolesDialogProps {
  member: Member;
  assignable: readonly Role[];
  onChanged: () => void;
  onClose: () => void;
}

export function ChangeRolesDialog({ member, assignable, onChanged, onClose }: ChangeRolesDialogProps) {
  const { t } = useTranslation('members');
  const personText = usePersonText();
  const client = useApolloClient();
  const [roles, setRoles] = useState<Role[]>([...member.roles]);
  const { run, busy, errors } = useChange(ChangeMemberRoles, (data) => data.changeMemberRoles);
  const ofRoles = errors.find((error) => error.field === 'roles')?.message;
  const general = errors.filter((error) => error.field !== 'roles');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const payload = await run({ memberId: member.id, roles, version: member.version });
    // Also after a refusal: somebody else may have changed this member.
    onChanged();
    if (payload === null) return;
    // The viewer's own roles decide what they see, so everything is loaded again.
    if (member.isYou) void client.refetchQueries({ include: ['Frame'] });
    onClose();
  };
  return (
    <Dialog title={t('change.title', { name: personText(member.person) })} closeLabel={t('close')} onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        {general.map((error) => (
          <Notice key={error.message} tone="problem">
            {error.message}
          </Notice>
        ))}
        <RoleChoice assignable={assignable} held={member.roles} chosen={roles} onChange={setRoles} error={ofRoles} />
        {member.isYou && <Notice tone="notice">{t('change.yourself')}</Notice>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <SendButton type="submit" loading={busy}>
            {t('change.submit')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}

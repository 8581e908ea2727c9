import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { CopyOnce, Notice, SendButton, useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { Role } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import classes from './Dialog.module.css';
import { RoleChoice } from './RoleChoice.tsx';

const InviteMember = graphql(/* GraphQL */ `
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation {
        id
        email
        expiresAt
      }
      link
      userErrors {
        field
        code
        message
      }
    }
  }
`);

interface InviteDialogProps {
  opened: boolean;
  assignable: readonly Role[];
  /** Whether the link goes by mail. */
  sendsMail: boolean;
  onInvited: () => void;
  onClose: () => void;
}

interface Invited {
  readonly email: string;
  /** Null for one that goes by mail. */
  readonly link: string | null;
  readonly expiresAt: string;
}

/** Asks whom to invite, then says that the mail is on its way, or shows the link this once. */
export function InviteDialog({ opened, assignable, sendsMail, onInvited, onClose }: InviteDialogProps) {
  const { t } = useTranslation('members');
  const [invited, setInvited] = useState<Invited | null>(null);
  const close = () => {
    setInvited(null);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={t('invite.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {invited === null ? (
        <InviteForm
          assignable={assignable}
          sendsMail={sendsMail}
          onInvited={(made) => {
            setInvited(made);
            onInvited();
          }}
          onCancel={close}
        />
      ) : (
        <InviteDone invited={invited} onDone={close} />
      )}
    </Modal>
  );
}

interface InviteFormProps {
  assignable: readonly Role[];
  sendsMail: boolean;
  onInvited: (invited: Invited) => void;
  onCancel: () => void;
}

function InviteForm({ assignable, sendsMail, onInvited, onCancel }: InviteFormProps) {
  const { t } = useTranslation('members');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const { run, busy, errors } = useChange(InviteMember, (data) => data.inviteMember);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const general = errors.filter((error) => error.field === null || !['name', 'email', 'roles'].includes(error.field));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const payload = await run({ name, email, roles });
    if (payload === null || payload.invitation === null) return;
    onInvited({ email: payload.invitation.email, link: payload.link, expiresAt: payload.invitation.expiresAt });
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {general.map((error) => (
        <Notice key={error.message} tone="problem">
          {error.message}
        </Notice>
      ))}
      <TextInput
        label={t('invite.name')}
        autoComplete="off"
        data-autofocus
        value={name}
        error={errorOf('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('invite.email')}
        description={t(sendsMail ? 'invite.emailHelpMailed' : 'invite.emailHelp')}
        type="email"
        autoComplete="off"
        dir="ltr"
        value={email}
        error={errorOf('email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <RoleChoice assignable={assignable} held={[]} chosen={roles} onChange={setRoles} error={errorOf('roles')} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <SendButton type="submit" loading={busy}>
          {t(sendsMail ? 'invite.submitMailed' : 'invite.submit')}
        </SendButton>
      </Group>
    </form>
  );
}

function InviteDone({ invited, onDone }: { invited: Invited; onDone: () => void }) {
  const { t } = useTranslation('members');
  const format = useFormat();
  const words = { email: invited.email, until: format.instant(invited.expiresAt) };
  return (
    <div className={classes.form}>
      <Notice tone="done">{t('invite.done', { email: invited.email })}</Notice>
      {invited.link === null ? (
        <p>{t('invite.mailed', words)}</p>
      ) : (
        <>
          <CopyOnce label={t('invite.link')} value={invited.link} />
          <p className="pl-quiet">{t('invite.linkHelp', words)}</p>
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('done')}</Button>
      </Group>
    </div>
  );
}

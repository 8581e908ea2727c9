import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CopyOnce, Dialog, Notice, SendButton, useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { UnsentMailRow_UnsentMailFragment as Mail } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import classes from './HandOverDialog.module.css';

const CreateInvitationLink = graphql(/* GraphQL */ `
  mutation CreateInvitationLink($input: CreateInvitationLinkInput!) {
    createInvitationLink(input: $input) {
      link
      expiresAt
      userErrors {
        field
        code
        message
      }
    }
  }
`);

const CreateResetLinkByHand = graphql(/* GraphQL */ `
  mutation CreateResetLinkByHand($input: CreateResetLinkInput!) {
    createResetLink(input: $input) {
      link
      expiresAt
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** Makes another link for what a mail was about, after saying what that does; shows it this once. */
export function HandOverDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { t } = useTranslation('mail');
  const format = useFormat();
  const invitation = useChange(CreateInvitationLink, (data) => data.createInvitationLink);
  const reset = useChange(CreateResetLinkByHand, (data) => data.createResetLink);
  const [made, setMade] = useState<{ readonly link: string; readonly expiresAt: string } | null>(null);

  const make = async () => {
    const payload = await (mail.kind === 'INVITATION'
      ? invitation.run({ invitationId: mail.subjectId })
      : reset.run({ memberId: mail.subjectId, byHand: true }));
    if (payload === null || payload.link === null || payload.expiresAt === null) return;
    setMade({ link: payload.link, expiresAt: payload.expiresAt });
  };
  return (
    <Dialog title={t('handOver.title', { name: mail.name })} closeLabel={t('close')} onClose={onClose}>
      <div className={classes.form}>
        {[...invitation.errors, ...reset.errors].map((error) => (
          <Notice key={error.message} tone="problem">
            {error.message}
          </Notice>
        ))}
        {made === null ? (
          <>
            <p>{t(`handOver.text.${mail.kind}`, { email: mail.email })}</p>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <SendButton loading={invitation.busy || reset.busy} onClick={() => void make()}>
                {t('handOver.submit')}
              </SendButton>
            </Group>
          </>
        ) : (
          <>
            <CopyOnce label={t('handOver.link')} value={made.link} />
            <p className="pl-quiet">{t('handOver.linkHelp', { until: format.instant(made.expiresAt) })}</p>
            <Group justify="flex-end">
              <Button onClick={onClose}>{t('done')}</Button>
            </Group>
          </>
        )}
      </div>
    </Dialog>
  );
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CopyOnce, Dialog, Notice, SendButton, useFormat, usePersonText } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import { useChange } from '../../../service/use-change.ts';
import classes from './Dialog.module.css';
import type { MemberRow_MemberFragment as Member } from '../../../gql/graphql.ts';

const CreateResetLink = graphql(/* GraphQL */ `
  mutation CreateResetLink($input: CreateResetLinkInput!) {
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

/** Makes a link for a new password after saying what that does. It goes by mail, or is shown this once. */
export function ResetLinkDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('members');
  const personText = usePersonText();
  const format = useFormat();
  const { run, busy, errors } = useChange(CreateResetLink, (data) => data.createResetLink);
  const [made, setMade] = useState<{ readonly link: string | null; readonly expiresAt: string } | null>(null);

  const make = async () => {
    const payload = await run({ memberId: member.id });
    if (payload === null || payload.expiresAt === null) return;
    setMade({ link: payload.link, expiresAt: payload.expiresAt });
  };
  return (
    <Dialog title={t('reset.title', { name: personText(member.person) })} closeLabel={t('close')} onClose={onClose}>
      <div className={classes.form}>
        {errors.map((error) => (
          <Notice key={error.message} tone="problem">
            {error.message}
          </Notice>
        ))}
        {made === null ? (
          <>
            <p>{t('reset.text')}</p>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <SendButton loading={busy} onClick={() => void make()}>
                {t('reset.submit')}
              </SendButton>
            </Group>
          </>
        ) : (
          <>
            {made.link === null ? (
              <Notice tone="done">{t('reset.mailed', { until: format.instant(made.expiresAt) })}</Notice>
            ) : (
              <>
                <CopyOnce label={t('reset.link')} value={made.link} />
                <p className="pl-quiet">{t('reset.linkHelp', { until: format.instant(made.expiresAt) })}</p>
              </>
            )}
            <Group justify="flex-end">
              <Button onClick={onClose}>{t('done')}</Button>
            </Group>
          </>
        )}
      </div>
    </Dialog>
  );
}

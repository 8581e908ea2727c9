import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CopyOnce, Dialog, Notice, SendButton, useFormat } from '@plumbline/ui';

import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { CreateRequestLink } from '../request-operations.ts';

/** Makes a link to hand over, and shows it this once. Links that were sent before stay good. */
export function LinkDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const create = useChange(CreateRequestLink, (data) => data.createRequestLink);
  const [made, setMade] = useState<{ readonly link: string; readonly expiresAt: string } | null>(null);
  const make = async () => {
    const payload = await create.run({ requestId: request.id });
    if (payload?.link != null && payload.expiresAt != null)
      setMade({ link: payload.link, expiresAt: payload.expiresAt });
  };
  return (
    <Dialog title={t('link.title', { supplier: request.supplierName })} closeLabel={t('close')} onClose={onClose}>
      {create.errors.map(({ message }) => (
        <Notice key={message} tone="problem">
          {message}
        </Notice>
      ))}
      {made === null ? (
        <>
          <p>{t('link.text', { name: request.contactName })}</p>
          <Group justify="flex-end">
            <SendButton data-autofocus loading={create.busy} onClick={() => void make()}>
              {t('link.make')}
            </SendButton>
          </Group>
        </>
      ) : (
        <>
          <CopyOnce label={t('link.label')} value={made.link} />
          <p>{t('link.until', { day: format.date(made.expiresAt) })}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('done')}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}

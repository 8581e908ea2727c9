import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import { useChange } from '../../../service/use-change.ts';
import { useRefusalText } from '../../answer/lib/use-refusal-text.ts';
import type { SharedRequest } from '../lib/shared-requests.ts';
import { ShareAnswers } from '../vault-operations.ts';

/** Lets a buyer see sections until a day, also where that was ended. */
export function ShareDialog({ request, onClose }: { request: SharedRequest; onClose: () => void }) {
  const { t } = useTranslation('vault');
  const textOf = useRefusalText();
  const share = useChange(ShareAnswers, (data) => data.shareAnswers);
  const [until, setUntil] = useState(request.until ?? '');
  const { inboxRequestId, sections, buyerName: buyer } = request;
  const errorOf = (field: string | null) => {
    const error = share.errors.find((each) => each.field === field);
    return error && textOf(error);
  };
  const problem = errorOf(null);
  const submit = async () => {
    const payload = await share.run({ inboxRequestId, sections: [...sections], until });
    if (payload !== null) onClose();
  };
  return (
    <Dialog title={t('share.title', { buyer })} closeLabel={t('share.close')} onClose={onClose} size={440}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (until !== '') void submit();
        }}
      >
        {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
        <TextInput
          type="date"
          label={t('share.until')}
          description={t('share.text', { buyer })}
          value={until}
          error={errorOf('until')}
          onChange={(event) => setUntil(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <SendButton type="submit" loading={share.busy} disabled={until === ''}>
            {t('share.submit')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';
import { errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { AskOtherContact } from '../request-operations.ts';
import { ContactFields, type TypedContact } from './ContactFields.tsx';

interface OtherContactDialogProps {
  request: Request;
  /** @param isAsked somebody else was asked */
  onClose: (isAsked: boolean) => void;
}

/** Asks somebody else instead. The first contact's links lead nowhere any more. */
export function OtherContactDialog({ request, onClose }: OtherContactDialogProps) {
  const { t } = useTranslation('requests');
  const ask = useChange(AskOtherContact, (data) => data.askOtherContact);
  const [contact, setContact] = useState<TypedContact>({ name: '', email: '', language: 'en' });
  const told = ask.errors.map((each) => ({ ...each, code: each.code ?? '' }));
  return (
    <Dialog
      title={t('other.title', { supplier: request.supplierName })}
      closeLabel={t('close')}
      onClose={() => onClose(false)}
      size={680}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask.run({ requestId: request.id, ...contact }).then((done) => done !== null && onClose(true));
        }}
      >
        {told
          .filter(({ field }) => field === null)
          .map(({ message }) => (
            <Notice key={message} tone="problem">
              {message}
            </Notice>
          ))}
        <p>{t('other.text')}</p>
        <ContactFields
          contact={contact}
          errors={errorsByField(told)}
          onChange={(part) => setContact((before) => ({ ...before, ...part }))}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('ask.cancel')}
          </Button>
          <SendButton type="submit" loading={ask.busy}>
            {t('other.submit')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formText } from '../../../lib/form-text.ts';
import type { FrontPage, StartProof } from '../../../service/answering.ts';
import { PortalPassword } from './PortalPassword.tsx';

interface ProofFieldsProps {
  request: Pick<FrontPage, 'hasPassword' | 'sendsCode' | 'isBegun'>;
  /** The code is on its way. */
  isMailed: boolean;
  busy: boolean;
  onMail: () => void;
}

/** What another device needs: the code that is mailed, or the password that was chosen. Nothing where the link is enough. */
export function ProofFields({ request, isMailed, busy, onMail }: ProofFieldsProps) {
  const { t } = useTranslation('answer');
  const { asksPassword, asksCode } = asked(request);
  return (
    <>
      {asksCode && <p>{t(asksPassword ? 'code.orPassword' : 'code.why')}</p>}
      {asksCode && !isMailed && (
        <Button variant="default" loading={busy} onClick={onMail}>
          {t('code.send')}
        </Button>
      )}
      {isMailed && (
        <TextInput
          name="code"
          label={t('code.label')}
          description={t('code.sent')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          dir="ltr"
          required={!asksPassword}
          withAsterisk={false}
        />
      )}
      {asksPassword && (
        <>
          {!asksCode && <p>{t('front.password')}</p>}
          <PortalPassword fresh={null} required={!asksCode} />
        </>
      )}
    </>
  );
}

/** What is typed into the fields, and whether there is anything to type it into yet. */
export function useProof(request: ProofFieldsProps['request']) {
  const [isMailed, setMailed] = useState(false);
  const { asksPassword, asksCode } = asked(request);
  return {
    isMailed,
    noteMailed: () => setMailed(true),
    canProve: !asksCode || isMailed || asksPassword,
    typedIn: (form: HTMLFormElement): StartProof => {
      const typed = new FormData(form);
      return {
        ...(asksPassword ? { password: formText(typed, 'password') } : {}),
        ...(isMailed ? { code: formText(typed, 'code') } : {}),
      };
    },
  };
}

function asked({ hasPassword, sendsCode, isBegun }: ProofFieldsProps['request']) {
  return { asksPassword: hasPassword && !isBegun, asksCode: sendsCode && !isBegun };
}

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { addRequest, sendCode, startAnswering, type FrontPage } from '../../../service/answering.ts';
import type { Answer, Refused } from '../../../service/session.ts';
import { AddButtons } from '../../own-organisation/components/AddButtons.tsx';
import classes from '../AnswerPage.module.css';
import { keepLink } from '../lib/answer-device.ts';
import { ProofFields, useProof } from './ProofFields.tsx';
import { Refusal } from './Refusal.tsx';

const BUTTONS = {
  open: 'front.begin',
  withdrawn: 'front.begin',
  returned: 'front.goOn',
  submitted: 'front.look',
  closed: 'front.look',
} as const satisfies Record<FrontPage['state'], string>;

/** Opens the questions of a link on this device, or adds its request to an organisation of the signed-in person: both need the same proof where somebody has begun. */
export function Begin({ token, request }: { token: string; request: FrontPage }) {
  const { t } = useTranslation('answer');
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const proof = useProof(request);
  const run = async <Content,>(work: () => Promise<Answer<Content>>): Promise<Content | null> => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    setRefused('problem' in answer ? answer : null);
    return 'content' in answer ? answer.content : null;
  };
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = proof.typedIn(event.currentTarget);
    const organisation = pressed(event);
    const opened = await run(() =>
      organisation === '' ? startAnswering(token, typed) : addRequest(token, organisation, typed),
    );
    if (opened === null) return;
    const { requestId } = opened;
    // A member needs no link on this device.
    if (organisation === '') await keepLink(token, requestId).catch(() => undefined);
    await navigate({ to: '/answer/$request', params: { request: requestId }, search: {} });
  };
  const mail = async () => {
    if ((await run(() => sendCode(token))) !== null) proof.noteMailed();
  };
  const label = request.state === 'open' && request.isBegun ? 'front.goOn' : BUTTONS[request.state];
  return (
    <form onSubmit={(event) => void open(event)} className={classes.begin}>
      {refused !== null && <Refusal refused={refused} />}
      <ProofFields request={request} isMailed={proof.isMailed} busy={busy} onMail={() => void mail()} />
      {proof.canProve && (
        <>
          <AddButtons organisations={request.addTo} busy={busy} />
          <Button
            type="submit"
            variant={request.addTo.length > 0 ? 'default' : 'filled'}
            loading={busy}
            size="md"
            fullWidth
          >
            {t(label)}
          </Button>
        </>
      )}
    </form>
  );
}

/** The value of the button that sends the form. */
function pressed({ nativeEvent }: FormEvent): string {
  const { submitter } = nativeEvent as SubmitEvent;
  return submitter instanceof HTMLButtonElement ? submitter.value : '';
}

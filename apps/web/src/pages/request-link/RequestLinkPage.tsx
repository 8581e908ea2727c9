import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, PageSkeleton, useFormat } from '@plumbline/ui';

import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { LinkProblem } from '../../frame/LinkPage.tsx';
import { PasswordField } from '../../frame/PasswordField.tsx';
import { formText } from '../../lib/form-text.ts';
import { readFrontPage, startAnswering, type FrontPage } from '../../service/answering.ts';
import type { Answer, Refused } from '../../service/session.ts';
import classes from './RequestLinkPage.module.css';

/** The first page of a request: who asks, why, who will see the answers, how long it takes. Nothing counts as opened before "Begin". */
export function RequestLinkPage() {
  const { t } = useTranslation('request-link');
  const { token } = useParams({ from: '/r/$token' });
  const [answer, setAnswer] = useState<Answer<FrontPage> | null>(null);
  useEffect(() => {
    let current = true;
    void readFrontPage(token).then((got) => current && setAnswer(got));
    return () => {
      current = false;
    };
  }, [token]);

  if (answer === null) return <PageSkeleton layout="table" />;
  if ('content' in answer) return <Request token={token} request={answer.content} />;
  return (
    <EntryLayout title={t('closed.title')}>
      {answer.problem === 'expired' ? (
        <p>{t('closed.text')}</p>
      ) : (
        <LinkProblem refused={answer} closedText={t('closed.text')} />
      )}
    </EntryLayout>
  );
}

function Request({ token, request }: { token: string; request: FrontPage }) {
  const { t } = useTranslation('request-link');
  const format = useFormat();
  const { buyerName: buyer, supplierName: supplier } = request;
  return (
    <EntryLayout title={t('title', { buyer })}>
      <p>{t('asks', { buyer, supplier, day: format.date(request.dueOn) })}</p>
      <p>{t(`reason.${request.reason}`)}</p>
      <blockquote dir="auto" className={classes.note}>
        {request.note}
      </blockquote>
      <ul className={classes.points}>
        <li>{t('size', { count: request.questions, minutes: request.minutes })}</li>
        <li>{t('unknown')}</li>
        <li>{t('seenBy', { buyer })}</li>
        <li>{t('draft', { buyer })}</li>
        <li>{t('free')}</li>
      </ul>
      {request.state === 'withdrawn' ? (
        <Notice tone="notice">{t('withdrawn', { buyer })}</Notice>
      ) : (
        <Begin token={token} request={request} />
      )}
    </EntryLayout>
  );
}

function Begin({ token, request }: { token: string; request: FrontPage }) {
  const { t } = useTranslation('request-link');
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = request.hasPassword ? formText(new FormData(event.currentTarget), 'password') : null;
    setBusy(true);
    const answer = await startAnswering(token, password);
    setBusy(false);
    if ('problem' in answer) setRefused(answer);
    else await navigate({ to: '/answer/$request', params: { request: answer.content.requestId }, search: {} });
  };
  return (
    <form onSubmit={(event) => void begin(event)}>
      {refused !== null && <LinkProblem refused={refused} closedText={t('closed.text')} />}
      {request.hasPassword && (
        <>
          <p>{t('password')}</p>
          <PasswordField fresh={null} />
        </>
      )}
      <Button type="submit" loading={busy} size="md">
        {t(request.state === 'submitted' ? 'look' : 'begin')}
      </Button>
    </form>
  );
}

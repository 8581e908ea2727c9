import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, PageSkeleton } from '@plumbline/ui';

import { readFrontPage, sayNotMe, type FrontPage } from '../../service/answering.ts';
import { AddToOrganisation } from '../own-organisation/components/AddToOrganisation.tsx';
import type { Answer, Refused } from '../../service/session.ts';
import classes from './AnswerPage.module.css';
import { Begin } from './components/Begin.tsx';
import { FrontTexts, SubmittedTexts } from './components/FrontTexts.tsx';
import { PortalLayout } from './components/PortalLayout.tsx';
import { Refusal } from './components/Refusal.tsx';
import { requestOfLink } from './lib/answer-device.ts';
import { usePortalLanguage } from './lib/portal-language.ts';
import type { QuestionTexts } from './lib/question-texts.ts';

/** What a link opens first: who asks, why, who will see the answers, how long it takes. Nothing counts as opened before "Begin". */
export function RequestPage() {
  const { t } = useTranslation('answer');
  const { token } = useParams({ from: '/r/$token' });
  const [answer, setAnswer] = useState<Answer<FrontPage> | null>(null);
  const navigate = useNavigate();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const got = await readFrontPage(token);
      const isDown = 'problem' in got && got.problem === 'failed';
      // Without a line, a device that has begun goes on with what it kept.
      const kept = isDown ? await requestOfLink(token).catch(() => null) : null;
      if (!current) return;
      if (kept === null) setAnswer(got);
      else await navigate({ to: '/answer/$request', params: { request: kept }, search: {}, replace: true });
    };
    void read();
    return () => {
      current = false;
    };
  }, [token, navigate]);
  const request = answer !== null && 'content' in answer ? answer.content : null;
  const isClosed = answer !== null && 'problem' in answer;
  const language = usePortalLanguage(request?.language ?? (isClosed ? 'en' : null));
  if (language.texts === null) return <PageSkeleton layout="table" />;
  const buyer = request?.buyerName ?? '';
  const title =
    request === null
      ? t(titleOf(answer))
      : t(request.state === 'returned' ? 'front.againTitle' : 'front.title', { buyer });
  return (
    <PortalLayout language={language} head={buyer}>
      <main className={classes.front}>
        <title>{title}</title>
        <h1>{title}</h1>
        {request !== null && <Request token={token} request={request} texts={language.texts} />}
        {answer !== null && 'problem' in answer && <Closed refused={answer} />}
      </main>
    </PortalLayout>
  );
}

function titleOf(answer: Answer<FrontPage> | null) {
  const isDown = answer !== null && 'problem' in answer && answer.problem === 'failed';
  return isDown ? 'front.noLine' : 'front.closedTitle';
}

function Closed({ refused }: { refused: Refused }) {
  const { t } = useTranslation('answer');
  return refused.problem === 'expired' || refused.problem === 'refused' ? (
    <p>{t('front.closed')}</p>
  ) : (
    <Refusal refused={refused} />
  );
}

interface RequestProps {
  token: string;
  request: FrontPage;
}

function Request({ token, request, texts }: RequestProps & { texts: QuestionTexts }) {
  const { t } = useTranslation('answer');
  const [isNotMe, setNotMe] = useState(request.isNotMe);
  const { buyerName: buyer } = request;
  return (
    <>
      {request.section !== null && <p>{t('front.part', { section: texts.say(`section.${request.section}`) })}</p>}
      {request.submittedAt !== null && (request.state === 'submitted' || request.state === 'closed') ? (
        <SubmittedTexts request={request} submittedAt={request.submittedAt} />
      ) : (
        <FrontTexts request={request} texts={texts} />
      )}
      {request.state === 'returned' && <p>{t('front.again')}</p>}
      {request.state === 'closed' && <Notice tone="done">{t('receipt.closed', { buyer })}</Notice>}
      {request.isElsewhere && <Notice tone="notice">{t('front.elsewhere')}</Notice>}
      {request.state === 'withdrawn' ? (
        <Notice tone="notice">{t('front.withdrawn', { buyer })}</Notice>
      ) : (
        <>
          {isNotMe && (
            <Notice tone="done">
              {t('front.notMeSaid', { buyer })} {t('front.notMeMistake')}
            </Notice>
          )}
          {request.addedTo === null && !request.isElsewhere && <Begin token={token} request={request} />}
          {request.addTo.length === 0 && !request.isElsewhere && <AddToOrganisation token={token} request={request} />}
          {request.state === 'open' && request.addedTo === null && request.canSayNotMe && !isNotMe && (
            <NotMe token={token} onSaid={() => setNotMe(true)} />
          )}
        </>
      )}
    </>
  );
}

/** One tap tells the buyer that it asks the wrong person. */
function NotMe({ token, onSaid }: { token: string; onSaid: () => void }) {
  const { t } = useTranslation('answer');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const say = async () => {
    setBusy(true);
    const answer = await sayNotMe(token);
    setBusy(false);
    if ('problem' in answer) setRefused(answer);
    else onSaid();
  };
  return (
    <>
      {refused !== null && <Refusal refused={refused} />}
      <Button variant="subtle" size="md" fullWidth loading={busy} onClick={() => void say()}>
        {t('front.notMe')}
      </Button>
    </>
  );
}

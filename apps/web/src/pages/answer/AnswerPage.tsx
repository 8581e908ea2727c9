import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageSkeleton } from '@plumbline/ui';

import { answerServiceOf, startAnswering, type AnswerService } from '../../service/answering.ts';
import type { Answer } from '../../service/session.ts';
import classes from './AnswerPage.module.css';
import { AnswerForm } from './components/AnswerForm.tsx';
import { PortalLayout } from './components/PortalLayout.tsx';
import { Refusal } from './components/Refusal.tsx';
import { linkOfRequest } from './lib/answer-device.ts';
import { keepPages } from './lib/keep-pages.ts';
import { isAnswerable, openAnswers, type OpenAnswers } from './lib/open-answers.ts';
import { usePortalLanguage } from './lib/portal-language.ts';

/** Comes once something is submitted, which needs a line. */
const Receipt = lazy(async () => ({ default: (await import('./components/Receipt.tsx')).Receipt }));

/** Where a respondent answers a request; once it is submitted, the receipt. */
export function AnswerPage() {
  const { request } = useParams({ from: '/answer/$request' });
  const [service] = useState(() => answerServiceOf(request, () => beginAgain(request)));
  return <Answering request={request} service={service} />;
}

/** Begins anew with the link that this device has kept. */
async function beginAgain(request: string): Promise<boolean> {
  const token = await linkOfRequest(request).catch(() => null);
  return token !== null && 'content' in (await startAnswering(token, {}));
}

/** @param request id @param service must be stable between renders */
export function Answering({ request, service }: { request: string; service: AnswerService }) {
  const { t } = useTranslation('answer');
  const [answer, setAnswer] = useState<Answer<OpenAnswers> | null>(null);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let close: (() => void) | null = null;
    let current = true;
    const open = async () => {
      const got = await openAnswers(request, service);
      if ('content' in got) {
        if (!current) {
          got.content.close();
          return;
        }
        ({ close } = got.content);
      }
      if (current) setAnswer(got);
    };
    void open();
    return () => {
      current = false;
      close?.();
    };
  }, [request, service, reads]);
  const content = answer !== null && 'content' in answer ? answer.content : null;
  const isRefused = answer !== null && 'problem' in answer;
  const language = usePortalLanguage(content?.draft.language ?? (isRefused ? 'en' : null));
  const { texts } = language;
  const over = useCallback(() => {
    const leave = async () => {
      await content?.forget();
      setReads((count) => count + 1);
    };
    void leave();
  }, [content]);
  const isShown = content !== null && isAnswerable(content.draft) && texts !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    // Not before the first question is drawn: a slow line has nothing to spare.
    const frame = requestAnimationFrame(() => setTimeout(() => void keepPages().catch(() => undefined)));
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
  if (answer === null || texts === null) return <PageSkeleton layout="table" />;
  if (content === null)
    return (
      <PortalLayout language={language} head="">
        <main className={classes.front}>
          <title>{t('gone.title')}</title>
          <h1>{t('gone.title')}</h1>
          {'problem' in answer && answer.problem !== 'expired' ? <Refusal refused={answer} /> : <p>{t('gone.text')}</p>}
        </main>
      </PortalLayout>
    );
  if (!isAnswerable(content.draft))
    return (
      <Suspense fallback={<PageSkeleton layout="table" />}>
        <Receipt language={language} texts={texts} opened={content} service={service} />
      </Suspense>
    );
  return <AnswerForm language={language} texts={texts} opened={content} service={service} onOver={over} />;
}

import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { BackToOrganisation } from '../../own-organisation/components/BackToOrganisation.tsx';
import { FoundOrganisation } from '../../own-organisation/components/FoundOrganisation.tsx';
import { SharedUntil } from '../../own-organisation/components/SharedUntil.tsx';
import type { AnswerService } from '../../../service/answering.ts';
import classes from '../AnswerPage.module.css';
import type { OpenAnswers } from '../lib/open-answers.ts';
import type { PortalLanguage } from '../lib/portal-language.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { PortalLayout } from './PortalLayout.tsx';
import { Protect } from './Protect.tsx';
import { Receipts } from './Receipts.tsx';

const FilesToSend = lazy(async () => ({ default: (await import('../../evidence/FilesToSend.tsx')).FilesToSend }));

interface ReceiptProps {
  language: PortalLanguage;
  texts: QuestionTexts;
  opened: OpenAnswers;
  service: Pick<AnswerService, 'found' | 'receipts' | 'protect'>;
}

/** What was submitted, to keep; or that the buyer asks no more. */
export function Receipt({ language, ...props }: ReceiptProps) {
  return (
    <PortalLayout language={language} head={<Head draft={props.opened.draft} />}>
      <Content {...props} />
    </PortalLayout>
  );
}

function Head({ draft: { organisation, buyerName } }: Pick<OpenAnswers, 'draft'>) {
  return (
    <>
      {organisation !== null && <BackToOrganisation organisation={organisation} />}
      <p>{buyerName}</p>
    </>
  );
}

function Content({ texts, service, opened: { draft, asked, hand } }: Omit<ReceiptProps, 'language'>) {
  const { t } = useTranslation('answer');
  const { buyerName: buyer, state } = draft;
  const isWithdrawn = state === 'withdrawn';
  const title = t(isWithdrawn ? 'withdrawn.title' : 'receipt.title');
  return (
    <main className={classes.front}>
      <title>{title}</title>
      <h1>{title}</h1>
      {/* Kept on paper, it says whose answers they are. */}
      <p>
        <strong>
          <bdi>{draft.supplierName}</bdi>
        </strong>
      </p>
      {isWithdrawn ? (
        <p>{t('withdrawn.text', { buyer })}</p>
      ) : (
        <>
          {draft.isUnused ? (
            <Notice tone="notice">{t('receipt.unused', { buyer })}</Notice>
          ) : (
            <Notice tone="done">{t(state === 'closed' ? 'receipt.closed' : 'receipt.text', { buyer })}</Notice>
          )}
          <p>{t('receipt.number', { number: draft.requestId })}</p>
          {state === 'submitted' && !draft.isUnused && <p>{t('receipt.next', { buyer })}</p>}
          <p>
            <SharedUntil draft={draft} />
          </p>
          {draft.canFound && <FoundOrganisation draft={draft} service={service} />}
          {draft.organisation === null && !draft.isProtected && (
            <section className={classes.question}>
              <Protect length={draft.passwordLength} service={service} />
            </section>
          )}
          <Button variant="default" className={classes.screenOnly} onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
          <h2>{t('receipt.answers')}</h2>
          <Receipts {...{ buyer, asked, texts, service }} />
          <Suspense fallback={null}>
            <FilesToSend asked={asked} answers={hand.snapshot().answers} say={texts.say} />
          </Suspense>
        </>
      )}
    </main>
  );
}

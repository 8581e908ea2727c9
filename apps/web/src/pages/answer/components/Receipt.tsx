import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { sentOf } from '@plumbline/questionnaire';
import { Notice, useFormat } from '@plumbline/ui';

import { BackToOrganisation } from '../../own-organisation/components/BackToOrganisation.tsx';
import { FoundOrganisation } from '../../own-organisation/components/FoundOrganisation.tsx';
import { SharedUntil } from '../../own-organisation/components/SharedUntil.tsx';
import type { AnswerService } from '../../../service/answering.ts';
import classes from '../AnswerPage.module.css';
import type { OpenAnswers } from '../lib/open-answers.ts';
import type { PortalLanguage } from '../lib/portal-language.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { useWording } from '../lib/use-wording.ts';
import { AnswersList } from './AnswersList.tsx';
import { PortalLayout } from './PortalLayout.tsx';

interface ReceiptProps {
  language: PortalLanguage;
  texts: QuestionTexts;
  opened: OpenAnswers;
  service: Pick<AnswerService, 'found'>;
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
  const format = useFormat();
  const wording = useWording(texts);
  const { buyerName: buyer, submittedAt } = draft;
  const title = t(submittedAt === null ? 'withdrawn.title' : 'receipt.title');
  return (
    <main className={classes.front}>
      <title>{title}</title>
      <h1>{title}</h1>
      {submittedAt === null ? (
        <p>{t('withdrawn.text', { buyer })}</p>
      ) : (
        <>
          <Notice tone="done">{t('receipt.text', { buyer, at: format.instantWithZone(submittedAt) })}</Notice>
          <p>{t('receipt.number', { number: draft.requestId })}</p>
          <p>
            {t('receipt.next', { buyer })} <SharedUntil draft={draft} />
          </p>
          {draft.canFound && <FoundOrganisation draft={draft} service={service} />}
          <Button variant="default" className={classes.screenOnly} onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
          <h2>{t('receipt.answers')}</h2>
          <AnswersList
            items={asked.items}
            answers={sentOf(asked, hand.snapshot().answers)}
            wording={wording}
            nothing={t('submit.nothing')}
          />
        </>
      )}
    </main>
  );
}

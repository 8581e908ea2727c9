import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { askedOf, pagesOf, placesAsked, progressOf, TEMPLATE } from '@plumbline/questionnaire';
import { Notice, PageSkeleton, useFormat } from '@plumbline/ui';

import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { LinkProblem } from '../../frame/LinkPage.tsx';
import { readDraft, type Draft } from '../../service/answering.ts';
import type { Answer } from '../../service/session.ts';
import classes from './AnswerPage.module.css';
import { Protect } from './components/Protect.tsx';
import { Question } from './components/Question.tsx';
import { Submit } from './components/Submit.tsx';
import { loadQuestionTexts, type QuestionTexts } from './lib/question-texts.ts';
import { useAnswers, type AnswersInHand } from './lib/use-answers.ts';

/** Where a respondent answers a request: a section a page, then the page to submit. */
export function AnswerPage() {
  const { t } = useTranslation('answer');
  const { request } = useParams({ from: '/answer/$request' });
  const [answer, setAnswer] = useState<Answer<Draft> | null>(null);
  const [texts, setTexts] = useState<QuestionTexts | null>(null);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const got = await readDraft(request);
      const loaded = 'content' in got ? await loadQuestionTexts(got.content.language) : null;
      if (!current) return;
      setTexts(loaded);
      setAnswer(got);
    };
    void read();
    return () => {
      current = false;
    };
  }, [request, reads]);

  if (answer === null) return <PageSkeleton layout="table" />;
  if ('problem' in answer || texts === null)
    return (
      <EntryLayout title={t('goneTitle')}>
        {'problem' in answer && answer.problem !== 'expired' ? (
          <LinkProblem refused={answer} closedText={t('gone')} />
        ) : (
          <p>{t('gone')}</p>
        )}
      </EntryLayout>
    );
  const { content: draft } = answer;
  if (draft.state !== 'open') return <Ended draft={draft} />;
  return <Answering draft={draft} texts={texts} onSubmitted={() => setReads(reads + 1)} />;
}

function Ended({ draft }: { draft: Draft }) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const { buyerName: buyer, submittedAt } = draft;
  return (
    <EntryLayout title={t(draft.state === 'submitted' ? 'receipt.title' : 'withdrawn.title')}>
      {submittedAt === null ? (
        <p>{t('withdrawn.text', { buyer })}</p>
      ) : (
        <>
          <Notice tone="done">{t('receipt.text', { buyer, at: format.instantWithZone(submittedAt) })}</Notice>
          <p>{t('receipt.number', { number: draft.requestId })}</p>
          <p>{t('receipt.next', { buyer })}</p>
          <Button variant="default" onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
        </>
      )}
    </EntryLayout>
  );
}

function Answering({ draft, texts, onSubmitted }: { draft: Draft; texts: QuestionTexts; onSubmitted: () => void }) {
  const { t } = useTranslation('answer');
  const navigate = useNavigate({ from: '/answer/$request' });
  const { page } = useSearch({ from: '/answer/$request' });
  const asked = useMemo(() => askedOf(TEMPLATE, draft.asking), [draft.asking]);
  const hand = useAnswers(draft, asked);
  const pages = pagesOf(asked);
  const at = Math.min(Math.max(Number(page ?? 1) || 1, 1), pages.length + 1);
  const items = pages[at - 1];
  const { applicable, answered } = progressOf(asked, hand.answers);
  const title = t('title', { buyer: draft.buyerName });
  const go = (to: number) => {
    window.scrollTo({ top: 0 });
    void navigate({ search: { page: String(to) } });
  };
  return (
    <main className={classes.page}>
      <title>{title}</title>
      <header className={classes.head}>
        <h1>{title}</h1>
        <p>{t('progress', { answered, applicable })}</p>
        <progress max={applicable} value={answered} aria-label={t('progressName')} />
        <SavingLine hand={hand} />
      </header>
      <nav aria-label={t('sections')} className={classes.sections} lang={texts.language} dir={texts.direction}>
        {pages.map(([first], index) => (
          <Link
            key={first?.key}
            from="/answer/$request"
            to="."
            search={{ page: String(index + 1) }}
            {...(index + 1 === at ? { 'aria-current': 'page' as const } : {})}
          >
            {index + 1}. {texts.say(`section.${first?.section ?? ''}`)}
          </Link>
        ))}
        <Link
          from="/answer/$request"
          to="."
          search={{ page: String(pages.length + 1) }}
          {...(at > pages.length ? { 'aria-current': 'page' as const } : {})}
        >
          {t('submit.title')}
        </Link>
      </nav>
      {hand.replaced.map((each) => (
        <Notice
          key={`${each.item} ${each.place ?? ''} ${String(hand.replaced.indexOf(each))}`}
          tone="notice"
          action={
            <Button variant="default" size="xs" onClick={() => hand.putBack(each)}>
              {t('putBack')}
            </Button>
          }
        >
          {t('replaced', { question: texts.say(`${each.item}.title`) })}
        </Notice>
      ))}
      {items === undefined ? (
        <Submit draft={draft} asked={asked} hand={hand} texts={texts} onSubmitted={onSubmitted} />
      ) : (
        items
          .filter((item) => placesAsked(asked, item, hand.answers).length > 0)
          .map((item) => (
            <Question key={item.key} asked={asked} item={item} hand={hand} texts={texts} countries={draft.countries} />
          ))
      )}
      <div className={classes.steps}>
        {at > 1 && (
          <Button variant="default" size="md" onClick={() => go(at - 1)}>
            {t('back')}
          </Button>
        )}
        {items !== undefined && (
          <Button size="md" onClick={() => go(at + 1)}>
            {t('next')}
          </Button>
        )}
      </div>
      {!draft.hasPassword && answered > 0 && (
        <section className={classes.question}>
          <Protect draft={draft} />
        </section>
      )}
    </main>
  );
}

function SavingLine({ hand: { saving, waiting } }: { hand: AnswersInHand }) {
  const { t } = useTranslation('answer');
  if (saving.state === 'closed') return <Notice tone="problem">{saving.text === '' ? t('gone') : saving.text}</Notice>;
  return (
    <p role="status" className={classes.saving}>
      {t(`saving.${saving.state}`, { count: waiting })}
    </p>
  );
}

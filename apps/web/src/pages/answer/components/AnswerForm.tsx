import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { placesAsked, progressOf } from '@plumbline/questionnaire';
import { useMedia } from '@plumbline/ui';

import type { AnswerService } from '../../../service/answering.ts';
import classes from '../AnswerPage.module.css';
import type { AnswersInHand } from '../lib/answers-in-hand.ts';
import type { OpenAnswers } from '../lib/open-answers.ts';
import { formPages, pageTitles } from '../lib/pages.ts';
import type { PortalLanguage } from '../lib/portal-language.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { AgainBecause, AskedAgain } from './AskedAgain.tsx';
import { FormFoot } from './FormFoot.tsx';
import { FormHead } from './FormHead.tsx';
import { PartReady } from './PartReady.tsx';
import { PortalLayout } from './PortalLayout.tsx';
import { Protect } from './Protect.tsx';
import { Question } from './Question.tsx';
import { SectionList } from './SectionList.tsx';
import { Spreadsheet } from './Spreadsheet.tsx';
import { Submit } from './Submit.tsx';

/** Earlier answers of an organisation are read, and a section is handed over, with a line. */
const StillTrue = lazy(async () => ({
  default: (await import('../../own-organisation/components/StillTrue.tsx')).StillTrue,
}));
const HandOverSection = lazy(async () => ({ default: (await import('./HandOverSection.tsx')).HandOverSection }));

interface AnswerFormProps {
  language: PortalLanguage;
  texts: QuestionTexts;
  opened: OpenAnswers;
  service: AnswerService;
  /** Nothing can be answered any more: it was submitted, here or elsewhere, or withdrawn. */
  onOver: () => void;
}

/** The questions, a section a page, then the page to check and submit. */
export function AnswerForm({ language, texts, opened, service, onOver }: AnswerFormProps) {
  const { t } = useTranslation('answer');
  const navigate = useNavigate({ from: '/answer/$request' });
  const { page } = useSearch({ from: '/answer/$request' });
  const { draft, asked, hand } = opened;
  const { returned, organisation } = draft;
  const isPart = draft.section !== null;
  const state = useSyncExternalStore(hand.subscribe, hand.snapshot);
  useSending(hand);
  useEffect(() => hand.showIn(language.code), [hand, language.code]);
  const { isOver, answers } = state;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  const isWide = useMedia('(min-width: 60em)');
  const [isWarned, setWarned] = useState(false);
  const main = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const pages = formPages(asked, returned);
  const lastPage = pages.length + 1;
  const at = Math.min(Math.max(Math.trunc(Number(page)) || 1, 1), lastPage);
  useFocusOnPage(at, title);
  // The last page has none: there the answers are checked and submitted.
  const items = pages[at - 1];
  const section = items?.[0]?.section;
  const isAgain = returned !== null && at === 1;
  const sections = pageTitles(returned === null ? pages : pages.slice(1), texts.say);
  const titles = [
    ...(returned === null ? [] : [t('returned.title')]),
    ...sections,
    t(isPart ? 'part.title' : 'submit.title'),
  ];
  const heading = titles[at - 1];
  const go = (to: number) => {
    const marked = to > at ? main.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : null;
    setWarned(marked != null && !isWarned);
    if (marked != null && !isWarned) marked.focus();
    else void navigate({ search: { page: String(to) } });
  };
  const again = (item: string) => {
    const question = returned?.questions.find((each) => each.item === item);
    return question === undefined ? null : <AgainBecause {...{ question, texts }} buyer={draft.buyerName} />;
  };
  const form = { asked, hand, state, texts };
  const list = <SectionList {...{ asked, pages, at, titles, answers }} handOvers={isPart ? [] : state.handOvers} />;
  return (
    <PortalLayout language={language} head={<FormHead {...{ draft, asked, answers }} />}>
      <div className={classes.columns}>
        {isWide ? (
          list
        ) : (
          <details className={classes.fold} key={at}>
            <summary>
              {t('sections')}: {heading}
            </summary>
            {list}
          </details>
        )}
        <main className={classes.main} ref={main}>
          <title>{`${heading} – ${draft.buyerName}`}</title>
          <h1 ref={title} tabIndex={-1}>
            {heading}
          </h1>
          {isAgain && <AskedAgain buyer={draft.buyerName} {...{ returned, asked, texts, service }} />}
          {items !== undefined && (
            <div className={classes.questions}>
              <Suspense fallback={null}>
                {organisation !== null && <StillTrue {...form} items={items} service={service} />}
              </Suspense>
              {items
                .filter((item) => placesAsked(asked, item, answers).length > 0)
                .map((item) => (
                  <Question
                    key={item.key}
                    {...form}
                    item={item}
                    countries={draft.countries}
                    promised={draft.promised}
                    again={again(item.key)}
                  />
                ))}
            </div>
          )}
          {items === undefined && isPart && <PartReady {...form} pages={pages} service={service} />}
          {items === undefined && !isPart && (
            <Submit {...form} {...{ draft, pages, service }} onSubmitted={onOver} language={language.code} />
          )}
          {section !== undefined && !isPart && !isAgain && (
            <Suspense key={section} fallback={null}>
              <HandOverSection
                {...{ section, service, hand }}
                hasMail={draft.hasMail}
                language={language.code}
                handOver={state.handOvers.find((each) => each.section === section) ?? null}
              />
            </Suspense>
          )}
          {!isPart && (at === 1 || at === lastPage) && <Spreadsheet {...form} countries={draft.countries} />}
          {organisation === null && !draft.isProtected && progressOf(asked, answers).answered > 0 && (
            <section className={classes.question}>
              <Protect length={draft.passwordLength} service={service} />
            </section>
          )}
        </main>
      </div>
      <FormFoot
        {...{ state, texts, isWarned }}
        // What is asked again is a page and then the last one; the sections between them may be looked at.
        back={at === 1 ? null : returned !== null && at === lastPage ? 1 : at - 1}
        next={at === lastPage ? null : isAgain ? lastPage : at + 1}
        onGo={go}
      />
    </PortalLayout>
  );
}

/** Milliseconds between looks at what others do, while the page is seen. */
const LOOKS = 20_000;

/** Sends what waited when the page opened, when the line is back, and when the page is left; looks at what others do while it is seen. */
function useSending(hand: AnswersInHand): void {
  useEffect(() => {
    const send = () => void hand.send();
    const look = () => document.visibilityState === 'visible' && void hand.look();
    const change = () => (document.visibilityState === 'hidden' ? send() : look());
    send();
    const looks = setInterval(look, LOOKS);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', change);
    return () => {
      clearInterval(looks);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', change);
    };
  }, [hand]);
}

/** A new page begins at its title, or at the question that a link led to. */
function useFocusOnPage(at: number, title: { readonly current: HTMLElement | null }): void {
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    const question = document.getElementById(window.location.hash.slice(1));
    (question ?? title.current)?.focus({ preventScroll: true });
    if (question === null) window.scrollTo({ top: 0 });
    else question.scrollIntoView();
  }, [at, title]);
}

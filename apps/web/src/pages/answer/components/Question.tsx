import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { placesAsked, siteName, sitesOf, type Item, type Place } from '@plumbline/questionnaire';

import classes from '../AnswerPage.module.css';
import { nameOf, type WaitingChange } from '../lib/answer-queue.ts';
import type { InHand } from '../lib/answers-in-hand.ts';
import { useWording } from '../lib/use-wording.ts';
import { OneAnswer, type QuestionProps } from './OneAnswer.tsx';

/** Comes where two have answered one question, which needs a line. */
const ReplacedAnswer = lazy(async () => ({ default: (await import('./ReplacedAnswer.tsx')).ReplacedAnswer }));

/** One question with its fields, of all sites first and of those that differ, and what an answer leads to. @param again why it is asked again */
export function Question(props: QuestionProps & { again: ReactNode }) {
  const { asked, item, hand, state, texts, promised } = props;
  const { t } = useTranslation('answer');
  const id = useId();
  const wording = useWording(texts);
  const { answers, queue } = state;
  const said = answers[item.key];
  const own = said !== undefined && !('state' in said) ? (said.sites ?? {}) : {};
  const sites = item.bySite === true && sitesOf(answers).length > 1 ? placesAsked(asked, item, answers) : [];
  const differing = sites.filter(
    (site) =>
      site !== null && (own[site] !== undefined || isTyped(queue.waiting.get(nameOf({ item: item.key, place: site })))),
  );
  const title = texts.shown(`${item.key}.title`, item);
  const leadsTo = texts.shown(`leadsTo.${item.leadsTo}`, item);
  const differ = (site: Place) => hand.change(item.key, site, allOf(said) ?? { state: 'given', value: emptyOf(item) });
  const one = (place: Place) => <OneAnswer {...props} place={place} />;
  return (
    <section className={classes.question} aria-labelledby={id} id={item.key} tabIndex={-1}>
      <h2 id={id}>{title?.text}</h2>
      {title?.beneath != null && (
        <p lang="en" dir="ltr" className={classes.quiet}>
          {title.beneath}
        </p>
      )}
      {props.again}
      <p className={classes.quiet}>{leadsTo?.text}</p>
      {leadsTo?.beneath != null && (
        <p lang="en" dir="ltr" className={classes.quiet}>
          {leadsTo.beneath}
        </p>
      )}
      {promised && item.promise === true && <p>{texts.say('promise.repayment')}</p>}
      {[null, ...sites].map((place) => {
        const replaced = queue.replaced.get(nameOf({ item: item.key, place }));
        return (
          replaced !== undefined && (
            <Suspense key={place ?? ''} fallback={null}>
              <ReplacedAnswer
                item={item}
                replaced={replaced}
                answers={answers}
                wording={wording}
                onPutBack={() => hand.putBack(replaced)}
                onKeep={() => hand.dismiss(replaced)}
              />
            </Suspense>
          )
        );
      })}
      {sites.length > 0 && <h3>{t('places.all')}</h3>}
      {one(null)}
      {differing.map((site) => (
        <div key={site} className={classes.entry}>
          <h3 dir="auto">{siteName(answers, site ?? '', wording.texts)}</h3>
          {one(site)}
          <Button variant="default" size="sm" onClick={() => hand.change(item.key, site, null)}>
            {t('places.same')}
          </Button>
        </div>
      ))}
      {sites.length > 0 && (
        <Group gap="xs">
          {sites
            .filter((site) => !differing.includes(site))
            .map((site) => (
              <Button key={site} variant="default" size="sm" onClick={() => differ(site)}>
                {t('places.differs', { site: siteName(answers, site ?? '', wording.texts) })}
              </Button>
            ))}
        </Group>
      )}
    </section>
  );
}

/** An answer of a site is being typed, though it is none yet. */
function isTyped(waiting: Pick<WaitingChange, 'answer'> | undefined): boolean {
  return waiting !== undefined && waiting.answer !== null;
}

/** A site that differs begins with what is said of all. */
function allOf(said: InHand['answers'][string] | undefined) {
  return said === undefined || 'state' in said ? undefined : said.all;
}

/** A form without fields; of a table one row, because none would say that there is nothing. */
function emptyOf({ rows }: Item) {
  return rows === undefined ? {} : [{ id: crypto.randomUUID() }];
}

import { Button } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { saidIn, siteName, type Asked, type Item, type LastAnswer } from '@plumbline/questionnaire';
import { Notice, useFormat } from '@plumbline/ui';

import type { AnswerService } from '../../../service/answering.ts';
import classes from '../../answer/AnswerPage.module.css';
import { SaidRows } from '../../answer/components/SaidRows.tsx';
import type { AnswersInHand, InHand } from '../../answer/lib/answers-in-hand.ts';
import type { QuestionTexts } from '../../answer/lib/question-texts.ts';
import { useWording } from '../../answer/lib/use-wording.ts';
import { earlierOnPage } from '../lib/earlier-answers.ts';

interface StillTrueProps {
  asked: Asked;
  /** Of the page. */
  items: readonly Item[];
  hand: AnswersInHand;
  state: InHand;
  texts: QuestionTexts;
  service: Pick<AnswerService, 'earlier'>;
}

/** What the organisation has said before about the questions of a page: one tap confirms it, and each answer then has the date of today. */
export function StillTrue({ asked, items, hand, state, texts, service }: StillTrueProps) {
  const { t } = useTranslation('own-organisation');
  const id = useId();
  const [earlier, setEarlier] = useState<readonly LastAnswer[] | 'failed'>([]);
  useEffect(() => {
    let current = true;
    void service.earlier().then((got) => current && setEarlier('content' in got ? got.content.answers : 'failed'));
    return () => {
      current = false;
    };
  }, [service]);
  if (earlier === 'failed') return <Notice tone="notice">{t('earlier.failed')}</Notice>;
  const { toConfirm, changed } = earlierOnPage(asked, items, state.answers, earlier);
  const list = { items, answers: state.answers, texts };
  return (
    <>
      {toConfirm.length > 0 && (
        <section className={classes.question} aria-labelledby={`${id}-confirm`}>
          <h2 id={`${id}-confirm`}>{t('earlier.title')}</h2>
          <p>{t('earlier.text')}</p>
          <EarlierList {...list} earlier={toConfirm} />
          <Button
            size="md"
            onClick={() => {
              for (const { item, place, answer } of toConfirm) hand.change(item, place, answer);
            }}
          >
            {t('earlier.confirm')}
          </Button>
        </section>
      )}
      {changed.length > 0 && (
        <section className={classes.question} aria-labelledby={`${id}-changed`}>
          <h2 id={`${id}-changed`}>{t('earlier.changed')}</h2>
          <EarlierList {...list} earlier={changed} />
        </section>
      )}
    </>
  );
}

interface EarlierListProps extends Pick<StillTrueProps, 'items' | 'texts'> {
  answers: InHand['answers'];
  earlier: readonly LastAnswer[];
}

function EarlierList({ items, answers, texts, earlier }: EarlierListProps) {
  const { t } = useTranslation('own-organisation');
  const format = useFormat();
  const wording = useWording(texts);
  return (
    <dl className={classes.list}>
      {earlier.map(({ item: key, place, answer, day, since }) => {
        const item = items.find((each) => each.key === key);
        return (
          item !== undefined && (
            <div key={`${key} ${place ?? ''}`}>
              <dt>
                {texts.say(`${key}.title`)}
                {place !== null && <bdi> ({siteName(answers, place, texts)})</bdi>}
              </dt>
              <dd>
                <SaidRows rows={saidIn(item, answer, wording)} />
                <p className={classes.quiet}>
                  {t('earlier.day', { day: format.date(day) })}
                  {since !== day && ` ${t('earlier.since', { day: format.date(since) })}`}
                </p>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

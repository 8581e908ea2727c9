import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Asked, Item } from '@plumbline/questionnaire';
import { Notice } from '@plumbline/ui';

import type { AnswerService } from '../../../service/answering.ts';
import type { Refused } from '../../../service/session.ts';
import classes from '../AnswerPage.module.css';
import type { AnswersInHand, InHand } from '../lib/answers-in-hand.ts';
import { itemsNotSaved, openItems, pageOf } from '../lib/pages.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { Refusal } from './Refusal.tsx';

interface PartReadyProps {
  asked: Asked;
  pages: readonly (readonly Item[])[];
  hand: AnswersInHand;
  state: InHand;
  texts: QuestionTexts;
  service: Pick<AnswerService, 'markReady'>;
}

/** The last page of a colleague: what is open in the section, and that it is ready. Somebody else submits it. */
export function PartReady({ asked, pages, hand, state, texts, service }: PartReadyProps) {
  const { t } = useTranslation('answer');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isLeft, setLeft] = useState(false);
  const [busy, setBusy] = useState(false);
  const isReady = state.handOvers.some((each) => each.state === 'ready');
  const open = openItems(asked, state.answers);
  const isUnsaved = itemsNotSaved(asked, state.queue).length > 0;
  const mark = async () => {
    setBusy(true);
    const isSent = await hand.send();
    const answer = isSent ? await service.markReady(!isReady) : null;
    if (answer !== null && 'content' in answer) await hand.look();
    setBusy(false);
    setLeft(!isSent);
    setRefused(answer !== null && 'problem' in answer ? answer : null);
  };
  return (
    <section className={classes.question}>
      {open.length > 0 && (
        <>
          <p>{t('part.open')}</p>
          <ul className={classes.points}>
            {open.map(({ key }) => (
              <li key={key}>
                <Link from="/answer/$request" to="." search={{ page: String(pageOf(pages, key)) }} hash={key}>
                  {texts.say(`${key}.title`)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {isReady ? <Notice tone="done">{t('part.done')}</Notice> : <p>{t('part.text')}</p>}
      {refused !== null && <Refusal refused={refused} />}
      {isLeft && <Notice tone="problem">{t(isUnsaved ? 'submit.notSaved' : 'part.noLine')}</Notice>}
      <Button size="md" variant={isReady ? 'default' : 'filled'} loading={busy} onClick={() => void mark()}>
        {t(isReady ? 'part.notReady' : 'part.ready')}
      </Button>
    </section>
  );
}

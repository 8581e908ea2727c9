import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { progressOf, slipsIn, type Asked } from '@plumbline/questionnaire';
import { Notice } from '@plumbline/ui';

import { LinkProblem } from '../../../frame/LinkPage.tsx';
import { submitAnswers, type Draft } from '../../../service/answering.ts';
import type { Refused } from '../../../service/session.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import type { AnswersInHand } from '../lib/use-answers.ts';
import classes from '../AnswerPage.module.css';

interface SubmitProps {
  draft: Draft;
  asked: Asked;
  hand: AnswersInHand;
  texts: QuestionTexts;
  onSubmitted: () => void;
}

/** The last page: what is open, figures that do not fit, who will see what, and the declaration. Nothing here keeps anybody from submitting. */
export function Submit({ draft, asked, hand, texts, onSubmitted }: SubmitProps) {
  const { t } = useTranslation('answer');
  const [declared, setDeclared] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const { applicable, answered, waiting } = progressOf(asked, hand.answers);
  const slips = slipsIn(asked, hand.answers);
  const submit = async () => {
    setBusy(true);
    const answer = (await hand.flush()) ? await submitAnswers(draft.requestId) : null;
    setBusy(false);
    if (answer === null) return;
    if ('problem' in answer) setRefused(answer);
    else onSubmitted();
  };
  const { buyerName: buyer } = draft;
  return (
    <section className={classes.question}>
      <h2>{t('submit.title')}</h2>
      <p>{t('submit.done', { answered, applicable })}</p>
      {answered < applicable && <p>{t('submit.gaps')}</p>}
      {waiting > 0 && <p>{t('submit.colleagues', { count: waiting })}</p>}
      {slips.length > 0 && (
        <div lang={texts.language} dir={texts.direction}>
          <p>{t('submit.slips')}</p>
          <ul>
            {slips.map((slip) => (
              <li key={`${slip.code} ${slip.place ?? ''} ${slip.items.join()}`}>
                {texts.say(`slip.${slip.code}`, slip.parameters)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{t('submit.whoSees')}</h3>
      <ul>
        <li>{t('submit.sees', { buyer })}</li>
        <li>{t('submit.counted')}</li>
        <li>{t('submit.sealed')}</li>
        <li>{t('submit.stays', { buyer })}</li>
      </ul>
      <Checkbox
        label={t('submit.declaration')}
        checked={declared}
        onChange={(event) => setDeclared(event.currentTarget.checked)}
      />
      {refused !== null && <LinkProblem refused={refused} closedText={t('gone')} />}
      {hand.saving.state === 'waiting' && <Notice tone="problem">{t('submit.noLine')}</Notice>}
      <Button size="md" disabled={!declared} loading={busy} onClick={() => void submit()}>
        {t('submit.submit', { buyer })}
      </Button>
    </section>
  );
}

import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { answerAt, saidIn, type Answer, type Answers, type Item, type Wording } from '@plumbline/questionnaire';
import { Notice, useFormat } from '@plumbline/ui';

import classes from '../AnswerPage.module.css';
import type { Replaced } from '../lib/answer-queue.ts';
import { SaidRows } from './SaidRows.tsx';

interface ReplacedAnswerProps {
  item: Item;
  replaced: Replaced;
  answers: Answers;
  wording: Wording;
  onPutBack: () => void;
  onKeep: () => void;
}

/** Two people answered one question: both answers, and the choice between them. */
export function ReplacedAnswer({ item, replaced, answers, wording, onPutBack, onKeep }: ReplacedAnswerProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const rowsOf = (answer: Answer | null | undefined) =>
    answer == null ? [[{ label: '', text: t('noAnswer') }]] : saidIn(item, answer, wording);
  return (
    <Notice tone="notice">
      <p>{t('replaced.text', { at: format.instant(replaced.savedAt) })}</p>
      <div className={classes.two}>
        <div>
          <h3>{t('replaced.theirs')}</h3>
          <SaidRows rows={rowsOf(replaced.answer)} />
        </div>
        <div>
          <h3>{t('replaced.yours')}</h3>
          <SaidRows rows={rowsOf(answerAt(answers, item.key, replaced.place))} />
        </div>
      </div>
      <Group gap="xs" mt="xs">
        <Button variant="default" size="sm" onClick={onPutBack}>
          {t('replaced.putBack')}
        </Button>
        <Button variant="default" size="sm" onClick={onKeep}>
          {t('replaced.keep')}
        </Button>
      </Group>
    </Notice>
  );
}

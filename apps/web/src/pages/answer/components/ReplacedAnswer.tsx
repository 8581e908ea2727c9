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

/** Somebody else has answered the question too: both answers, and the choice between them. */
export function ReplacedAnswer({ item, replaced, answers, wording, onPutBack, onKeep }: ReplacedAnswerProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const { other, holds } = replaced;
  const held = answerAt(answers, item.key, replaced.place);
  const [theirs, own] = holds === 'own' ? [replaced.answer, held] : [held, replaced.answer];
  const rowsOf = (answer: Answer | null | undefined) =>
    answer == null ? [[{ label: '', text: t('noAnswer') }]] : saidIn(item, answer, wording);
  return (
    <Notice tone="notice">
      <p>{t(`replaced.${holds}.${other.by}`, { at: format.instant(other.savedAt) })}</p>
      <div className={classes.two}>
        <div>
          <h3>{t('replaced.theirs')}</h3>
          <SaidRows rows={rowsOf(theirs)} />
        </div>
        <div>
          <h3>{t('replaced.yours')}</h3>
          <SaidRows rows={rowsOf(own)} />
        </div>
      </div>
      <Group gap="xs" mt="xs">
        <Button variant="default" size="sm" onClick={onPutBack}>
          {t(`replaced.${holds}.putBack`)}
        </Button>
        <Button variant="default" size="sm" onClick={onKeep}>
          {t(`replaced.${holds}.keep`)}
        </Button>
      </Group>
    </Notice>
  );
}

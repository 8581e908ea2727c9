import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import classes from '../AnswerPage.module.css';
import type { InHand } from '../lib/answers-in-hand.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { SavingLine } from './SavingLine.tsx';

interface FormFootProps {
  state: InHand;
  texts: QuestionTexts;
  /** A field of the page is marked, and the person has just tried to go on. */
  isWarned: boolean;
  /** Page that each button leads to, from 1 on; null for no button. */
  back: number | null;
  next: number | null;
  onGo: (to: number) => void;
}

/** Where what was typed is by now, and the way to the pages beside this one. */
export function FormFoot({ state, texts, isWarned, back, next, onGo }: FormFootProps) {
  const { t } = useTranslation('answer');
  return (
    <footer className={classes.foot}>
      {isWarned && <Notice tone="problem">{t('look')}</Notice>}
      <SavingLine {...{ state, texts }} />
      <div className={classes.steps}>
        {back !== null && (
          <Button variant="default" size="md" onClick={() => onGo(back)}>
            {t('back')}
          </Button>
        )}
        {next !== null && (
          <Button size="md" className={classes.next} onClick={() => onGo(next)}>
            {t('next')}
          </Button>
        )}
      </div>
    </footer>
  );
}

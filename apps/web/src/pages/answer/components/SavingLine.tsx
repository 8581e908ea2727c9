import { useTranslation } from 'react-i18next';

import classes from '../AnswerPage.module.css';
import { refusedIn } from '../lib/answer-queue.ts';
import type { InHand } from '../lib/answers-in-hand.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { Refusal } from './Refusal.tsx';

interface SavingLineProps {
  state: InHand;
  texts: QuestionTexts;
}

/** Where what was typed is by now, and which questions hold something that is not saved. */
export function SavingLine({ state: { line, queue, refused, isKept }, texts }: SavingLineProps) {
  const { t } = useTranslation('answer');
  if (refused !== null) return <Refusal refused={refused} />;
  const wrong = [...new Set(refusedIn(queue).map(({ item }) => item))];
  const count = queue.waiting.size - refusedIn(queue).length;
  const name = nameOfLine(line, count, isKept);
  const questions = new Intl.ListFormat(texts.language).format(wrong.map((item) => texts.say(`${item}.title`)));
  return (
    <div role="status" data-line={wrong.length > 0 && name === 'saved' ? 'refused' : name}>
      {(wrong.length === 0 || name !== 'saved') && <p className={classes.quiet}>{t(`line.${name}`, { count })}</p>}
      {wrong.length > 0 && <p className={classes.unsaved}>{t('line.refused', { questions })}</p>}
    </div>
  );
}

function nameOfLine(line: InHand['line'], count: number, isKept: boolean) {
  if (line === 'waiting') return !isKept ? 'waitingHere' : count > 0 ? 'waiting' : 'noLine';
  return line === 'saving' || count > 0 ? 'saving' : 'saved';
}

import { useTranslation } from 'react-i18next';

import classes from '../AnswerPage.module.css';
import type { InHand } from '../lib/answers-in-hand.ts';
import { Refusal } from './Refusal.tsx';

/** Where what was typed is by now. */
export function SavingLine({ state: { line, queue, refused, isKept } }: { state: InHand }) {
  const { t } = useTranslation('answer');
  if (refused !== null) return <Refusal refused={refused} />;
  const wrong = [...queue.waiting.values()].filter(({ problems }) => problems.length > 0).length;
  const count = queue.waiting.size - wrong;
  const name = nameOfLine(line, count, isKept);
  return (
    <p role="status" className={classes.quiet} data-line={name}>
      {wrong > 0 && name === 'saved' ? t('line.refused', { count: wrong }) : t(`line.${name}`, { count })}
    </p>
  );
}

function nameOfLine(line: InHand['line'], count: number, isKept: boolean) {
  if (line === 'waiting') return !isKept ? 'waitingHere' : count > 0 ? 'waiting' : 'noLine';
  return line === 'saving' || count > 0 ? 'saving' : 'saved';
}

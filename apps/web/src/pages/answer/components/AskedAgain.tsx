import { useTranslation } from 'react-i18next';

import type { Asked, ReturnedQuestion } from '@plumbline/questionnaire';
import { Notice, useFormat } from '@plumbline/ui';

import type { AnswerService, Returned } from '../../../service/answering.ts';
import classes from '../AnswerPage.module.css';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { Receipts } from './Receipts.tsx';

interface AskedAgainProps {
  buyer: string;
  returned: Pick<Returned, 'answerBy'>;
  asked: Asked;
  texts: QuestionTexts;
  service: Pick<AnswerService, 'receipts'>;
}

/** Says that some questions are asked again, until when, and what was submitted before. */
export function AskedAgain({ buyer, returned, asked, texts, service }: AskedAgainProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  return (
    <section className={classes.question}>
      <p>{t('returned.text', { buyer, day: format.date(returned.answerBy) })}</p>
      <details>
        <summary>{t('returned.before')}</summary>
        <Receipts {...{ buyer, asked, texts, service }} />
      </details>
    </section>
  );
}

interface AgainBecauseProps {
  question: ReturnedQuestion;
  buyer: string;
  texts: QuestionTexts;
}

/** Why one question is asked again: the sentence in the respondent's language, then the buyer's own words. */
export function AgainBecause({ question: { reason, note, evidence }, buyer, texts }: AgainBecauseProps) {
  const { t } = useTranslation('answer');
  return (
    <Notice tone="notice">
      <p>{t(`returned.reason.${reason}`)}</p>
      {evidence !== null && <p>{t('returned.paper', { paper: texts.say(`evidence.${evidence}`) })}</p>}
      {note !== '' && (
        <>
          {reason !== 'other' && <p>{t('returned.writes', { buyer })}</p>}
          <blockquote dir="auto">{note}</blockquote>
        </>
      )}
    </Notice>
  );
}

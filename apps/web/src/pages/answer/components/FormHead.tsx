import { useTranslation } from 'react-i18next';

import { progressOf, type Answers, type Asked } from '@plumbline/questionnaire';
import { ProgressBar } from '@plumbline/ui';

import type { Draft } from '../../../service/answering.ts';
import { BackToOrganisation } from '../../own-organisation/components/BackToOrganisation.tsx';
import classes from '../AnswerPage.module.css';
import { minutesLeft } from '../lib/pages.ts';

interface FormHeadProps {
  draft: Draft;
  asked: Asked;
  answers: Answers;
}

/** Who asks, and how much is answered. */
export function FormHead({
  draft: { organisation, returned, buyerName: buyer, section },
  asked,
  answers,
}: FormHeadProps) {
  const { t } = useTranslation('answer');
  const { applicable, answered } = progressOf(asked, answers);
  const done = { answered, applicable, minutes: minutesLeft(asked, answers) };
  return (
    <>
      {organisation !== null && <BackToOrganisation organisation={organisation} />}
      <p>{t(returned === null ? 'asks' : 'front.againTitle', { buyer })}</p>
      {section !== null && <p className={classes.quiet}>{t('part.only')}</p>}
      {returned === null && (
        <>
          <ProgressBar label={t('answered', done)} share={applicable === 0 ? 0 : answered / applicable} />
          <p className={classes.quiet}>{t(answered < applicable ? 'answeredLeft' : 'answered', done)}</p>
        </>
      )}
    </>
  );
}
